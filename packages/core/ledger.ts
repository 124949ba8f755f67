import { DomainError } from "./errors.ts";
import { basisPoints, type Sum } from "./money.ts";

export type Side = "D" | "C";
/** Amounts are poisha, always above zero: a line of nothing is left out. */
export type JournalLine = Readonly<{ account: string; side: Side; amount: bigint }>;
/** One movement of money under its rule (`money.md` 3.5). `eventKey` makes posting it twice impossible. */
export type Journal = Readonly<{
  eventType: string;
  eventKey: string;
  orderId: string | null;
  lines: readonly JournalLine[];
}>;

/** Account names; the part behind the second colon is an id or a gateway. */
export const accounts = {
  bank: "A:BANK",
  gateway: (gateway: string) => `A:GW:${gateway}`,
  /** Cash in a courier's hand. A vendor who delivers himself is his own courier. */
  courierCash: (courier: string) => `A:COD:${courier}`,
  courierPay: (courier: string) => `L:COURIER_PAY:${courier}`,
  /** Stated by a courier as paid, and not seen at our bank yet. */
  courierInTransit: (courier: string) => `A:COD_IT:${courier}`,
  courierAdvance: (courier: string) => `L:COURIER_ADV:${courier}`,
  claim: (courier: string) => `A:CLAIM:${courier}`,
  escrow: (orderId: string) => `L:ESCROW:${orderId}`,
  vendorPending: (vendorId: string) => `L:V_PENDING:${vendorId}`,
  vendorPayable: (vendorId: string) => `L:V_PAYABLE:${vendorId}`,
  refundInTransit: "L:REFUND_IT",
  unallocated: "L:UNALLOC",
  voucher: "L:VOUCHER",
  points: "L:POINTS",
  vat: "L:VAT_OUT",
  commission: "R:COMMISSION",
  shipping: "R:SHIPPING",
  vendorReceivable: (vendorId: string) => `A:VENDOR_RECV:${vendorId}`,
  goodwill: "E:GOODWILL",
  courierCost: "E:COURIER",
  returnCost: "E:RTO",
  penalty: "R:PENALTY",
  promotion: "E:PROMO",
  rounding: "E:ROUNDING",
  gatewayFee: "E:GW_FEE",
  badDebt: "E:BAD_DEBT",
  /** Withheld by a wallet that looks into a complaint. */
  dispute: (gateway: string) => `A:DISPUTE:${gateway}`,
  disputeLoss: "E:DISPUTE_LOSS",
  suspense: "X:SUSPENSE",
} as const;

/** The account that holds the same of another currency: `A:GW:bkash` of dollars is `A:GW@USD:bkash`. */
export const accountIn = (currency: string, account: string): string =>
  currency === "BDT" ? account : account.replace(/^([A-Z]:[A-Z_]+)/, `$1@${currency}`);

/** An account is of one currency, which its name tells. */
export const accountCurrency = (account: string): string => /@([A-Z]{3})/.exec(account)?.[1] ?? "BDT";

export const debit = (account: string, amount: bigint): JournalLine => ({ account, side: "D", amount });
export const credit = (account: string, amount: bigint): JournalLine => ({ account, side: "C", amount });

/** Leaves out lines of nothing and refuses what does not balance in one currency; null when nothing moved at all. */
export function journal(
  eventType: string,
  eventKey: string,
  orderId: string | null,
  lines: readonly JournalLine[],
): Journal | null {
  const real = lines.filter(({ amount }) => amount !== 0n);
  if (real.length === 0) return null;
  const sum = real.reduce((running, { side, amount }) => running + (side === "D" ? amount : -amount), 0n);
  const currencies = new Set(real.map(({ account }) => accountCurrency(account)));
  if (sum !== 0n || real.length < 2 || currencies.size > 1 || real.some(({ amount }) => amount < 0n))
    throw new DomainError("ledger.unbalanced", { eventType, eventKey });
  return { eventType, eventKey, orderId, lines: real };
}

/** Commission on goods and VAT on that commission, half-up, each rounded once. */
export function commissionOn(goodsMinor: bigint, rates: Readonly<{ commissionBp: bigint; vatBp: bigint }>) {
  const commission = basisPoints(goodsMinor, rates.commissionBp);
  return { commission, vat: basisPoints(commission, rates.vatBp) };
}

/** What the courier takes at the door: whole taka, half-up. */
export const wholeTaka = (minor: bigint): bigint => ((minor + 50n) / 100n) * 100n;

/** What pays for an order beside its cash; every part is zero until vouchers, points and promotions exist. */
export type Funding = Readonly<{ promotion: bigint; voucher: bigint; points: bigint }>;
export const noFunding: Funding = { promotion: 0n, voucher: 0n, points: 0n };

