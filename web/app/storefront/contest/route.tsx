import { ContestBody } from "@haat/contract/confirmation";
import { newSecret } from "@haat/core/ids";
import { data, redirect } from "react-router";
import { AskReasons } from "../../components/commerce/ask-reasons.tsx";
import { Field } from "../../components/form/field.tsx";
import { readForm } from "../../components/form/form-values.ts";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { BackLink } from "../../components/ui/back-link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { useWords } from "../../lib/words.tsx";
import { contest, readOrder } from "../order/queries.server.ts";
import type { Route } from "./+types/route.ts";

const pageOf = ({ locale, orderId }: Readonly<{ locale?: string | undefined; orderId: string }>): string =>
  `/${localeOf({ locale })}/orders/${orderId}`;

/** What was said once is not said again. */
export async function loader(args: Route.LoaderArgs) {
  const order = await readOrder(personalApi(args), args.request, args.params.orderId);
  const asked = order.confirmation;
  if (asked === null || asked.contest !== null) throw redirect(pageOf(args.params), { status: 303 });
  return { number: order.number, asked, pressKey: newSecret() };
}

export async function action(args: Route.ActionArgs) {
  const { request, params } = args;
  const { said = "", key = "" } = await readForm(request);
  if (!ContestBody.safeParse({ said }).success)
    return data({ unread: said, refusal: undefined }, { status: 400 });
  const outcome = await contest({ api: personalApi(args), request, orderId: params.orderId, key }, said);
  if (!outcome.ok) {
    const { data: refused, init } = answerRefusal(outcome.problem, args);
    return data({ unread: null, ...refused }, init ?? {});
  }
  return redirect(pageOf(params), {
    ...{ status: 303, headers: { "set-cookie": writeFlash("contested", request) } },
  });
}

export default function Contest({
  loaderData: { number, asked, pressKey },
  actionData,
  params,
}: Route.ComponentProps) {
  const { t } = useWords();
  const unread = actionData?.unread ?? null;
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={t("confirmations:own.open")} isPrivate />
      <BackLink to={`/orders/${params.orderId}`} name={t("checkout:order.title", { number })} />
      <h1 className="text-2xl">{t("confirmations:own.open")}</h1>
      <RefusalNotice refusal={actionData?.refusal} />
      <AskReasons reasons={asked.reasons} isOwn />
      <form
        method="post"
        action={`${pageOf(params)}/contest`}
        noValidate
        data-enhance="once"
        className="sheet grid gap-4"
      >
        <input type="hidden" name="key" value={pressKey} />
        <Field
          name="said"
          label={t("confirmations:own.said")}
          errors={unread === null ? {} : { said: t("confirmations:unread") }}
        >
          {(control) => <textarea {...control} rows={4} maxLength={500} defaultValue={unread ?? undefined} />}
        </Field>
        <button className="button justify-self-start">{t("confirmations:own.send")}</button>
      </form>
    </div>
  );
}
