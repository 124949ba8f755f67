import { DeskSearch } from "../../components/form/desk-search.tsx";
import { readForm } from "../../components/form/form-values.ts";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { useWords } from "../../lib/words.tsx";
import type { Route } from "./+types/route.ts";
import { PersonRow } from "./person-row.tsx";
import { searchPeople } from "./queries.server.ts";

/** What was typed stays out of addresses: it is a phone, a mail or a name. */
export async function action(args: Route.ActionArgs) {
  const { q: typed = "", cursor = "" } = await readForm(args.request);
  const q = typed.trim().slice(0, 200);
  if (q === "") return { q, page: null, refusal: undefined };
  const outcome = await searchPeople(personalApi(args), { q, ...(cursor !== "" && { cursor }) });
  if (outcome.ok) return { q, page: outcome.value, refusal: undefined };
  return { q, page: null, ...answerRefusal(outcome.problem, args).data };
}

export default function People({ actionData }: Route.ComponentProps) {
  const { t, locale } = useWords();
  const page = actionData?.page ?? null;
  const action = `/${locale}/support/people`;
  return (
    <div className="grid gap-5">
      <PageHead title={t("people:search.title")} isPrivate />
      <h1 className="text-2xl">{t("people:search.title")}</h1>
      <DeskSearch
        id="people-search"
        label={t("people:search.label")}
        action={action}
        method="post"
        typed={actionData?.q}
        example={t("people:search.example")}
        most={200}
      />
      <RefusalNotice refusal={actionData?.refusal} />
      {page === null && (
        <EmptyState icon="person" title={t("people:search.ask")}>
          <p className="max-w-prose text-soft">{t("people:search.why")}</p>
        </EmptyState>
      )}
      {page?.items.length === 0 && (
        <EmptyState icon="search" title={t("people:search.none")}>
          <p className="max-w-prose text-soft">{t("people:search.advice")}</p>
        </EmptyState>
      )}
      <ul className="grid gap-3">
        {page?.items.map((person) => (
          <PersonRow key={person.id} person={person} to={`/support/people/${person.id}`} />
        ))}
      </ul>
      {page?.nextCursor && (
        <form method="post" action={action} className="text-center">
          <input type="hidden" name="q" value={actionData?.q} />
          <input type="hidden" name="cursor" value={page.nextCursor} />
          <button className="button-secondary">{t("vendor:more")}</button>
        </form>
      )}
    </div>
  );
}
