import type { RowFacts } from "@haat/core/remittance";
import type { Tx } from "@haat/db/books";
import { type ChargeLeg, legsOf, shopChargeOf } from "@haat/db/queries/couriers/charges";
import type { WaitingRow } from "@haat/db/queries/couriers/remittances";
import { returnBearerOf } from "@haat/db/queries/couriers/return-rule";
import { lockPart } from "@haat/db/queries/orders/parts";
import { oweLeg, priceOf } from "./charge-leg.ts";
import { chargeShop } from "./charge-shop.ts";

export type StatedLeg = Readonly<{ leg: ChargeLeg; journal: readonly [type: string, key: string] }>;

/**
 * A statement charges for a parcel of which nothing is owed yet: it comes before the shop has its parcel back, or before anybody has
 * said which pieces stayed. What the contract says is owed first, so that it is neither charged again then, nor for ever; what the row
 * charges otherwise is a difference as of any other. For a way back, or an end, upon which nobody agreed what he names for carrying it is the price,
 * unless a person leaves it in suspense (`odd`), and its shop bears it by the market's rule whichever of the two comes first; what he
 * takes besides is no price. Null: something was owed, or nothing is.
 */
export async function chargeStated(
  tx: Tx,
  row: WaitingRow,
  { key, odd }: Readonly<{ key: string; odd: RowFacts["odd"] }>,
): Promise<StatedLeg | null> {
  const { parcel, outcome, courier } = row;
  if (!parcel || (await legsOf(tx, parcel.consignmentId)).length > 0) return null;
  // For what he lost, or calls by a word that nobody knows, nothing was agreed.
  const ended = outcome === "lost" ? null : outcome;
  const leg = ended === "returned" ? "rto" : "delivery";
  const collected = row.collected < 0n ? 0n : row.collected;
  const price = ended && (await priceOf(tx, parcel.consignmentId, { outcome: ended, collected }));
  const isNamed = odd === "accept" && (leg === "rto" || ended === null);
  const charge = price ?? (isNamed ? namedBy(row) : 0n);
  if (charge <= 0n) return null;
  const named = `${leg}:${key}`;
  const { orderId, consignmentId: id } = parcel;
  await oweLeg(tx, { orderId, parcel: { id, courier }, leg, charge, named });
  if (leg === "rto") await chargeShopOf(tx, parcel, charge);
  return { leg, journal: ["J3b", `${id}:${named}`] };
}

/** For carrying it, and no more than the row takes in all. */
const namedBy = ({ fees, charge }: WaitingRow): bigint => (fees < charge ? fees : charge);

type Back = NonNullable<WaitingRow["parcel"]>;

/** Its shop has it back already, and there was nothing then that it could have borne. */
async function chargeShopOf(tx: Tx, { consignmentId, subOrderId }: Back, charge: bigint): Promise<void> {
  const found = await lockPart(tx, { id: subOrderId });
  if (found?.part.state !== "returned_to_origin" || (await returnBearerOf(tx, subOrderId)) !== "shop") return;
  const { kept, atDoor, borne, times } = await shopChargeOf(tx, consignmentId);
  const bearing = { penalty: charge - kept - atDoor, nth: times + 1 };
  if (borne === null) await chargeShop(tx, { ...found, parcel: { id: consignmentId } }, bearing);
}
