/** `L:ESCROW` of `L:ESCROW:ord_…`. */
export const kindOf = (account: string): string => account.split(":").slice(0, 2).join(":");

/** Whose account of its kind it is; empty where there is one for all. */
export const tailOf = (account: string): string => account.split(":").slice(2).join(":");
