import { mostAddresses } from "@haat/contract/page-addresses";
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
import { AddressList } from "./address-list.tsx";
import { addAddresses, forgetAddress, readAddresses } from "./queries.server.ts";
import { readLines } from "./read-lines.ts";

export async function loader(args: Route.LoaderArgs) {
  const q = new URL(args.request.url).searchParams.get("q")?.trim().slice(0, 100) ?? "";
  return { q, list: await readAddresses(personalApi(args), q) };
}

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args.request);
  const typed = form["lines"] ?? "";
  const read = readLines(typed);
  const isForgotten = form["intent"] === "forget";
  if (!isForgotten && (read.items.length === 0 || read.isTooMany))
    return data({ typed, lacks: read, refusal: undefined }, { status: 400 });
  const api = personalApi(args);
  const outcome = isForgotten
    ? await forgetAddress(api, form["path"] ?? "")
    : await addAddresses(api, read.items);
  if (outcome.ok) return redirect(`/${localeOf(args.params)}/admin/addresses`, { status: 303 });
  const { refusal } = answerRefusal(outcome.problem, args).data;
  return data({ typed, lacks: null, refusal }, { status: outcome.problem.status });
}

export default function Addresses({ loaderData: { q, list }, actionData }: Route.ComponentProps) {
  const { t, locale } = useWords();
  const lacks = actionData?.lacks;
  const error = lacks?.isTooMany
    ? t("admin:addresses.too_many", { count: mostAddresses })
    : lacks?.unread
      ? t("admin:addresses.unread", { line: lacks.unread })
      : t("admin:addresses.needed");
  return (
    <div className="page-narrow mx-auto grid gap-5">
      <PageHead title={t("admin:addresses.title")} isPrivate />
      <TwoTables here="addresses" />
      <h1 className="text-2xl">{t("admin:addresses.title")}</h1>
      <p>{t("admin:addresses.lead")}</p>
      <RefusalNotice refusal={actionData?.refusal} />
      <Section id="new-addresses" title={t("admin:addresses.new")}>
        <form
          method="post"
          action={`/${locale}/admin/addresses`}
          noValidate
          data-enhance="once"
          className="sheet grid gap-4"
        >
          <Field
            name="lines"
            label={t("admin:addresses.lines")}
            hint={t("admin:addresses.lines_hint")}
            errors={lacks ? { lines: error } : {}}
          >
            {(control) => (
              <textarea {...control} rows={6} spellCheck={false} defaultValue={actionData?.typed ?? ""} />
            )}
          </Field>
          <button name="intent" value="add" className="button justify-self-start max-sm:w-full">
            {t("admin:addresses.add")}
          </button>
        </form>
      </Section>
      <DeskSearch
        id="of-address"
        label={t("admin:addresses.search")}
        action={`/${locale}/admin/addresses`}
        method="get"
        typed={q}
      />
      {list.items.length === 0 && <EmptyState icon="search" title={t("admin:addresses.none")} />}
      <AddressList items={list.items} />
      {list.isMore && <p className="text-soft">{t("admin:addresses.more")}</p>}
    </div>
  );
}
