import type { CourierContractPage } from "@haat/contract/courier-terms";
import { idField } from "@haat/contract/values";
import { couriers } from "@haat/core/couriers";
import { newSecret } from "@haat/core/ids";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { Sure } from "../../components/form/sure.tsx";
import { BackLink } from "../../components/ui/back-link.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { Link } from "../../components/ui/link.tsx";
import { MoreLink } from "../../components/ui/more-link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Tabs } from "../../components/ui/tabs.tsx";
import { Typed } from "../../components/ui/typed.tsx";
import { personalApi } from "../../lib/api.server.ts";
import type { Verb } from "../../lib/verdict.ts";
import { useWords } from "../../lib/words.tsx";
import { pressTwice } from "../proposals/press-twice.server.ts";
import { useStaff } from "../staff.ts";
import type { Route } from "./+types/route.ts";
import { ContractCard, ContractName } from "./contract-card.tsx";
import { decideContract, readContracts } from "./queries.server.ts";

const place = "/support/courier-contracts";
const shown = ["agreed", "open", "ended"] as const;

export async function loader(args: Route.LoaderArgs) {
  const { searchParams } = new URL(args.request.url);
  const state = shown.find((each) => each === searchParams.get("state")) ?? "agreed";
  const courier = couriers.find((each) => each === searchParams.get("courier"));
  const ask = { state, courier, cursor: searchParams.get("cursor") ?? undefined };
  return { state, courier, page: await readContracts(personalApi(args), ask), pressKey: newSecret() };
}

export const action = (args: Route.ActionArgs) =>
  pressTwice(args, {
    isOne: (id) => idField("courierContract").safeParse(id).success,
    decide: ({ id, key, verb, reason }) =>
      decideContract(personalApi(args), { id, key, verdict: verb, reason }),
    back: `${place}?state=open`,
  });

/** What couriers may charge: today, before, from a day to come, and as it is proposed. */
export default function Contracts({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useWords();
  const { may } = useStaff();
  const asked = actionData?.asked && !actionData.asked.isUnread ? actionData.asked : null;
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={t("couriers:contracts")} isPrivate />
      <BackLink to="/support/remittances" name={t("remittances:title")} />
      <div>
        <h1 className="text-2xl">{t("couriers:contracts")}</h1>
        <p className="text-soft">{t("couriers:contracts.lead")}</p>
      </div>
      <RefusalNotice refusal={actionData?.refusal} />
      {asked !== null ? (
        <Ask page={loaderData.page} asked={asked} />
      ) : (
        <>
          {may.includes("proposeCourierContract") && (
            <Link to={`${place}/new`} className="button justify-self-start max-sm:w-full">
              {t("couriers:contract.new")}
            </Link>
          )}
          <List loaded={loaderData} sent={actionData?.asked ?? null} />
        </>
      )}
    </div>
  );
}

type Asked = Readonly<{ id: string; key: string; verb: Verb; reason: string; isUnread: boolean }>;

function Ask({ page, asked }: Readonly<{ page: CourierContractPage; asked: Asked }>) {
  const { t, locale } = useWords();
  const contract = page.items.find(({ id }) => id === asked.id);
  return (
    <Sure
      action={`/${locale}${place}?state=open`}
      title={t(`people:proposal.sure.${asked.verb}`)}
      values={{ id: asked.id, key: asked.key, verb: asked.verb, reason: asked.reason }}
      yes={t(`people:proposal.yes.${asked.verb}`)}
      no={t("people:proposal.no")}
      back={`${place}?state=open`}
    >
      {contract !== undefined && <ContractName contract={contract} />}
      {asked.verb === "agree" && <p>{t("couriers:contract.sure")}</p>}
      {asked.reason !== "" && (
        <p>
          <Typed text={asked.reason} />
        </p>
      )}
    </Sure>
  );
}

type ListProps = Readonly<{
  loaded: Route.ComponentProps["loaderData"];
  sent: Asked | null;
}>;

function List({ loaded: { state, courier, page, pressKey }, sent }: ListProps) {
  const { t, locale } = useWords();
  const of = courier === undefined ? "" : `&courier=${courier}`;
  return (
    <>
      <Tabs
        label={t("couriers:contract.show")}
        tabs={shown.map((each) => ({
          key: each,
          to: `${place}?state=${each}${of}`,
          name: t(`couriers:contract.tab.${each}`),
          isHere: each === state,
        }))}
      />
      <Tabs
        label={t("couriers:contract.courier")}
        tabs={[undefined, ...couriers].map((each) => ({
          key: each ?? "all",
          to: `${place}?state=${state}${each === undefined ? "" : `&courier=${each}`}`,
          name: t(each === undefined ? "couriers:contract.every" : `couriers:name.${each}`),
          isHere: each === courier,
        }))}
      />
      {page.items.length === 0 && <EmptyState icon="truck" title={t(`couriers:contract.none.${state}`)} />}
      <ul className="grid gap-3">
        {page.items.map((contract) => (
          <ContractCard
            key={contract.id}
            contract={contract}
            action={`/${locale}${place}?state=open`}
            pressKey={pressKey}
            asked={sent}
          />
        ))}
      </ul>
      <MoreLink
        to={page.nextCursor === null ? null : `${place}?state=${state}${of}&cursor=${page.nextCursor}`}
        name={t("vendors:more")}
      />
    </>
  );
}
