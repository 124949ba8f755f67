import {
  ageBuckets,
  type CourierReceivable,
  type OutstandingFilter,
  type OutstandingPage,
} from "@haat/contract/courier-cash";
import { couriers } from "@haat/core/couriers";
import { DomainError } from "@haat/core/errors";
import { isId } from "@haat/core/ids";
import { outstandingParcels, receivables } from "@haat/db/queries/remittances/cash";
import type { NodeCtx } from "../../context.ts";
import { missingLetter } from "./missing-letter.ts";
import { instantOrNull, instantView, moneyView } from "../../views/money.ts";

/** What each courier holds of ours, by age, and what of it is on its way. */
export async function readReceivable({ books, locale }: NodeCtx): Promise<CourierReceivable> {
  const money = (minor: string) => moneyView(minor, locale);
  const rows = await receivables(books, couriers);
  return {
    items: rows.map(
      ({
        courier,
        parcels,
        missing,
        oldestTransit,
        ageing,
        unpaid,
        unexplained,
        missingClaimed,
        ...sums
      }) => ({
        ...{ courier, parcels, oldestTransit: instantOrNull(oldestTransit) },
        ...{ cash: money(sums.cash), inTransit: money(sums.inTransit), claimed: money(sums.claimed) },
        ...{ suspense: money(sums.suspense), charges: money(sums.charges), ahead: money(sums.ahead) },
        unpaid: unpaid && { ...unpaid, oldest: instantView(unpaid.oldest) },
        unexplained: unexplained && { ...unexplained, oldest: instantView(unexplained.oldest) },
        missing: { parcels: missing.parcels, amount: money(missing.amount), charge: money(missing.charge) },
        missingClaimed: missingClaimed && {
          parcels: missingClaimed.parcels,
          ...{ amount: money(missingClaimed.amount), oldest: instantView(missingClaimed.oldest) },
        },
        ageing: ageBuckets.map((bucket) => {
          const of = ageing.find((each) => each.bucket === bucket);
          const { parcels: count = 0, amount = "0", charge = "0" } = of ?? {};
          return { bucket, parcels: count, amount: money(amount), charge: money(charge) };
        }),
      }),
    ),
  };
}

/** Throws where the address names no parcel. */
export const behind = (cursor: string | undefined): string | null => {
  if (cursor !== undefined && !isId("consignment", cursor)) throw new DomainError("cursor.invalid");
  return cursor ?? null;
};

/** What couriers have yet to pay or to tell of, the longest held first. */
export async function readOutstanding(
  { books, locale }: NodeCtx,
  { courier, bucket, missing, cursor, limit = 50 }: OutstandingFilter,
): Promise<OutstandingPage> {
  const ask = {
    ...{ courier: courier ?? null, bucket: bucket ?? null },
    onlyMissing: missing !== undefined,
    after: behind(cursor),
    limit: limit + 1,
  };
  const rows = await outstandingParcels(books, ask);
  const shown = rows.slice(0, limit);
  return {
    items: shown.map(({ orderId, order, shop, since, due, outstanding, charge, claim, ...row }) => ({
      ...{ ...row, shop: shop[locale], order: { id: orderId, number: order }, since: instantView(since) },
      ...{ due: moneyView(due, locale), outstanding: moneyView(outstanding, locale) },
      charge: moneyView(charge, locale),
      claim: claim && {
        ...{ id: claim.id, since: instantView(claim.since), amount: moneyView(claim.amount, locale) },
      },
    })),
    ...(courier !== undefined && ask.onlyMissing && shown.length > 0
      ? { message: missingLetter(shown, "bn"), english: missingLetter(shown, "en") }
      : { message: null, english: null }),
    nextCursor: rows.length > limit ? (shown.at(-1)?.consignmentId ?? null) : null,
  };
}
