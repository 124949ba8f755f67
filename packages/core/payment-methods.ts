/** The buyer leaves for the wallet's own pages. In the order in which they are offered. */
export const wallets = ["bkash", "nagad", "rocket", "upay"] as const;
export type Wallet = (typeof wallets)[number];

/** Every way to pay. A new wallet is one entry here; the compiler then names each place that forgot it. */
export const paymentMethods = [...wallets, "cod"] as const;
export type PaymentMethod = (typeof paymentMethods)[number];

/** Where a person can send a refund from: a wallet's portal, or our own bank account. */
export const senders = [...wallets, "bank"] as const;
export type Sender = (typeof senders)[number];
