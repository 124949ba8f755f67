import type { FullOrderView, VendorOrderCard } from "@haat/contract/vendor-order";
import type { LocaleName } from "@haat/contract/values";
import { commissionOn, wholeTaka } from "@haat/core/ledger";
import type { VendorOrder, VendorOrderRow } from "@haat/db/queries/vendor/orders";
import { moneyView } from "../../views/money.ts";
import { lineView } from "../orders/view-order.ts";
import { packingOrderCard, parcelOf, type Reader } from "./view-parcel.ts";

/** A part as its vendor sees it: his money split. */
export async function fullOrderView(part: VendorOrder, reader: Reader): Promise<FullOrderView> {
  const { locale } = reader;
  const goods = BigInt(part.goods);
  const { commission, vat } = commissionOn(goods, {
    commissionBp: BigInt(part.commissionBp),
    vatBp: BigInt(part.vatBp),
  });
  return {
    sees: "all",
    ...(await parcelOf(part, reader)),
    method: part.method,
    lines: part.lines.map((line) => lineView(line, locale)),
    goods: moneyView(goods, locale),
    delivery: moneyView(part.delivery, locale),
    total: moneyView(part.total, locale),
    prepaid: moneyView(BigInt(part.total) - BigInt(part.cash), locale),
    cashToCollect: moneyView(wholeTaka(BigInt(part.cash)), locale),
    commission: moneyView(commission, locale),
    vat: moneyView(vat, locale),
    earning: moneyView(goods - commission - vat, locale),
  };
}

export const vendorOrderCard = (row: VendorOrderRow, locale: LocaleName): VendorOrderCard => ({
  ...packingOrderCard(row, locale),
  method: row.method,
  total: moneyView(row.total, locale),
  cashToCollect: moneyView(wholeTaka(BigInt(row.cash)), locale),
});
