import type { CourierClaimFilter, CourierClaimPage, CourierClaimView } from "@haat/contract/courier-claim";
import type { LocaleName } from "@haat/contract/values";
import { DomainError } from "@haat/core/errors";
import { isId } from "@haat/core/ids";
import { type ClaimRow, listClaims, sumClaims } from "@haat/db/queries/remittances/claims";
import type { NodeCtx } from "../../../context.ts";
import { instantOrNull, instantView, moneyView } from "../../../views/money.ts";

/** What couriers owe, and what is not explained yet: open ones the oldest first. */
export async function readClaims(
  { db, viewer, locale }: NodeCtx,
  { courier, bucket, of, state = "open", cursor, limit = 30 }: CourierClaimFilter,
): Promise<CourierClaimPage> {
  if (cursor !== undefined && !isId("courierClaim", cursor) && !isId("remittanceCase", cursor))
    throw new DomainError("cursor.invalid");
  const ask = {
    ...{ courier: courier ?? null, bucket: bucket ?? null, of: of ?? null, state },
    ...{ after: cursor ?? null, limit: limit + 1 },
  };
  const [rows, sums] = await Promise.all([listClaims(db, viewer, ask), sumClaims(db, viewer)]);
  const shown = rows.slice(0, limit);
  return {
    items: shown.map((row) => claimView(row, locale)),
    sums: sums.map((each) => ({ ...each, amount: moneyView(each.amount, locale) })),
    nextCursor: rows.length > limit ? (shown.at(-1)?.id ?? null) : null,
  };
}

export function claimView(row: ClaimRow, locale: LocaleName): CourierClaimView {
  const { id, of, courier, state, days, bucket, parcel, remittance, proposalId } = row;
  return {
    ...{ id, of, courier, state, days, bucket, parcel, remittance, proposalId },
    shop: row.shop?.[locale] ?? null,
    order: row.orderId !== null && row.order !== null ? { id: row.orderId, number: row.order } : null,
    madeAt: instantView(row.madeAt),
    ...{ askedAt: instantOrNull(row.askedAt), refusedAt: instantOrNull(row.refusedAt) },
    ...{ amount: moneyView(row.amount, locale), left: moneyView(row.left, locale) },
  };
}
