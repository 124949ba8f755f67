/** In this order: journeys that kill the shop, take its Redis away, turn a clock, fill a desk, or count what stands in a till: whoever walked beside them would see it. */
export const disturbing = [
  "bad-luck",
  "bangla-bkash",
  "closed-day",
  "english-cash",
  "kill",
  "rules-of-money",
  "sent-money",
  "wallet-faults",
  // Its shops have earned so much afterwards that no cash in hand is left to hand in.
  "cod-statements",
].map((name) => `tests/e2e/${name}.test.ts`);
