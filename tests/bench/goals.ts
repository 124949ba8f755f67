export const scenarioNames = ["baseline", "product", "listing", "search", "cart", "checkout"] as const;
export type ScenarioName = (typeof scenarioNames)[number];
export type MeasuredName = Exclude<ScenarioName, "baseline">;

/** Measured only when asked for (`--only pay`), in a table of their own: no peer takes these wallets. */
export const payNames = ["pay-bkash", "pay-nagad", "pay-rocket", "pay-upay", "settle"] as const;
export type PayName = (typeof payNames)[number];

/** CPU milliseconds of the bare baseline on the machine where goals and peers were measured. */
export const standardBaseline = 0.11;

type Costs = Readonly<Record<MeasuredName, number>>;

/** CPU milliseconds of server and Postgres per operation. */
export const goals: Costs = { product: 0.6, listing: 0.7, search: 3, cart: 2.5, checkout: 8 };

/** Two well-known shops with the same catalogue and the same work, measured beside the same baseline. */
export const peers: Readonly<Record<string, Costs>> = {
  "Medusa 2.21": { product: 31, listing: 39, search: 129, cart: 346, checkout: 542 },
  "Vendure 3.7": { product: 13, listing: 16, search: 856, cart: 60, checkout: 186 },
};
