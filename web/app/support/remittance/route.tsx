import { newSecret } from "@haat/core/ids";
import { data, redirect } from "react-router";
import { readForm } from "../../components/form/form-values.ts";
import { RefusalNotice } from "../../components/form/refusal-notice.tsx";
import { BackLink } from "../../components/ui/back-link.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { PageHead } from "../../components/ui/page-head.tsx";
import { yesterdayOf } from "../../finance/days/yesterday.ts";
import { type Api, personalApi } from "../../lib/api.server.ts";
import { localeOf } from "../../lib/locale.ts";
import { answerRefusal } from "../../lib/refusal.server.ts";
import { useWords } from "../../lib/words.tsx";
import { RecalledBy, StateBadge } from "../remittances/remittance-row.tsx";
import { useStaff } from "../staff.ts";
import type { Route } from "./+types/route.ts";
import { Acceptance, type Accepting } from "./acceptance.tsx";
import { actOnStatement, type Unread } from "./act.server.ts";
import { Changed } from "./changed.tsx";
import { CleanRows } from "./clean-rows.tsx";
import { Credit } from "./credit.tsx";
import { Days } from "./days.tsx";
import { Facts, FileFindings } from "./facts.tsx";
import { Period, PeriodFindings } from "./period.tsx";
import { Matched } from "./matched.tsx";
import { Notes } from "./notes.tsx";
import { Posting } from "./posting.tsx";
import { Recall } from "./recall.tsx";
import { Progress } from "./progress.tsx";
import { previewAcceptance, readReport, readRows } from "./queries.server.ts";
import type { Field } from "./read-mapping.ts";
import { Refused } from "./refused.tsx";
import { Rows } from "./rows.tsx";
import { shownOf } from "./shown.ts";
import { Understanding } from "./understanding.tsx";

export async function loader(args: Route.LoaderArgs) {
  const { searchParams } = new URL(args.request.url);
  const api = personalApi(args);
  const { id } = args.params;
  const report = await readReport(api, id);
  const isMatched = report.remittance.state === "matched";
  const shown = shownOf(searchParams);
  const ask = { id, shown, cursor: searchParams.get("cursor") ?? undefined };
  const isClean = searchParams.get("accept") === "clean";
  const [rows, accepting, clean] = isMatched
    ? await Promise.all([
        readRows(api, ask),
        acceptingOf(api, id, searchParams.get("tolerance")),
        isClean ? previewAcceptance(api, id, { of: "clean" }) : null,
      ])
    : [null, null, null];
  const known = (["file", "reference"] as const).find((each) => each === searchParams.get("known")) ?? null;
  const today = yesterdayOf(new Date(Date.now() + 24 * 3_600_000));
  const cleanRows = clean?.ok ? clean.value : null;
  return { ...{ report, shown, rows, accepting, cleanRows, known, today }, pressKey: newSecret() };
}

async function acceptingOf(api: Api, id: string, typed: string | null): Promise<Accepting | null> {
  const tolerance = (typed ?? "").trim().slice(0, 20);
  if (tolerance === "") return null;
  const outcome = await previewAcceptance(api, id, { of: "small", tolerance });
  return outcome.ok
    ? { tolerance, preview: outcome.value, refusal: null }
    : { tolerance, preview: null, refusal: outcome.problem.detail };
}

const still: {
  twice: Field | null;
  unread: Unread | null;
  undoUnread: string | null;
  refusal: undefined;
} = {
  ...{ twice: null, unread: null, undoUnread: null, refusal: undefined },
};

export async function action(args: Route.ActionArgs) {
  const form = await readForm(args.request);
  const done = await actOnStatement(personalApi(args), args.params.id, form);
  if (!("outcome" in done)) return data({ ...still, ...done }, { status: 400 });
  if (done.outcome.ok)
    return redirect(`/${localeOf(args.params)}/support/remittances/${args.params.id}`, { status: 303 });
  const refused = answerRefusal(done.outcome.problem, args);
  return data({ ...still, ...refused.data }, refused.init ?? {});
}

export default function Remittance({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useWords();
  const { may } = useStaff();
  const { report, shown, rows, accepting, cleanRows, known, today, pressKey } = loaderData;
  const { remittance, refusal, posting } = report;
  const { id, courier, reference, periodEnd } = remittance;
  const title = `${t(`couriers:name.${courier}`)} · ${reference}`;
  const unread = actionData?.unread ?? null;
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
      {remittance.recalled !== null && (
        <Notice tone="warm">
          <RecalledBy recalled={remittance.recalled} />
        </Notice>
      )}
      {known !== null && <Notice tone="warm">{t(`remittances:known.${known}`)}</Notice>}
      <RefusalNotice refusal={actionData?.refusal} />
      <Progress remittance={remittance} />
      {refusal !== null && <Refused refusal={refusal} />}
      <FileFindings report={report} />
      <PeriodFindings report={report} />
      <Days report={report} today={today} pressKey={pressKey} isUnread={unread === "period"} />
      <Changed report={report} />
      {rows !== null && <Matched report={report} />}
      <Posting report={report} pressKey={pressKey} isUnread={unread === "posting"} />
      {posting?.state === "shadow" && posting.ready.count > 0 && may.includes("acceptRemittanceRows") && (
        <CleanRows
          id={id}
          preview={cleanRows}
          pressKey={pressKey}
          isUnread={unread === "acceptance" && cleanRows !== null}
        />
      )}
      {posting !== null && posting.open > 0 && may.includes("acceptRemittanceRows") && (
        <Acceptance
          id={id}
          accepting={accepting}
          pressKey={pressKey}
          isUnread={unread === "acceptance" && cleanRows === null}
        />
      )}
      {rows !== null && <Rows id={id} shown={shown} labels={report.labels} rows={rows} />}
      <Credit
        report={report}
        pressKey={pressKey}
        today={today}
        isUnread={unread === "credit"}
        isReasonless={unread === "difference"}
        undoUnread={actionData?.undoUnread ?? null}
      />
      {remittance.state !== "arriving" && <Facts report={report} />}
      <Notes notes={report.notes} />
      <Period report={report} />
      <Understanding report={report} twice={actionData?.twice ?? null} />
      <Recall report={report} pressKey={pressKey} isUnread={unread === "recall"} />
    </div>
  );
}
