import { j11bBack } from "@haat/core/ledger-couriers";
import type { Tx } from "@haat/db/books";
import { legsOf, shopChargeOf } from "@haat/db/queries/couriers/charges";
import { post } from "@haat/db/queries/money/journals";
import { lockPart } from "@haat/db/queries/orders/parts";
import type { NamedParcel } from "@haat/db/queries/remittances/claim-ends";
import { chargeShop } from "../../couriers/charge-shop.ts";

/** What its buyer paid at the door pays for the way back: its shop, which bears that, is given it back, and bears what is left (J11b). */
export async function bearLess(tx: Tx, { consignmentId, orderId, subOrderId }: NamedParcel): Promise<void> {
  const found = await lockPart(tx, { id: subOrderId });
  const { kept, atDoor, borne, times } = await shopChargeOf(tx, consignmentId);
  if (!found || borne === null || found.part.state !== "returned_to_origin") return;
  const charge = (await legsOf(tx, consignmentId)).reduce((sum, { due }) => sum + due, 0n);
  const left = charge - kept - atDoor;
  const penalty = left > 0n ? left : 0n;
  if (penalty >= borne.penalty) return;
  await post(tx, j11bBack({ ...borne, orderId, vendorId: found.part.vendorId }));
  await chargeShop(tx, { ...found, parcel: { id: consignmentId } }, { penalty, nth: times + 1 });
}