type Order = Readonly<{ orderId: string }>;

/** J1: a wallet's capture becomes the order's escrow. */
export const j1 = (
  o: Order & { attemptId: string; gateway: string; captured: bigint; funding?: Funding },
) => {
  const { promotion, voucher, points } = o.funding ?? noFunding;
  return journal("J1", o.attemptId, o.orderId, [
    debit(accounts.gateway(o.gateway), o.captured),
    debit(accounts.voucher, voucher),
    debit(accounts.points, points),
    debit(accounts.promotion, promotion),
    credit(accounts.escrow(o.orderId), o.captured + promotion + voucher + points),
  ]);
};

/** J1c: vouchers and points of a cash order enter escrow when it is confirmed; nothing when there are none. */
export const j1c = (o: Order & { voucher: bigint; points: bigint }) =>
  journal("J1c", o.orderId, o.orderId, [
    debit(accounts.voucher, o.voucher),
    debit(accounts.points, o.points),
    credit(accounts.escrow(o.orderId), o.voucher + o.points),
  ]);

export type SubOrder = Order & Readonly<{ subOrderId: string; vendorId: string }>;
type Sale = SubOrder & Readonly<{ goods: bigint; delivery: bigint; commissionBp: bigint; vatBp: bigint }>;

/** J3: delivered. Escrow becomes the vendor's earning, our commission, the VAT on it and the delivery income (rule L10). */
export const j3 = (s: Sale) => {
  const { commission, vat } = commissionOn(s.goods, s);
  return journal("J3", s.subOrderId, s.orderId, [
    debit(accounts.escrow(s.orderId), s.goods + s.delivery),
    credit(accounts.vendorPending(s.vendorId), s.goods - commission - vat),
    credit(accounts.commission, commission),
    credit(accounts.vat, vat),
    credit(accounts.shipping, s.delivery),
  ]);
};

/** J3b: what carrying this parcel costs us, owed to the courier. */
export const j3b = (s: SubOrder & { courier: string; charge: bigint }) =>
  journal("J3b", `${s.subOrderId}:delivery`, s.orderId, [
    debit(accounts.courierCost, s.charge),
    credit(accounts.courierPay(s.courier), s.charge),
  ]);

/** J4: the return window closed, the earning can be paid out; with it what is left of the charge that its shop is owed for carrying it itself. */
export const j4 = (s: SubOrder & { earning: bigint; carriage?: bigint }) => {
  const { carriage = 0n } = s;
  return journal("J4", s.subOrderId, s.orderId, [
    debit(accounts.vendorPending(s.vendorId), s.earning),
    debit(accounts.courierPay(s.vendorId), carriage),
    credit(accounts.vendorPayable(s.vendorId), s.earning + carriage),
  ]);
};

/** J6: cash due was collected at the door; `due` is the share of the order in poisha. */
export const j6 = (s: SubOrder & { courier: string; due: bigint }) =>
  journal("J6", s.subOrderId, s.orderId, [
    debit(accounts.courierCash(s.courier), s.due),
    credit(accounts.escrow(s.orderId), s.due),
  ]);

/** J6r: the courier took whole taka; at most 50 poisha either way. */
export const j6r = (s: SubOrder & { courier: string; due: bigint }) => {
  const difference = wholeTaka(s.due) - s.due;
  const cash = accounts.courierCash(s.courier);
  const size = difference < 0n ? -difference : difference;
  return journal("J6r", s.subOrderId, s.orderId, [
    debit(difference < 0n ? accounts.rounding : cash, size),
    credit(difference < 0n ? cash : accounts.rounding, size),
  ]);
};

type Refund = Readonly<{ refundId: string; orderId: string; cash: bigint }>;

/** J8: a prepaid share is cancelled before delivery; escrow becomes a debt to the buyer. */
export const j8 = (r: Refund & { funding?: Funding }) => {
  const { promotion, voucher, points } = r.funding ?? noFunding;
  return journal("J8", r.refundId, r.orderId, [
    debit(accounts.escrow(r.orderId), r.cash + promotion + voucher + points),
    credit(accounts.refundInTransit, r.cash),
    credit(accounts.promotion, promotion),
    credit(accounts.voucher, voucher),
    credit(accounts.points, points),
  ]);
};

/** J8c: the refund arrived, by the name of this arrival. `from` is the gateway while it still holds that much unsettled, otherwise the bank. */
export const j8c = (r: Order & Readonly<{ homeKey: string; cash: Sum; from: string }>) =>
  journal("J8c", r.homeKey, r.orderId, [
    debit(accountIn(r.cash.currency, accounts.refundInTransit), r.cash.minor),
    credit(r.from, r.cash.minor),
  ]);
