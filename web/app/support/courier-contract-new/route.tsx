import { couriers } from "@haat/core/couriers";
import { newSecret } from "@haat/core/ids";
import { formatDay } from "@haat/i18n/format";
import { data, redirect } from "react-router";
import { CourierTerms, CourierTermsDesk } from "../../components/commerce/courier-terms.tsx";
import { readForm } from "../../components/form/form-values.ts";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { Sure } from "../../components/form/sure.tsx";
import { BackLink } from "../../components/ui/back-link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Tabs } from "../../components/ui/tabs.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { writeFlash } from "../../lib/flash.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { useWords } from "../../lib/words.tsx";
import { proposeContract, readContracts } from "../courier-contracts/queries.server.ts";
import type { Route } from "./+types/route.ts";
import { readContractDraft, type TypedContract } from "./draft.ts";
import { ContractForm } from "./form.tsx";
import { draftView, startingFrom, typedOf } from "./typed-of.ts";

const list = "/support/courier-contracts";
const place = `${list}/new`;

/** Begins from what holds today. */
export async function loader(args: Route.LoaderArgs) {
  const asked = new URL(args.request.url).searchParams.get("courier");
  const courier = couriers.find((each) => each === asked) ?? couriers[0];
  const { items } = await readContracts(personalApi(args), { courier, state: "agreed" });
  const before = startingFrom(items);
  const typed: TypedContract = { ...(before && typedOf(before.terms)), courier };
  return { courier, typed, pressKey: newSecret() };
}

/** Read back first, as it will be counted; the second press proposes it. */
export async function action(args: Route.ActionArgs) {
  const { intent, key = "", ...typed } = await readForm(args.request);
  const { faults, body } = readContractDraft(typed);
  const said = { typed, faults, body, key, refusal: undefined };
  if (body === null) return data(said, { status: 400 });
  if (intent !== "decide") return data(said);
  const outcome = await proposeContract(personalApi(args), { key, body });
  if (!outcome.ok) {
    const refused = answerRefusal(outcome.problem, args);
    return data({ ...said, body: null, ...refused.data }, refused.init ?? {});
  }
  const headers = { "set-cookie": writeFlash("proposed_finance", args.request) };
  return redirect(`/${localeOf(args.params)}${list}?state=open`, { status: 303, headers });
}

export default function NewContract({ loaderData, actionData }: Route.ComponentProps) {
  const { t, locale } = useWords();
  const { courier, typed, pressKey } = loaderData;
  const body = actionData?.body ?? null;
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={t("couriers:contract.new")} isPrivate />
      <BackLink to={list} name={t("couriers:contracts")} />
      <div>
        <h1 className="text-2xl">{t("couriers:contract.new")}</h1>
        <p className="text-soft">{t("couriers:contract.new_lead")}</p>
      </div>
      <RefusalNotice refusal={actionData?.refusal} />
      {actionData === undefined && (
        <Tabs
          label={t("couriers:contract.courier")}
          tabs={couriers.map((each) => ({
            key: each,
            to: `${place}?courier=${each}`,
            name: t(`couriers:name.${each}`),
            isHere: each === courier,
          }))}
        />
      )}
      {actionData && body !== null ? (
        <Sure
          action={`/${locale}${place}`}
          title={t("couriers:contract.ask")}
          values={{ ...actionData.typed, key: pressKey }}
          yes={t("couriers:contract.propose")}
          no={t("people:proposal.no")}
          back={`${place}?courier=${body.courier}`}
        >
          <p className="text-lg font-semibold">
            {t(`couriers:name.${body.courier}`)} · {body.shop ?? t("couriers:contract.all")}
            <br />
            {body.until === null
              ? t("couriers:contract.from", { from: formatDay(body.from, locale) })
              : t("couriers:contract.days", {
                  from: formatDay(body.from, locale),
                  until: formatDay(body.until, locale),
                })}
          </p>
          <CourierTerms terms={draftView(body, locale)} />
          <CourierTermsDesk terms={draftView(body, locale)} />
          <p>
            “<Typed text={body.reason} />”
          </p>
          <p>{t("couriers:contract.then")}</p>
        </Sure>
      ) : (
        <ContractForm
          action={`/${locale}${place}`}
          typed={actionData?.typed ?? typed}
          faults={actionData?.faults ?? []}
        />
      )}
    </div>
  );
}
