import { ledgerRules } from "@haat/contract/support";

/** The rules that have words; one that is newer than this page is shown by its name alone. */
export const isNamedRule = (rule: string): rule is (typeof ledgerRules)[number] =>
  ledgerRules.some((name) => name === rule);

const kinds = [
  "A:BANK",
  "A:GW",
  "A:COD",
  "L:COURIER_PAY",
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
  "E:COURIER",
  "E:PROMO",
  "E:ROUNDING",
] as const;
export type AccountKind = (typeof kinds)[number];

export const isNamedAccount = (account: string): account is AccountKind =>
  kinds.some((name) => name === account);

/** `L:V_PENDING` as the catalogue's key writes it. */
export const accountWord = <Kind extends AccountKind>(
  kind: Kind,
): Kind extends `${string}:${infer Name}` ? Name : never =>
  kind.slice(2) as Kind extends `${string}:${infer Name}` ? Name : never;

/** A balance as it grows: debts and income are credits, so their debit-less-credit balance is turned round. */
export const naturalOf = (account: string, balance: bigint): bigint =>
  /^[LR]:/.test(account) ? -balance : balance;
