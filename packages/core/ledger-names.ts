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

/** The journals that have words; one that is newer is shown by its code alone. */
export const namedJournals = [
  ...(["J1", "J1c", "J2", "J3", "J3b", "J4", "J6", "J6r"] as const),
  ...(["J7", "J7a", "J7b", "J7c", "J7x", "J8", "J8c", "J8r", "J9"] as const),
  ...(["J10", "J10b", "J10c", "J11", "J11b", "J11c"] as const),
  ...(["J12a", "J12b", "J12c", "J12r", "J15", "J15b", "J15r", "J18", "J19", "J20"] as const),
] as const;

/** `L:ESCROW` of `L:ESCROW:ord_…`. */
export const kindOf = (account: string): string => account.split(":").slice(0, 2).join(":");

/** `A:GW` of `A:GW@USD`: what the account is for, whatever its currency. */
export const purposeOf = (kind: string): string => kind.replace(/@[A-Z]{3}$/, "");

/** Whose account of its kind it is; empty where there is one for all. */
export const tailOf = (account: string): string => account.split(":").slice(2).join(":");
