/**
 * Whose comings are counted together: one's account (before signing in, one's cart or order), everybody's behind an address,
 * or everybody's who asks for the same object, an order standing for its phone.
 */
export type Per = "caller" | "address" | "object";
export type Limit = Readonly<{ per: Per; times: number; seconds: number }>;

export type ClassLimits = Readonly<{
  /** Every coming. */
  counts: readonly Limit[];
  /** Only what was not there, or not signed: browsing costs no count, looking for what one was not given does. */
  misses: readonly Limit[];
  /** Its misses are counted with this one's, for they look for the same: another door is no further try. */
  missesWith?: RateClass;
  /** While Redis is away: `open` lets everybody pass, `closed` counts in the database in its place. */
  whenAway: "open" | "closed";
}>;

export const rateClasses = [
  "read",
  "track",
  "live",
  "cart",
  "write",
  "upload",
  "money",
  "code",
  "code_try",
  "sign_in",
  "export",
  "hook",
  "courier",
  "report",
] as const;
export type RateClass = (typeof rateClasses)[number];

const minute = 60;
const tenMinutes = 600;
const hour = 3_600;

/** Behind one address there may be a carrier's whole quarter. */
const each = (caller: number, address: number, seconds: number): readonly Limit[] => [
  { per: "caller", times: caller, seconds },
  { per: "address", times: address, seconds },
];

/** At an order of somebody else. */
const guesses: readonly Limit[] = [
  ...each(5, 5, tenMinutes),
  { per: "object", times: 5, seconds: tenMinutes },
];

/**
 * How often somebody may come, published at `/v1/limits`. Reading and carts are not counted beforehand, for a count is a
 * round trip and 0.4 ms of CPU. Codes have further budgets in the database: five an hour for a phone, twenty for an address,
 * three tries for a code.
 */
export const limits: Readonly<Record<RateClass, ClassLimits>> = {
  read: { counts: [], misses: each(100, 100, tenMinutes), whenAway: "open" },
  track: {
    counts: [],
    misses: guesses,
    whenAway: "open",
  },
  // Each ends within a minute, so these are also about the most that are open at once.
  live: {
    counts: each(12, 240, minute),
    misses: guesses,
    missesWith: "track",
    whenAway: "open",
  },
  cart: { counts: [], misses: each(100, 100, tenMinutes), whenAway: "open" },
  write: { counts: each(120, 2_400, minute), misses: each(50, 100, tenMinutes), whenAway: "open" },
  // Each takes a processor for a second or two.
  upload: { counts: each(120, 600, tenMinutes), misses: [], whenAway: "open" },
  money: { counts: each(60, 1_200, minute), misses: each(50, 100, tenMinutes), whenAway: "open" },
  code: { counts: each(30, 120, tenMinutes), misses: [], whenAway: "closed" },
  code_try: { counts: each(30, 120, tenMinutes), misses: [], whenAway: "closed" },
  sign_in: { counts: each(20, 60, tenMinutes), misses: [], whenAway: "closed" },
  export: { counts: each(5, 20, hour), misses: [], whenAway: "closed" },
  hook: { counts: [], misses: [{ per: "address", times: 30, seconds: tenMinutes }], whenAway: "open" },
  courier: { counts: each(600, 1_200, minute), misses: each(100, 200, tenMinutes), whenAway: "open" },
  // By browsers themselves, whoever sits before them; what is left out of a crowd's was said by others of it.
  report: { counts: [{ per: "address", times: 60, seconds: tenMinutes }], misses: [], whenAway: "open" },
};

/** Whether a route of this class ever answers that somebody came too often. */
export const isLimited = (rate: RateClass): boolean =>
  limits[rate].counts.length + limits[rate].misses.length > 0;
