import { j3bLeg } from "@haat/core/ledger-couriers";
import type { Courier } from "@haat/core/couriers";
import type { Outcome } from "@haat/statements/courier-profile";
import { parseCourierTerms } from "@haat/statements/courier-contract";
import { codFee, deliveryFee } from "@haat/statements/courier-fees";
import type { Tx } from "@haat/db/books";
import { type ChargeLeg, oweCharge } from "@haat/db/queries/couriers/cash";
import { termsOfParcel } from "@haat/db/queries/couriers/contracts";
import { post } from "@haat/db/queries/money/journals";
import type { OrderPart } from "@haat/db/queries/orders/parts";

type Leg = Readonly<{
  part: OrderPart;
  parcel: Readonly<{ id: string; courier: Courier }>;
  leg: ChargeLeg;
  outcome: Outcome;
  /** What was taken at the door, in poisha. */
  collected: bigint;
}>;

/**
 * What the courier may charge for this leg, owed to him (J3b): by the contract of the day on which the parcel became his, as his
 * statement will be held against it: in poisha. Without a contract his statement says it, and nothing is charged here.
 */
export async function chargeLeg(tx: Tx, { part, parcel, leg, outcome, collected }: Leg): Promise<bigint> {
  const { zone, grams, terms: stored } = await termsOfParcel(tx, parcel.id);
  if (stored === null) return 0n;
  const terms = parseCourierTerms(stored);
  const due = deliveryFee(terms, { zone, grams, outcome }) + codFee(terms, { zone, outcome }, collected);
  if (due === 0n) return 0n;
  const { orderId } = part;
  await post(tx, j3bLeg({ orderId, courier: parcel.courier, consignmentId: parcel.id, leg, charge: due }));
  await oweCharge(tx, { consignmentId: parcel.id, leg, courier: parcel.courier, orderId, due });
  return due;
}
