import { data, redirect } from "react-router";
import { DeskSearch } from "../../components/form/desk-search.tsx";
import { Field } from "../../components/form/field.tsx";
import { readForm } from "../../components/form/form-values.ts";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { EmptyState } from "../../components/ui/empty-state.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Section } from "../../components/ui/section.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { useWords } from "../../lib/words.tsx";
import { TwoTables } from "../rights/two-tables.tsx";
import type { Route } from "./+types/route.ts";
import { Misses } from "./misses.tsx";
import { joinWords, readMisses, readSynonyms, seeMiss, takeApart } from "./queries.server.ts";
import { readWords } from "./read-words.ts";
import { Synonyms } from "./synonyms.tsx";

export async function loader(args: Route.LoaderArgs) {
  const asked = new URL(args.request.url).searchParams;
  const q = asked.get("q")?.trim().slice(0, 100) ?? "";
  const api = personalApi(args);
  const [synonyms, misses] = await Promise.all([readSynonyms(api, q), readMisses(api)]);
  return { q, word: asked.get("word")?.slice(0, 100) ?? "", synonyms, misses: misses.items };
}

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args.request);
  const api = personalApi(args);
  const typed = form["words"] ?? "";
  const { intent } = form;
  const words = readWords(typed);
  if (intent === "join" && words === null)
    return data({ typed, isUnread: true, refusal: undefined }, { status: 400 });
  const outcome = await (intent === "end"
    ? takeApart(api, form["id"] ?? "")
    : intent === "seen"
      ? seeMiss(api, form["query"] ?? "")
      : joinWords(api, words ?? []));
  if (outcome.ok) return redirect(`/${localeOf(args.params)}/admin/search-words`, { status: 303 });
  const { refusal } = answerRefusal(outcome.problem, args).data;
  return data({ typed, isUnread: false, refusal }, { status: outcome.problem.status });
}

export default function SearchWords({ loaderData, actionData }: Route.ComponentProps) {
  const { t, locale } = useWords();
  const { q, word, synonyms, misses } = loaderData;
  const place = `/${locale}/admin/search-words`;
  const errors = actionData?.isUnread ? { words: t("admin:words.needed") } : {};
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={t("admin:words.title")} isPrivate />
      <TwoTables here="search-words" />
      <h1 className="text-2xl">{t("admin:words.title")}</h1>
      <p>{t("admin:words.lead")}</p>
      <RefusalNotice refusal={actionData?.refusal} />
      <Section id="new-words" title={t("admin:words.new")}>
        <form method="post" action={place} noValidate data-enhance="once" className="sheet grid gap-4">
          <Field
            name="words"
            label={t("admin:words.typed")}
            hint={t("admin:words.typed_hint")}
            errors={errors}
          >
            {(control) => (
              <input
                {...control}
                maxLength={500}
                autoComplete="off"
                spellCheck={false}
                defaultValue={actionData?.typed || (word === "" ? "" : `${word}, `)}
              />
            )}
          </Field>
          <button name="intent" value="join" className="button justify-self-start max-sm:w-full">
            {t("admin:words.join")}
          </button>
        </form>
      </Section>
      <Section id="missed" title={t("admin:words.missed")}>
        <p className="mb-3 text-soft">{t("admin:words.missed_lead")}</p>
        <Misses items={misses} />
      </Section>
      <DeskSearch id="of-word" label={t("admin:words.search")} action={place} method="get" typed={q} />
      {synonyms.items.length === 0 && <EmptyState icon="search" title={t("admin:words.none")} />}
      <Synonyms items={synonyms.items} />
      {synonyms.isMore && <p className="text-soft">{t("admin:words.more")}</p>}
    </div>
  );
}
