const named = [
  "L1",
  "L2",
  "L3",
  "L4",
  "L5",
  "L7",
  "L8",
  "L10",
  "L11",
  "P1",
  "P2",
  "P3",
  "P5",
  "M8",
  "O1",
  "O2",
  "R2",
  "R3",
  "R6",
  "J8",
  "J8c",
  "GW",
] as const;

/** The rules that have words; one that is newer than this page is shown by its name alone. */
export const isNamedRule = (rule: string): rule is (typeof named)[number] =>
  named.some((name) => name === rule);

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
