import type { VendorCashFilter, VendorCashPage } from "@haat/contract/courier-cash";
import { DomainError } from "@haat/core/errors";
import { type CashLine, shopCash, shopCashSums } from "@haat/db/queries/remittances/shop-cash";
import type { NodeCtx } from "../../context.ts";
import { instantOrNull, instantView, moneyView } from "../../views/money.ts";
import { behind } from "./read-cash.ts";
import { readShopReturns } from "./read-shop-returns.ts";
import { carryingOf, lackingOf, whyLess } from "./why-less.ts";

type Line = VendorCashPage["items"][number];
type Locale = NodeCtx["locale"];

/** A shop's own cash at the door: how much, where it is and when it comes, and what was taken from it. */
export async function readShopCash(
  ctx: NodeCtx,
  { stands, cursor, returnsCursor, limit: most }: VendorCashFilter,
): Promise<VendorCashPage> {
  const { books, viewer, locale } = ctx;
  if (viewer.kind !== "vendor") throw new DomainError("auth.forbidden");
  const { vendorId } = viewer;
  const limit = most ?? 30;
  const ask = { vendorId, stands: stands ?? null, after: behind(cursor), limit: limit + 1 };
  const [rows, sums, returns] = await Promise.all([
    shopCash(books, ask),
    shopCashSums(books, vendorId),
    readShopReturns(ctx, { vendorId, cursor: returnsCursor, limit: most ?? 10 }),
  ]);
  const shown = rows.slice(0, limit);
  return {
    items: shown.map((row) => lineView(row, locale)),
    sums: sums.map((each) => ({ ...each, collected: moneyView(each.collected, locale) })),
    returns,
    nextCursor: rows.length > limit ? (shown.at(-1)?.cursor ?? null) : null,
  };
}

function lineView(row: CashLine, locale: Locale): Line {
  const money = (minor: bigint | string) => moneyView(minor, locale);
  const { asked, refused, ...why } = whyLess(row);
  return {
    ...{ courier: row.courier, number: row.consignment, stands: row.stands },
    order: { id: row.partId, number: row.number },
    collectedAt: instantView(row.collectedAt),
    door: refused === 0n ? null : { asked: money(asked), refused: money(refused) },
    ...{ collected: money(why.collected), rounded: money(why.rounded), ahead: money(why.ahead) },
    ...{ delivery: money(why.delivery), commission: money(why.commission), vat: money(why.vat) },
    ...{ back: money(why.back), yours: money(why.yours), carrying: carryingView(row, locale) },
    ...{ expectedOn: row.expectedOn, isLate: row.isLate ?? false, contested: contestView(row) },
    claimedAt: instantOrNull(row.claimedAt),
    ...{ arrivedOn: row.arrivedOn, payableOn: row.payableOn, addedOn: row.addedOn },
    short: row.short === "0" ? null : money(row.short),
    // What no statement names is not named too little.
    lacking: row.stands === "claimed" ? null : lackingView(row, locale),
  };
}

const contestView = ({ contested }: CashLine): Line["contested"] =>
  contested && { why: contested.why, since: instantView(contested.since) };

function carryingView(row: CashLine, locale: Locale): Line["carrying"] {
  const carrying = carryingOf(row);
  if (carrying === null) return null;
  const { delivery, cod, other, isStated } = carrying;
  const money = (minor: bigint) => moneyView(minor, locale);
  return { delivery: money(delivery), cod: money(cod), other: money(other), isStated };
}

function lackingView(row: CashLine, locale: Locale): Line["lacking"] {
  const lacking = lackingOf(row);
  if (lacking === null) return null;
  const { whole, paid, written } = lacking;
  const money = (minor: bigint) => moneyView(minor, locale);
  return {
    ...{ whole: money(whole), paid: money(paid), written: money(written) },
    askedAt: instantOrNull(row.askedAt),
  };
}
