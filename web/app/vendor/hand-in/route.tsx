import { newSecret } from "@haat/core/ids";
import { printTaka } from "@haat/core/money";
import { data, redirect } from "react-router";
import { readForm } from "../../components/form/form-values.ts";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { Taka } from "../../components/commerce/price.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { useWords } from "../../lib/words.tsx";
import { readStatement } from "../statement/queries.server.ts";
import type { Route } from "./+types/route.ts";
import { Confirm } from "./confirm.tsx";
import { HandInForm } from "./form.tsx";
import { HandInList } from "./list.tsx";
import { declareHandIn, readHandIns } from "./queries.server.ts";
import { readHandInDraft } from "./read-draft.ts";

export async function loader(args: Route.LoaderArgs) {
  const api = personalApi(args);
  const cursor = new URL(args.request.url).searchParams.get("cursor");
  const [statement, handIns] = await Promise.all([readStatement(api, null), readHandIns(api, cursor)]);
  return { owing: statement.owing, cashHeld: statement.cashHeld, handIns, pressKey: newSecret() };
}

/** First the amount is read back, then, at a second press, it is declared. */
export async function action(args: Route.ActionArgs) {
  const { request, params } = args;
  const form = await readForm(request);
  const { amount, reference, faults } = readHandInDraft(form);
  const typed = { amount: form["amount"] ?? "", reference };
  if (amount === null || faults.length > 0)
    return data({ step: "edit" as const, typed, faults, refusal: undefined }, { status: 400 });
  if (form["intent"] !== "declare")
    return data({ step: "confirm" as const, typed, minor: String(amount.minor), refusal: undefined });
  const ask = { api: personalApi(args), amount: printTaka(amount), reference, key: form["key"] ?? "" };
  const outcome = await declareHandIn(ask);
  if (!outcome.ok) {
    const refused = answerRefusal(outcome.problem, args);
    return data({ step: "edit" as const, typed, faults, ...refused.data }, refused.init ?? {});
  }
  const headers = { "set-cookie": writeFlash("hand_in_declared", request) };
  return redirect(`/${localeOf(params)}/vendor/hand-in`, { status: 303, headers });
}

export default function HandIn({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useWords();
  const { owing, cashHeld, handIns, pressKey } = loaderData;
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={t("vendor:hand_in.title")} isPrivate />
      <h1 className="text-2xl">{t("vendor:hand_in.title")}</h1>
      <dl className="flex flex-wrap gap-x-8 gap-y-2">
        <div>
          <dt className="text-soft">{t("vendor:money.cash_held")}</dt>
          <dd className="text-xl font-semibold">
            <Taka amount={cashHeld} />
          </dd>
        </div>
        <div>
          <dt className="text-soft">{t("vendor:money.owing")}</dt>
          <dd className="text-xl font-semibold">
            <Taka amount={owing} />
          </dd>
        </div>
      </dl>
      <RefusalNotice refusal={actionData?.refusal} />
      {actionData?.step === "confirm" ? (
        <Confirm typed={actionData.typed} minor={actionData.minor} pressKey={pressKey} />
      ) : (
        <HandInForm typed={actionData?.typed} faults={actionData?.faults ?? []} />
      )}
      <HandInList handIns={handIns} />
    </div>
  );
}
