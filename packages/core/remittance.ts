import type { Journal } from "./ledger.ts";
import { j18Paid, j3bLeg, j3bLess, j7aSetOff, j7Row, j7x } from "./ledger-couriers.ts";

/** A row of a courier's statement and what we know of its parcel. Amounts are poisha. */
export type RowFacts = Readonly<{
  /** Hash of the file and line: posted once for good. */
  key: string;
  courier: string;
  /** Null: it belongs to no parcel of ours. */
  parcel: Readonly<{ consignmentId: string; orderId: string }> | null;
  /** What the row says: taken at the door, and kept for carrying it. Below zero it gives something. */
  collected: bigint;
  charge: bigint;
  /** What it takes back of what he paid ahead, and what of that is open: what he was not known to have paid ahead is in suspense. */
  advance: bigint;
  ahead: bigint;
  /** What of its cash is outstanding, and what of its charges. */
  due: bigint;
  accrued: bigint;
  /** What it is charged for is that it was carried back. */
  isReturn: boolean;
  /** What is not named: claimed from him, in suspense, or left outstanding for a later row. */
  short: "claim" | "suspense" | "leave";
  /** A charge that is not what was agreed: right all the same, or in suspense until a person ends it. */
  odd: "accept" | "suspense";
}>;

export type RowPlan = Readonly<{
  journals: readonly Journal[];
  /** Of the outstanding cash: named, and moved to a claim or to suspense. */
  settled: bigint;
  moved: bigint;
  /** Of the outstanding charges. */
  chargesSettled: bigint;
  claimed: bigint;
  /** Of what he paid ahead. */
  setOff: bigint;
  /** Debits less credits of `X:SUSPENSE`: what the row's case stands for. */
  suspense: bigint;
}>;

const nothing = { settled: 0n, moved: 0n, chargesSettled: 0n, claimed: 0n };
const least = (one: bigint, other: bigint): bigint => (one < other ? one : other);
const real = (journals: readonly (Journal | null)[]): Journal[] => journals.filter((each) => each !== null);

/** A row without a parcel waits in suspense with all that it brings. */
function park({ key, courier, collected, charge, advance, ahead }: RowFacts): RowPlan {
  const setOff = least(advance, ahead);
  const payout = collected - charge - advance + setOff;
  const odd = { key, courier, orderId: null, short: 0n, claims: false };
  const journals = real([
    j7aSetOff({ key, courier, amount: setOff, cash: 0n }),
    j7x({ ...odd, over: payout > 0n ? payout : 0n, charged: payout < 0n ? -payout : 0n }),
  ]);
  return { ...nothing, journals, setOff, suspense: -payout };
}

/**
 * What a row of a statement posts (J7, J7b, J7x, and J3b of a charge that nobody expected). All its lines on `A:COD_IT` add up to
 * what the row says it pays.
 */
export function settleRow(facts: RowFacts): RowPlan {
  const { key, courier, parcel, collected, due, accrued, isReturn, short, odd, advance } = facts;
  if (parcel === null || collected < 0n) return park(facts);
  const of = { orderId: parcel.orderId, courier };
  const cash = least(collected, due);
  // What is given instead of charged is no charge.
  const charge = facts.charge < 0n ? 0n : facts.charge;
  const isRight = odd === "accept";
  const leg = { ...of, consignmentId: parcel.consignmentId, leg: `statement:${key}`, isReturn };
  const more = charge - accrued;
  const paid = isRight ? charge : accrued;
  const setOff = least(advance, facts.ahead);
  const unknown = advance - setOff;
  const other = facts.charge < 0n ? facts.charge + (isRight ? 0n : -accrued) : isRight ? 0n : more;
  const charged = other + unknown;
  const over = collected - cash;
  const missing = short === "leave" ? 0n : due - cash;
  const journals = real([
    isRight && more > 0n ? j3bLeg({ ...leg, charge: more }) : null,
    isRight && more < 0n ? j3bLess({ ...leg, charge: -more }) : null,
    j7aSetOff({ ...of, key, amount: setOff, cash: least(setOff, cash) }),
    j7Row({ ...of, key, cash: cash - least(setOff, cash), charge: paid }),
    j7x({ ...of, key, over, short: missing, claims: short === "claim", charged }),
  ]);
  const inSuspense = short === "suspense" ? missing : 0n;
  return {
    ...{ journals, settled: cash, moved: missing, chargesSettled: accrued, setOff },
    claimed: short === "claim" ? missing : 0n,
    suspense: inSuspense + charged - over,
  };
}

type Paying = Readonly<{ key: string; courier: string; payout: bigint; left: bigint }>;

/** A row without a parcel pays a claim (J18); what it brings besides waits in suspense. */
export function payClaim({ key, courier, payout, left }: Paying): RowPlan & Readonly<{ paid: bigint }> {
  const paid = least(payout, left);
  const over = payout - paid;
  const odd = { key, courier, orderId: null, short: 0n, claims: false, charged: 0n };
  const journals = real([j18Paid({ key, courier, amount: paid, to: "statement" }), j7x({ ...odd, over })]);
  return { ...nothing, journals, setOff: 0n, suspense: -over, paid };
}
