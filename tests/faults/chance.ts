/** Chance that repeats itself: the same seed gives the same choices in the same order. */
export type Chance = Readonly<{
  below(bound: number): number;
  pick<T>(from: readonly [T, ...T[]]): T;
  shuffled<T>(all: readonly T[]): T[];
}>;

export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (bound: number): number => Math.floor(next() * bound);
  return {
    below,
    pick: (from) => from[below(from.length)] ?? from[0],
    shuffled: (all) =>
      all
        .map((each) => [next(), each] as const)
        .toSorted(([a], [b]) => a - b)
        .map(([, each]) => each),
  };
}
