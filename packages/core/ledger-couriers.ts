import { accounts, credit, debit, journal } from "./ledger.ts";

type Of = Readonly<{ orderId: string | null; courier: string }>;
type Leg = Of &
  Readonly<{
    consignmentId: string;
    leg: string;
    /** It was carried back. */
    isReturn: boolean;
    charge: bigint;
  }>;
const costOf = ({ isReturn }: Leg): string => (isReturn ? accounts.returnCost : accounts.courierCost);

/** J3b: what a courier charges for one leg of a parcel, each leg once. */
export const j3bLeg = (c: Leg) =>
  journal("J3b", `${c.consignmentId}:${c.leg}`, c.orderId, [
    debit(costOf(c), c.charge),
    credit(accounts.courierPay(c.courier), c.charge),
  ]);

/** The same taken back: a statement charges less than was thought, and that is right. */
export const j3bLess = (c: Leg) =>
  journal("J3b", `${c.consignmentId}:${c.leg}`, c.orderId, [
    debit(accounts.courierPay(c.courier), c.charge),
    credit(costOf(c), c.charge),
  ]);

type Row = Of & Readonly<{ key: string; cash: bigint; charge: bigint }>;

/** J7: a courier's statement names a parcel's cash, less his charge. J7b where he charges more than he took. */
export const j7Row = ({ key, orderId, courier, cash, charge }: Row) =>
  journal(charge > cash ? "J7b" : "J7", key, orderId, [
    debit(accounts.courierInTransit(courier), charge > cash ? 0n : cash - charge),
    debit(accounts.courierPay(courier), charge),
    credit(accounts.courierCash(courier), cash),
    credit(accounts.courierInTransit(courier), charge > cash ? charge - cash : 0n),
  ]);

type Odd = Of &
  Readonly<{
    key: string;
    /** Named more than was due. */
    over: bigint;
    /** Not named; `claim`: to be claimed from him, otherwise in suspense. */
    short: bigint;
    claims: boolean;
    /** Charged otherwise than agreed, above zero: more. */
    charged: bigint;
  }>;

/** J7x: what a row says otherwise than our books goes where a person ends it, and never into an expense. */
export const j7x = ({ key, orderId, courier, over, short, claims, charged }: Odd) => {
  const inTransit = accounts.courierInTransit(courier);
  const gain = over + (charged < 0n ? -charged : 0n);
  const loss = charged > 0n ? charged : 0n;
  return journal("J7x", key, orderId, [
    debit(inTransit, gain),
    credit(accounts.suspense, gain),
    debit(accounts.suspense, loss),
    credit(inTransit, loss),
    debit(claims ? accounts.claim(courier) : accounts.suspense, short),
    credit(accounts.courierCash(courier), short),
  ]);
};

type Sum = Readonly<{ key: string; courier: string; amount: bigint }>;
type SetOff = Sum & Readonly<{ cash: bigint; orderId?: string | null }>;

/** J7a: a courier pays ahead on parcels that are still under way, and takes it from a later statement. */
export const j7aReceived = ({ key, courier, amount }: Sum) =>
  journal("J7a", key, null, [
    debit(accounts.courierInTransit(courier), amount),
    credit(accounts.courierAdvance(courier), amount),
  ]);
/** `cash`: how much of it the row takes of its own parcel's cash; the rest it takes of the others'. */
export const j7aSetOff = ({ key, courier, amount, cash, orderId = null }: SetOff) =>
  journal("J7a", `${key}:set-off`, orderId, [
    debit(accounts.courierAdvance(courier), amount),
    credit(accounts.courierCash(courier), cash),
    credit(accounts.courierInTransit(courier), amount - cash),
  ]);

/** J7c: what a statement named has come to our bank. */
export const j7c = ({ key, courier, amount }: Sum) =>
  journal("J7c", key, null, [
    debit(accounts.bank, amount),
    credit(accounts.courierInTransit(courier), amount),
  ]);

/** J11: a parcel of which nothing was paid came back; its vouchers and points are given back. */
export const j11 = (
  r: Readonly<{ consignmentId: string; orderId: string; voucher: bigint; points: bigint }>,
) =>
  journal("J11", r.consignmentId, r.orderId, [
    debit(accounts.escrow(r.orderId), r.voucher + r.points),
    credit(accounts.voucher, r.voucher),
    credit(accounts.points, r.points),
  ]);

