import { j3bLeg } from "@haat/core/ledger-couriers";
import type { Courier } from "@haat/core/couriers";
import type { Outcome } from "@haat/statements/courier-profile";
import { parseCourierTerms } from "@haat/statements/courier-contract";
import { codFee, deliveryFee } from "@haat/statements/courier-fees";
import type { Tx } from "@haat/db/books";
import { type ChargeLeg, legsOf, oweCharge } from "@haat/db/queries/couriers/charges";
import { termsOfParcel } from "@haat/db/queries/couriers/contracts";
import { post } from "@haat/db/queries/money/journals";

type Carried = Readonly<{ orderId: string; parcel: Readonly<{ id: string; courier: Courier }> }>;
type Ended = Readonly<{
  outcome: Outcome;
  /** What was taken at the door, in poisha. */
  collected: bigint;
}>;
type Leg = Carried & Ended & Readonly<{ leg: ChargeLeg }>;

/**
 * What the courier may charge for this leg, owed to him (J3b): by the contract of the day on which the parcel became his, as his
 * statement will be held against it: in poisha. Without a contract his statement says it, and nothing is charged here. What a statement
 * has charged for already is not charged again; of another end of the parcel only what this one costs more.
 */
export async function chargeLeg(tx: Tx, { orderId, parcel, leg, outcome, collected }: Leg): Promise<bigint> {
  const legs = await legsOf(tx, parcel.id);
  const same = legs.find((each) => each.leg === leg);
  if (same) return same.due;
  const due = (await priceOf(tx, parcel.id, { outcome, collected })) ?? 0n;
  const more = legs.reduce((left, each) => left - each.due, due);
  if (more > 0n) await oweLeg(tx, { orderId, parcel, leg, charge: more, named: leg });
  return due;
}

/** By the contract; null: there is none. */
export async function priceOf(
  tx: Tx,
  consignmentId: string,
  { outcome, collected }: Ended,
): Promise<bigint | null> {
  const { zone, grams, terms: stored } = await termsOfParcel(tx, consignmentId);
  if (stored === null) return null;
  const terms = parseCourierTerms(stored);
  return deliveryFee(terms, { zone, grams, outcome }) + codFee(terms, { zone, outcome }, collected);
}

type Owed = Carried &
  Readonly<{
    leg: ChargeLeg;
    charge: bigint;
    /** What the journal is told apart by. */
    named: string;
  }>;

/** Booked and on the list. */
export async function oweLeg(tx: Tx, { orderId, parcel, leg, charge, named }: Owed): Promise<void> {
  const { id: consignmentId, courier } = parcel;
  const isReturn = leg === "rto";
  await post(tx, j3bLeg({ orderId, courier, consignmentId, leg: named, isReturn, charge }));
  await oweCharge(tx, { consignmentId, leg, courier, orderId, due: charge });
}
