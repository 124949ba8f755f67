import type { LateRowPage, LateRowView } from "@haat/contract/late-row";
import { DomainError } from "@haat/core/errors";
import { type LateRow, lateRows } from "@haat/db/queries/remittances/late-rows";
import type { NodeCtx } from "../../context.ts";
import { instantView, moneyView } from "../../views/money.ts";
import { disputeView } from "./read-rows.ts";

const pageSize = 30;

/** Rows that wait for too long, for their courier's answer or for us; the oldest first. */
export async function readLateRows(
  { books, locale }: Pick<NodeCtx, "books" | "locale">,
  cursor: string | undefined,
): Promise<LateRowPage> {
  const after = cursor === undefined ? null : placeOf(cursor);
  const rows = await lateRows(books, { after, limit: pageSize + 1 });
  const shown = rows.slice(0, pageSize);
  const last = rows.length > pageSize ? shown.at(-1) : undefined;
  return {
    items: shown.map((row) => lineView(row, locale)),
    nextCursor: last ? `${last.since}|${last.remittanceId}|${last.line}` : null,
  };
}

const lineView = (row: LateRow, locale: NodeCtx["locale"]): LateRowView => ({
  remittance: { id: row.remittanceId, courier: row.courier, reference: row.reference },
  ...{ line: row.line, consignment: row.consignment, order: row.order, days: row.days, changed: row.changed },
  ...{ since: instantView(row.since), isUnread: row.isUnread, dispute: disputeView(row.dispute) },
  ...{ payout: moneyView(row.payout, locale), difference: moneyView(row.difference, locale) },
  labels: [...row.labels] as LateRowView["labels"],
});

function placeOf(cursor: string): NonNullable<Parameters<typeof lateRows>[1]["after"]> {
  const [since = "", remittanceId = "", line = ""] = cursor.split("|");
  if (Number.isNaN(Date.parse(since)) || remittanceId === "" || !/^\d{1,9}$/.test(line))
    throw new DomainError("cursor.invalid");
  return { since, remittanceId, line: Number(line) };
}
