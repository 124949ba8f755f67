import type { RemittanceReport } from "@haat/contract/remittance";
import { data, redirect } from "react-router";
import { readForm } from "../../components/form/form-values.ts";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { BackLink } from "../../components/ui/back-link.tsx";
import { MoreLink } from "../../components/ui/more-link.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { Section } from "../../components/ui/section.tsx";
import { personalApi } from "../../lib/api.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { useWords } from "../../lib/words.tsx";
import { StateBadge } from "../remittances/remittance-row.tsx";
import type { Route } from "./+types/route.ts";
import { Facts, FileFindings } from "./facts.tsx";
import { Headings } from "./headings.tsx";
import { Matched } from "./matched.tsx";
import { Preview } from "./preview.tsx";
import { Progress } from "./progress.tsx";
import { beginMatching, readReport, readRows, sendMapping } from "./queries.server.ts";
import { type Field, readMapping } from "./read-mapping.ts";
import { Refused } from "./refused.tsx";
import { RowCard } from "./row-card.tsx";

export async function loader(args: Route.LoaderArgs) {
  const { searchParams } = new URL(args.request.url);
  const api = personalApi(args);
  const report = await readReport(api, args.params.id);
  const hasRows = report.remittance.state === "matched";
  const rows = hasRows ? await readRows(api, args.params.id, searchParams.get("cursor") ?? undefined) : null;
  const known = searchParams.get("known");
  return { report, rows, known: (["file", "reference"] as const).find((each) => each === known) ?? null };
}

const still: { twice: Field | null; refusal: undefined } = { twice: null, refusal: undefined };

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args.request);
  const api = personalApi(args);
  const { id } = args.params;
  const { mapping, twice } = readMapping(form);
  if (form["intent"] !== "map" && form["intent"] !== "match") throw data(null, { status: 400 });
  if (form["intent"] === "map" && twice !== null) return data({ ...still, twice }, { status: 400 });
  const outcome =
    form["intent"] === "map" ? await sendMapping(api, id, mapping) : await beginMatching(api, id);
  if (outcome.ok) return redirect(`/${localeOf(args.params)}/support/remittances/${id}`, { status: 303 });
  const refused = answerRefusal(outcome.problem, args);
  return data({ ...still, ...refused.data }, refused.init ?? {});
}

export default function Remittance({
  loaderData: { report, rows, known },
  actionData,
}: Route.ComponentProps) {
  const { t } = useWords();
  const { remittance, refusal } = report;
  const { id, courier, reference, periodEnd } = remittance;
  const title = `${t(`couriers:name.${courier}`)} · ${reference}`;
  const next = rows?.nextCursor;
  return (
    <div className="mx-auto grid w-full max-w-4xl gap-5">
      <PageHead title={title} isPrivate />
      <BackLink to="/support/remittances" name={t("remittances:title")} />
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <h1 className="text-2xl">{title}</h1>
        <StateBadge remittance={remittance} />
      </div>
      <p className="text-soft">
        {t("remittances:until", { day: new Date(periodEnd) })} ·{" "}
        {t("remittances:rows", { count: remittance.rows })}
      </p>
      {known !== null && <Notice tone="warm">{t(`remittances:known.${known}`)}</Notice>}
      <RefusalNotice refusal={actionData?.refusal} />
      <Progress remittance={remittance} />
      {refusal !== null && <Refused refusal={refusal} />}
      <FileFindings report={report} />
      {rows !== null && <Matched report={report} />}
      {remittance.state !== "arriving" && <Facts report={report} />}
      <Understanding report={report} twice={actionData?.twice ?? null} />
      {rows !== null && (
        <Section id="rows" title={t("remittances:rows_title")}>
          <ol className="grid gap-3">
            {rows.items.map((row) => (
              <RowCard key={row.line} row={row} />
            ))}
          </ol>
          <MoreLink
            to={next ? `/support/remittances/${id}?cursor=${encodeURIComponent(next)}#rows` : null}
            name={t("vendor:more")}
          />
        </Section>
      )}
    </div>
  );
}

type UnderstandingProps = Readonly<{ report: RemittanceReport; twice: Field | null }>;

/** What a person looks at before anything of the file counts. */
function Understanding({ report, twice }: UnderstandingProps) {
  const { t, locale } = useWords();
  const { remittance, header, mappingVersion, preview, refusal } = report;
  const { id, state } = remittance;
  if (header === null || (state !== "read" && state !== "refused")) return null;
  const error =
    twice === null ? undefined : t("remittances:map.twice", { field: t(`remittances:field.${twice}`) });
  return (
    <>
      {state === "read" && (
        <form
          method="post"
          action={`/${locale}/support/remittances/${id}`}
          data-enhance="once"
          className="sheet grid gap-3 border-brand"
        >
          <h2 className="text-xl">{t("remittances:understood")}</h2>
          <p>{t("remittances:understood_text")}</p>
          <button name="intent" value="match" className="button justify-self-start max-sm:w-full">
            {t("remittances:match.go")}
          </button>
        </form>
      )}
      <Headings
        id={id}
        header={header}
        version={mappingVersion}
        isNeeded={refusal?.code === "header_missing"}
        error={error}
      />
      {preview.length > 0 && <Preview rows={preview} />}
    </>
  );
}
