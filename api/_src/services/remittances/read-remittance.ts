import type { RemittanceReport, RemittanceView } from "@haat/contract/remittance";
import type { RemittanceFilter } from "@haat/contract/remittance";
import { DomainError } from "@haat/core/errors";
import { listRemittances, type RemittanceDetail } from "@haat/db/queries/remittances/list";
import type { PeriodRow } from "@haat/db/queries/remittances/periods";
import { findReport } from "@haat/db/queries/remittances/report";
import type { z } from "zod";
import type { NodeCtx } from "../../context.ts";
import { daysView, type StoredDays } from "./days-view.ts";
import { maskPhonesIn } from "@haat/core/phone";
import { standingView } from "./read-standing.ts";
import { instantOrNull, instantView, moneyView } from "../../views/money.ts";
import { previewRow, remittanceView, type StoredLine } from "./view-remittance.ts";

type Header = NonNullable<RemittanceReport["header"]>;
type Problems = NonNullable<RemittanceReport["refusal"]>;
type StoredNotes = RemittanceReport["notes"];
/** As `read-file.ts` keeps it; files that were read before it was told apart lack it. */
type Beside = Readonly<{ days?: StoredDays; notes?: StoredNotes; undated?: number }>;

/** What a courier's file says of itself, and its first rows as they are understood. */
export async function readRemittance(ctx: NodeCtx, id: string): Promise<RemittanceReport> {
  const { db, viewer, locale } = ctx;
  const { remittance: row, counts, labels, posting: standing, period } = await findReport(db, viewer, id);
  if (!row) throw new DomainError("remittance.not_found");
  const view = remittanceView(row, locale);
  const { days, notes, undated = 0, ...said } = (row.header ?? {}) as Partial<Header> & Beside;
  const header = row.header === null ? null : (said as Header);
  const isSummed = row.unsummed === 0;
  const { posting, credit, isCreditWrong } = standingView(standing, locale);
  return {
    remittance: view,
    refusal:
      row.refusal === null
        ? null
        : {
            code: row.refusal as Problems["code"],
            detail: row.refusalDetail,
            problems: row.problems as Problems["problems"],
          },
    header,
    dates: daysView(days, row.periodEnd),
    notes: notesView(notes),
    mappingVersion: row.mappingVersion,
    unread: { rows: row.bad, undated, unsummed: row.unsummed, isSumUnread: row.isSumUnread },
    counts: counts as RemittanceReport["counts"],
    labels: labels as RemittanceReport["labels"],
    findings: [
      ...totalsIn(row, view, locale),
      ...(isCreditWrong && credit && (isSummed || posting?.state === "posted")
        ? [
            {
              ...{ label: "BANK_CREDIT_MISMATCH" as const, of: "payout" as const, expected: view.net },
              stated: moneyView(BigInt(credit.received.minor) + BigInt(credit.atBank.minor), locale),
            },
          ]
        : []),
    ],
    ...{ posting, credit, period: period && periodView(period) },
    preview: (row.preview as readonly StoredLine[]).map((line) => previewRow(line, locale)),
  };
}

/** Its own sums beside those of its rows, of which all must be known. */
function totalsIn(
  { stated, net, unsummed, statedGross, gross, bad }: RemittanceDetail,
  view: RemittanceView,
  locale: NodeCtx["locale"],
): RemittanceReport["findings"] {
  const label = "TOTAL_MISMATCH";
  const isPaid = stated === null || stated === net || unsummed > 0;
  const isCollected = statedGross === null || statedGross === gross || bad > 0;
  return [
    ...(isPaid ? [] : [{ label, of: "payout", expected: view.net, stated: view.stated } as const]),
    ...(isCollected
      ? []
      : [{ label, of: "collected", expected: view.gross, stated: moneyView(statedGross, locale) } as const]),
  ];
}

function notesView({ count, first }: StoredNotes = { count: 0, first: [] }): RemittanceReport["notes"] {
  return { count, first: first.map(({ line, text }) => ({ line, text: maskPhonesIn(text) })) };
}

const periodView = ({ first, last, previous, next, ...counts }: PeriodRow): RemittanceReport["period"] => ({
  ...{ ...counts, first: instantOrNull(first), last: instantOrNull(last) },
  previous: previous && { ...previous, periodEnd: instantView(previous.periodEnd) },
  next: next && { ...next, periodEnd: instantView(next.periodEnd) },
});

type Page = { items: RemittanceView[]; nextCursor: string | null };

/** Newest first. */
export async function readRemittances(
  { db, viewer, locale }: NodeCtx,
  { courier, unpaid, cursor, limit = 20 }: z.infer<typeof RemittanceFilter>,
): Promise<Page> {
  const ask = { courier, isUnpaid: unpaid !== undefined, before: cursor ?? null, limit: limit + 1 };
  const rows = await listRemittances(db, viewer, ask);
  const items = rows.slice(0, limit).map((row) => remittanceView(row, locale));
  return { items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}
