import type { RemittanceRowFilter, RemittanceRowView } from "@haat/contract/remittance-row";
import type { LocaleName } from "@haat/contract/values";
import { DomainError } from "@haat/core/errors";
import { maskPhonesIn } from "@haat/core/phone";
import { findRemittance } from "@haat/db/queries/remittances/list";
import { listRows, type RemittanceRowLine, type RowDispute } from "@haat/db/queries/remittances/rows";
import type { z } from "zod";
import type { NodeCtx } from "../../context.ts";
import { instantOrNull, instantView, moneyView } from "../../views/money.ts";
import { previewRow, unreadView } from "./view-remittance.ts";

type Page = { items: RemittanceRowView[]; nextCursor: string | null };
type Ask = z.infer<typeof RemittanceRowFilter> & Readonly<{ id: string }>;

/** Exceptions first, a page of one query. */
export async function readRemittanceRows(
  { db, viewer, locale }: NodeCtx,
  { id, cursor, limit = 50, show = "all", label }: Ask,
): Promise<Page> {
  const after = cursor === undefined ? null : placeOf(cursor);
  const rows = await listRows(db, viewer, {
    ...{ id, show, label: label ?? null, after, limit: limit + 1 },
  });
  if (rows.length === 0 && !(await findRemittance(db, viewer, id)))
    throw new DomainError("remittance.not_found");
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return {
    items: shown.map((row) => rowView(row, locale)),
    nextCursor: last ? `${last.isException ? "exception" : "clean"}:${last.line}` : null,
  };
}

function placeOf(cursor: string): Readonly<{ isException: boolean; line: number }> {
  const match = /^(exception|clean):(\d{1,9})$/.exec(cursor);
  if (!match) throw new DomainError("cursor.invalid");
  return { isException: match[1] === "exception", line: Number(match[2]) };
}

/** Whoever answered may have named a phone. */
export const disputeView = (dispute: RowDispute | null): RemittanceRowView["dispute"] =>
  dispute && {
    since: instantView(dispute.since),
    answer: dispute.answer && {
      ...{ said: dispute.answer.said, day: dispute.answer.day },
      ...{ who: maskPhonesIn(dispute.answer.who), words: maskPhonesIn(dispute.answer.words) },
    },
  };

export function rowView(row: RemittanceRowLine, locale: LocaleName): RemittanceRowView {
  const money = (minor: string | null) => (minor === null ? null : moneyView(minor, locale));
  const { match, state, isException, order, contradicted, candidates, changed } = row;
  const stated = {
    ...{ ...row, consignment: row.consignmentStated, reference: row.referenceStated },
    closedAt: instantOrNull(row.closedAt),
    ...{ collectedMinor: row.collected, deliveryFeeMinor: row.deliveryFee, codFeeMinor: row.codFee },
    ...{ payoutMinor: row.payout, advanceMinor: row.advance },
    unread: { cells: row.isUnread ? row.unread : [], isUnsummed: row.isUnsummed },
  };
  return {
    ...{ ...previewRow(stated, locale), unread: unreadView(row.unread), isUnread: row.isUnread },
    ...{ match, state, isException, order, contradicted, candidates, changed },
    difference: moneyView(row.difference, locale),
    dispute: disputeView(row.dispute),
    findings: row.findings.map(({ label, expectedMinor, statedMinor, charge = null }) => ({
      label: label as RemittanceRowView["findings"][number]["label"],
      ...{ expected: money(expectedMinor), stated: money(statedMinor), charge },
    })),
  };
}
