import { randomInt } from "node:crypto";

export const digits = "0123456789";
export const upper = `ABCDEFGHIJKLMNOPQRSTUVWXYZ${digits}`;
export const mixed = `${upper}abcdefghijklmnopqrstuvwxyz`;

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

export type Random = Readonly<{
  below: Below;
  pick(alphabet: string, length: number): string;
  opaque(length: number): string;
  /** The first that nobody has had. */
  unused(make: () => string, isUsed: (id: string) => boolean): string;
}>;

export function createRandom(seed: number | undefined): Random {
  const below: Below = seed === undefined ? (limit) => randomInt(limit) : seeded(seed);
  const pick = (alphabet: string, length: number): string =>
    Array.from({ length }, () => alphabet[below(alphabet.length)]).join("");
  return {
    below,
    pick,
    opaque: (length) => pick(mixed, length),
    unused: (make, isUsed) => {
      for (;;) {
        const id = make();
        if (!isUsed(id)) return id;
      }
    },
  };
}
