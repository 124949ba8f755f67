import { ledgerRules } from "@haat/contract/support";

/** The rules that have words; one that is newer than this page is shown by its name alone. */
export const isNamedRule = (rule: string): rule is (typeof ledgerRules)[number] =>
  ledgerRules.some((name) => name === rule);

/** The accounts that have words. */
export const accountKinds = [
  "A:BANK",
  "A:GW",
  "A:COD",
  "A:COD_IT",
  "A:VENDOR_RECV",
  "A:DISPUTE",
  "A:CLAIM",
  "L:COURIER_PAY",
  "L:COURIER_ADV",
  "L:PAYOUT_IT",
  "L:TDS",
  "L:ESCROW",
  "L:V_PENDING",
  "L:V_PAYABLE",
  "L:REFUND_IT",
  "L:UNALLOC",
  "L:VOUCHER",
  "L:POINTS",
  "L:VAT_OUT",
  "R:COMMISSION",
  "R:SHIPPING",
  "R:PENALTY",
  "R:BREAKAGE",
  "R:ADS",
  "E:COURIER",
  "E:PROMO",
  "E:ROUNDING",
  "E:GW_FEE",
  "E:RTO",
  "E:POINTS",
  "E:DISPUTE_LOSS",
  "E:BAD_DEBT",
  "E:BANK_FEE",
  "E:GOODWILL",
  "X:SUSPENSE",
] as const;
export type AccountKind = (typeof accountKinds)[number];

export const isNamedAccount = (account: string): account is AccountKind =>
  accountKinds.some((name) => name === account);

/** `L:V_PENDING` as the catalogue's key writes it. */
export const accountWord = <Kind extends AccountKind>(
  kind: Kind,
): Kind extends `${string}:${infer Name}` ? Name : never =>
  kind.slice(2) as Kind extends `${string}:${infer Name}` ? Name : never;

/** A balance as it grows: debts and income are credits, so their debit-less-credit balance is turned round. */
export const naturalOf = (account: string, balance: bigint): bigint =>
  /^[LR]:/.test(account) ? -balance : balance;
