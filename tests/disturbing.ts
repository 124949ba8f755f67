/** Journeys that kill the shop, take its Redis away, turn a clock, fill a desk, or count what stands in a till: whoever walked beside them would see it. */
export const disturbing = [
  "bad-luck",
  "bangla-bkash",
  "closed-day",
  "cod-statements",
  "english-cash",
  "kill",
  "rules-of-money",
  "sent-money",
  "wallet-faults",
].map((name) => `tests/e2e/${name}.test.ts`);
