/** `L:ESCROW` of `L:ESCROW:ord_…`. */
export const kindOf = (account: string): string => account.split(":").slice(0, 2).join(":");

/** `A:GW` of `A:GW@USD`: what the account is for, whatever its currency. */
export const purposeOf = (kind: string): string => kind.replace(/@[A-Z]{3}$/, "");

/** Whose account of its kind it is; empty where there is one for all. */
export const tailOf = (account: string): string => account.split(":").slice(2).join(":");
