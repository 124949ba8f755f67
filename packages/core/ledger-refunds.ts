import { accounts, credit, debit, journal, type JournalLine } from "./ledger.ts";
import type { Reversed } from "./refund-shares.ts";

/** `owed` is what the buyer gets, `goods + delivery` what it is worth; whole taka at the door part the two by some poisha. */
type GivenBack = Readonly<{
  refundId: string;
  orderId: string;
  owed: bigint;
  goods: bigint;
  delivery: bigint;
}>;

/** A debit that may turn out to be a credit. */
const signed = (account: string, amount: bigint): JournalLine =>
  amount < 0n ? credit(account, -amount) : debit(account, amount);

const toBuyer = ({ owed, goods, delivery }: GivenBack): JournalLine[] => [
  credit(accounts.refundInTransit, owed),
  signed(accounts.rounding, owed - goods - delivery),
];

type FromVendor = Reversed &
  Readonly<{
    vendorId: string;
    delivery: bigint;
    /** `pending`: the return time is open. `payable`: up to what he has there, the rest he owes. */
    from: "pending" | Readonly<{ payable: bigint }>;
  }>;

const paidBy = ({ from, vendor }: FromVendor): bigint =>
  from === "pending" || from.payable > vendor ? vendor : from.payable;

/** Goods given back after delivery at the vendor's cost, with the commission and the VAT on them; delivery is the market's. */
export function fromVendor(r: FromVendor): JournalLine[] {
  const paid = paidBy(r);
  const account =
    r.from === "pending" ? accounts.vendorPending(r.vendorId) : accounts.vendorPayable(r.vendorId);
  return [
    signed(account, paid),
    debit(accounts.vendorReceivable(r.vendorId), r.vendor - paid),
    debit(accounts.commission, r.commission),
    debit(accounts.vat, r.vat),
    debit(accounts.shipping, r.delivery),
  ];
}

/** J9, and J10 where the vendor's balance is too small. */
export const j9 = (r: GivenBack & FromVendor) =>
  journal(paidBy(r) < r.vendor ? "J10" : "J9", r.refundId, r.orderId, [...fromVendor(r), ...toBuyer(r)]);

/** J19: the market gives it, and the vendor keeps what he earned. */
export const j19 = (r: GivenBack) =>
  journal("J19", r.refundId, r.orderId, [debit(accounts.goodwill, r.goods + r.delivery), ...toBuyer(r)]);

/** J10c: what he owes will not come any more; two have agreed. */
export const j10c = (w: Readonly<{ key: string; vendorId: string; amount: bigint }>) =>
  journal("J10c", w.key, null, [
    debit(accounts.badDebt, w.amount),
    credit(accounts.vendorReceivable(w.vendorId), w.amount),
  ]);

/** J10b: what the vendor owes is kept from what he earned since. */
export const j10b = (s: Readonly<{ key: string; orderId: string; vendorId: string; amount: bigint }>) =>
  journal("J10b", s.key, s.orderId, [
    debit(accounts.vendorPayable(s.vendorId), s.amount),
    credit(accounts.vendorReceivable(s.vendorId), s.amount),
  ]);
