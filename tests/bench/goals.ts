export const scenarioNames = [
  ...(["baseline", "product", "listing", "listing-newest", "listing-price", "listing-popular"] as const),
  ...(["listing-facets", "search-exact", "search-heard", "search-near", "search-facets"] as const),
  ...(["cart", "checkout"] as const),
] as const;
export type ScenarioName = (typeof scenarioNames)[number];
export type MeasuredName = Exclude<ScenarioName, "baseline">;

/** What is read by shoppers who look around: shelves in each order, and words by each way they are found. */
export const browsing = scenarioNames.filter((name) => /^(?:listing|search)/.test(name));
/** `--only search` is everything that is found; any other name is itself. */
export const isAsked = (name: ScenarioName, only: readonly string[]): boolean =>
  only.includes(name) || (only.includes("search") && browsing.includes(name));

/** Measured only when asked for (`--only pay`), in a table of their own: no peer takes these wallets. */
export const payNames = ["pay-bkash", "pay-nagad", "pay-rocket", "pay-upay", "settle"] as const;
export type PayName = (typeof payNames)[number];

/** CPU milliseconds of the bare baseline on the machine where goals and peers were measured. */
export const standardBaseline = 0.11;

/** CPU milliseconds of server and Postgres per operation. */
export const goals: Readonly<Record<MeasuredName, number>> = {
  ...{ product: 0.6, listing: 0.7, "listing-newest": 0.7, "listing-price": 0.7, "listing-popular": 3 },
  ...{ "listing-facets": 3, "search-exact": 3, "search-heard": 3, "search-near": 12, "search-facets": 3 },
  ...{ cart: 2.5, checkout: 8 },
};

/** Two well-known shops with the same catalogue and the same work, measured beside the same baseline. */
export const peers: Readonly<Record<string, Readonly<Partial<Record<MeasuredName, number>>>>> = {
  "Medusa 2.21": { product: 31, listing: 39, "search-exact": 129, cart: 346, checkout: 542 },
  "Vendure 3.7": { product: 13, listing: 16, "search-exact": 856, cart: 60, checkout: 186 },
};
