import type { VendorCashPage } from "@haat/contract/courier-cash";
import type { VendorReturnLine } from "@haat/contract/vendor-returns";
import { type ReturnLine, shopReturns } from "@haat/db/queries/remittances/shop-returns";
import type { NodeCtx } from "../../context.ts";
import { instantView, moneyView } from "../../views/money.ts";
import { behind } from "./read-cash.ts";

type Asked = Readonly<{ vendorId: string; cursor: string | undefined; limit: number }>;

/** What ways back have cost a shop, parcel by parcel. Null: nothing. */
export async function readShopReturns(
  { books, locale }: Pick<NodeCtx, "books" | "locale">,
  { vendorId, cursor, limit }: Asked,
): Promise<VendorCashPage["returns"]> {
  const ask = { vendorId, after: behind(cursor), limit: limit + 1 };
  const { parcels, charge, items } = await shopReturns(books, ask);
  if (parcels === 0 && items.length === 0) return null;
  const shown = items.slice(0, limit);
  return {
    ...{ parcels, charge: moneyView(charge, locale) },
    items: shown.map((row) => lineView(row, locale)),
    nextCursor: items.length > limit ? (shown.at(-1)?.cursor ?? null) : null,
  };
}

function lineView(row: ReturnLine, locale: NodeCtx["locale"]): VendorReturnLine {
  const { partId, number, courier, consignment, chargedAt, fee, vat, back, backAt, ruledAt } = row;
  const money = (minor: bigint | string) => moneyView(minor, locale);
  return {
    order: { id: partId, number },
    ...{ courier, number: consignment, chargedAt: instantView(chargedAt), ruledAt: instantView(ruledAt) },
    ...{ fee: money(fee), vat: money(vat), charge: money(BigInt(fee) + BigInt(vat)) },
    back: backAt === null ? null : { amount: money(back), at: instantView(backAt) },
  };
}