type Penalty = Readonly<{
  consignmentId: string;
  /** From 1 on; those before it were given back. */
  nth: number;
  orderId: string;
  vendorId: string;
  penalty: bigint;
  vat: bigint;
  /** What the vendor has there. */
  payable: bigint;
}>;

/** J11b: by the market's rule the shop bears what the way back cost; what it does not have it owes. */
export const j11b = (r: Penalty) => {
  const whole = r.penalty + r.vat;
  const paid = r.payable < whole ? r.payable : whole;
  return journal("J11b", r.nth === 1 ? r.consignmentId : `${r.consignmentId}:${r.nth}`, r.orderId, [
    debit(accounts.vendorPayable(r.vendorId), paid),
    debit(accounts.vendorReceivable(r.vendorId), whole - paid),
    credit(accounts.penalty, r.penalty),
    credit(accounts.vat, r.vat),
  ]);
};

export type Borne = Readonly<{ key: string; penalty: bigint; vat: bigint }>;

/** The J11b of this key given back: it was not this parcel's row that said so. What the shop owed of it may have been kept since. */
export const j11bBack = (b: Borne & Readonly<{ orderId: string; vendorId: string }>) =>
  journal("J11b", `${b.key}:back`, b.orderId, [
    debit(accounts.penalty, b.penalty),
    debit(accounts.vat, b.vat),
    credit(accounts.vendorPayable(b.vendorId), b.penalty + b.vat),
  ]);

/** J11c: what was paid for the way there is kept, though the parcel came back. */
export const j11c = (r: Readonly<{ consignmentId: string; orderId: string; delivery: bigint }>) =>
  journal("J11c", r.consignmentId, r.orderId, [
    debit(accounts.escrow(r.orderId), r.delivery),
    credit(accounts.shipping, r.delivery),
  ]);

/** The same given back: the row that charged for that way was not its parcel's, and its buyer bears nothing of it. */
export const j11cBack = (r: Readonly<{ consignmentId: string; orderId: string; delivery: bigint }>) =>
  journal("J11c", `${r.consignmentId}:back`, r.orderId, [
    debit(accounts.shipping, r.delivery),
    credit(accounts.escrow(r.orderId), r.delivery),
  ]);

type Lost = Readonly<{ claimId: string; orderId: string; courier: string; vendorId: string; amount: bigint }>;

/** J18: a courier lost the parcel; its shop has what it would have earned, and the courier owes it. */
export const j18 = (c: Lost) =>
  journal("J18", c.claimId, c.orderId, [
    debit(accounts.claim(c.courier), c.amount),
    credit(accounts.vendorPayable(c.vendorId), c.amount),
  ]);
type FoundAgain = Lost &
  Readonly<{
    /** What the vendor has there. */
    payable: bigint;
    /** What of it the courier had paid, and what was given up. */
    paid: bigint;
    written: bigint;
  }>;

/**
 * What was lost has turned up: its shop gives the sum back, what it does not have it owes. The claim for it ends, what the courier has paid
 * is owed to him, and what was given up is no cost any more.
 */
export const j18Found = ({ payable, paid, written, ...c }: FoundAgain) => {
  const given = payable < c.amount ? payable : c.amount;
  return journal("J18", `${c.claimId}:found`, c.orderId, [
    debit(accounts.vendorPayable(c.vendorId), given),
    debit(accounts.vendorReceivable(c.vendorId), c.amount - given),
    credit(accounts.claim(c.courier), c.amount - paid - written),
    credit(accounts.courierPay(c.courier), paid),
    credit(accounts.courierCost, written),
  ]);
};
/** He pays, as `to` saw it: our bank, or a row of his statement. What two have given up is a cost. */
export const j18Paid = (c: Sum & Readonly<{ to: "bank" | "statement" }>) =>
  journal("J18", c.key, null, [
    debit(c.to === "bank" ? accounts.bank : accounts.courierInTransit(c.courier), c.amount),
    credit(accounts.claim(c.courier), c.amount),
  ]);
export const j18Short = (c: Sum) =>
  journal("J18", `${c.key}:short`, null, [
    debit(accounts.courierCost, c.amount),
    credit(accounts.claim(c.courier), c.amount),
  ]);
