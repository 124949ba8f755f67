import type { VendorOrderCard, VendorOrderView } from "@haat/contract/vendor";
import type { LocaleName } from "@haat/contract/values";
import { commissionOn, wholeTaka } from "@haat/core/ledger";
import type { Sealer } from "@haat/core/seal";
import { openLocalPhone } from "@haat/core/sealed-phone";
import type { SubOrderState } from "@haat/core/states";
import type { VendorOrder, VendorOrderRow } from "@haat/db/queries/vendor/orders";
import { instantOrNull, instantView, moneyView, pictureView } from "../../views/money.ts";
import { lineView } from "../orders/view-order.ts";

type Act = VendorOrderView["acts"][number];
const acts: Readonly<Partial<Record<SubOrderState, readonly Act[]>>> = {
  confirmed: ["accept", "reject"],
  accepted: ["pack", "reject"],
  packed: ["hand-over", "reject"],
  handed_over: ["deliver"],
  in_transit: ["deliver"],
};

/** A part as its vendor sees it: his money split, the receiver only when the query brought him. */
export async function vendorOrderView(
  sealer: Sealer,
  part: VendorOrder,
  locale: LocaleName,
): Promise<VendorOrderView> {
  const goods = BigInt(part.goods);
  const { commission, vat } = commissionOn(goods, {
    commissionBp: BigInt(part.commissionBp),
    vatBp: BigInt(part.vatBp),
  });
  const { receiver } = part;
  return {
    id: part.id,
    number: part.number,
    state: part.state,
    method: part.method,
    placedAt: instantView(part.placedAt),
    confirmedAt: instantOrNull(part.confirmedAt),
    handoverBy: instantOrNull(part.handoverBy),
    promisedBy: instantOrNull(part.promisedBy),
    lines: part.lines.map((line) => lineView(line, locale)),
    goods: moneyView(goods, locale),
    delivery: moneyView(part.delivery, locale),
    total: moneyView(part.total, locale),
    cashToCollect: moneyView(part.method === "cod" ? wholeTaka(BigInt(part.total)) : 0n, locale),
    commission: moneyView(commission, locale),
    vat: moneyView(vat, locale),
    earning: moneyView(goods - commission - vat, locale),
    receiver: receiver && {
      ...receiver,
      phone: await openLocalPhone(sealer, receiver.phone),
      area: part.area[locale],
    },
    area: part.area[locale],
    acts: [...(acts[part.state] ?? [])],
    steps: part.steps.map(({ at, machine, to }) => ({ at: instantView(at), machine, to })),
  };
}

export const vendorOrderCard = (row: VendorOrderRow, locale: LocaleName): VendorOrderCard => ({
  id: row.id,
  number: row.number,
  state: row.state,
  method: row.method,
  placedAt: instantView(row.placedAt),
  handoverBy: instantOrNull(row.handoverBy),
  units: row.units,
  total: moneyView(row.total, locale),
  area: row.area[locale],
  picture: pictureView(row.picture, row.title[locale]),
  title: row.title[locale],
});
