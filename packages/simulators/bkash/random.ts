import { randomInt } from "node:crypto";

const upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
const mixed = `${upper}abcdefghijklmnopqrstuvwxyz`;

/** A whole number below `limit`. */
type Below = (limit: number) => number;

/** The same seed gives the same ids in the same order, for tests that compare runs (mulberry32). */
function seeded(seed: number): Below {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixedUp = Math.imul(state ^ (state >>> 15), state | 1);
    mixedUp ^= mixedUp + Math.imul(mixedUp ^ (mixedUp >>> 7), mixedUp | 61);
    return ((mixedUp ^ (mixedUp >>> 14)) >>> 0) % limit;
  };
}

export type Random = ReturnType<typeof createRandom>;

export function createRandom(seed: number | undefined) {
  const below: Below = seed === undefined ? (limit) => randomInt(limit) : seeded(seed);
  const pick = (alphabet: string, length: number): string =>
    Array.from({ length }, () => alphabet[below(alphabet.length)]).join("");
  return {
    opaque: (length: number): string => pick(mixed, length),
    /** `TR` + mode + 7 characters + 13 digits of milliseconds. */
    paymentId: (mode: string, at: number): string => `TR${mode}${pick(mixed, 7)}${at}`,
    /** Ten upper-case alphanumerics, never one that was used. */
    trxId: (isUsed: (trxId: string) => boolean): string => {
      for (;;) {
        const trxId = `D${pick(upper, 9)}`;
        if (!isUsed(trxId)) return trxId;
      }
    },
  };
}
