import type { RemittanceReport, RemittanceView } from "@haat/contract/remittance";
import type { RemittanceFilter } from "@haat/contract/remittance";
import { DomainError } from "@haat/core/errors";
import { listRemittances } from "@haat/db/queries/remittances/list";
import type { PeriodRow } from "@haat/db/queries/remittances/periods";
import { findReport } from "@haat/db/queries/remittances/report";
import type { z } from "zod";
import type { NodeCtx } from "../../context.ts";
import { daysView, type StoredDays } from "./days-view.ts";
import { standingView } from "./read-standing.ts";
import { instantOrNull, instantView, moneyView } from "../../views/money.ts";
import { previewRow, remittanceView, type StoredLine } from "./view-remittance.ts";

type Header = NonNullable<RemittanceReport["header"]>;
type Problems = NonNullable<RemittanceReport["refusal"]>;

/** What a courier's file says of itself, and its first rows as they are understood. */
export async function readRemittance(ctx: NodeCtx, id: string): Promise<RemittanceReport> {
  const { db, viewer, locale } = ctx;
  const { remittance: row, counts, labels, posting: standing, period } = await findReport(db, viewer, id);
  if (!row) throw new DomainError("remittance.not_found");
  const view = remittanceView(row, locale);
  const { days, ...said } = (row.header ?? {}) as Partial<Header> & Readonly<{ days?: StoredDays }>;
  const header = row.header === null ? null : (said as Header);
  const isSummed = row.unsummed === 0;
  const isSame = row.stated === null || row.stated === row.net || !isSummed;
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
    mappingVersion: row.mappingVersion,
    unread: { rows: row.bad, unsummed: row.unsummed, isSumUnread: row.isSumUnread },
    counts: counts as RemittanceReport["counts"],
    labels: labels as RemittanceReport["labels"],
    findings: [
      ...(isSame ? [] : [{ label: "TOTAL_MISMATCH" as const, expected: view.net, stated: view.stated }]),
      ...(isCreditWrong && credit && (isSummed || posting?.state === "posted")
        ? [
            {
              label: "BANK_CREDIT_MISMATCH" as const,
              expected: view.net,
              stated: moneyView(BigInt(credit.received.minor) + BigInt(credit.atBank.minor), locale),
            },
          ]
        : []),
    ],
    ...{ posting, credit, period: period && periodView(period) },
    preview: (row.preview as readonly StoredLine[]).map((line) => previewRow(line, locale)),
  };
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
