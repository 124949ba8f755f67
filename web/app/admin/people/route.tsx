import { personStates } from "@haat/contract/person";
import { staffRoles } from "@haat/core/roles";
import { readForm } from "../../components/form/form-values.ts";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { MoreLink } from "../../components/ui/more-link.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Tabs } from "../../components/ui/tabs.tsx";
import { personalApi, refusePage } from "../../lib/api.server.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { useWords } from "../../lib/words.tsx";
import { PersonRow } from "../../support/people/person-row.tsx";
import type { Route } from "./+types/route.ts";
import { PeopleSearch } from "./people-search.tsx";
import { searchStaff } from "./queries.server.ts";

const tabs = ["any", ...staffRoles, "suspended", "all"] as const;
type Tab = (typeof tabs)[number];

const filterOf = (tab: Tab) =>
  tab === "all" ? {} : tab === "suspended" ? { state: personStates[1] } : { role: tab };

export async function loader(args: Route.LoaderArgs) {
  const { searchParams } = new URL(args.request.url);
  const tab = tabs.find((each) => each === searchParams.get("show")) ?? "any";
  const cursor = searchParams.get("cursor");
  const outcome = await searchStaff(personalApi(args), { ...filterOf(tab), ...(cursor && { cursor }) });
  if (!outcome.ok) return refusePage(outcome.problem);
  return { tab, q: "", page: outcome.value, refusal: undefined };
}

/** What was typed stays out of addresses. */
export async function action(args: Route.ActionArgs) {
  const q = ((await readForm(args.request))["q"] ?? "").trim().slice(0, 200);
  const outcome = await searchStaff(personalApi(args), q === "" ? {} : { q });
  const found = { tab: "all" as const, q };
  if (outcome.ok) return { ...found, page: outcome.value, refusal: undefined };
  return { ...found, page: { items: [], nextCursor: null }, ...answerRefusal(outcome.problem, args).data };
}

export default function People({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useWords();
  const { tab, q, page, refusal } = actionData ?? loaderData;
  const nameOf = (each: Tab): string =>
    each === "any" || each === "all" || each === "suspended"
      ? t(`people:list.${each}`)
      : t(`people:role.${each}`);
  return (
    <div className="grid gap-5">
      <PageHead title={t("people:list")} isPrivate />
      <h1 className="text-2xl">{t("people:list")}</h1>
      <PeopleSearch q={q} />
      <RefusalNotice refusal={refusal} />
      <Tabs
        label={t("people:list.show")}
        tabs={tabs.map((each) => ({
          key: each,
          to: `/admin/people?show=${each}`,
          name: nameOf(each),
          isHere: each === tab && q === "",
        }))}
      />
      {page.items.length === 0 && (
        <EmptyState icon="person" title={t("people:list.none")}>
          <p className="max-w-prose text-soft">{t("people:search.advice")}</p>
        </EmptyState>
      )}
      <ul className="grid gap-3">
        {page.items.map((person) => (
          <PersonRow key={person.id} person={person} to={`/admin/people/${person.id}`}>
            {person.roles.length > 0 && (
              <p className="font-semibold">
                {person.roles.map((role) => t(`people:role.${role}`)).join(" · ")}
              </p>
            )}
          </PersonRow>
        ))}
      </ul>
      <MoreLink
        to={
          page.nextCursor === null || q !== "" ? null : `/admin/people?show=${tab}&cursor=${page.nextCursor}`
        }
        name={t("vendor:more")}
      />
    </div>
  );
}
