import { expect } from "vitest";

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;

/** How likely two samples of one distribution lie at least this far apart: Mann-Whitney, by the normal curve. */
function likelihood(one: readonly number[], other: readonly number[]): number {
  const [n, m] = [one.length, other.length];
  const wins = one.reduce(
    (sum, a) => sum + other.reduce((won, b) => won + (a > b ? 1 : a === b ? 0.5 : 0), 0),
    0,
  );
  const z = Math.abs(wins - (n * m) / 2) / Math.sqrt((n * m * (n + m + 1)) / 12);
  // Abramowitz and Stegun 26.2.17, both tails.
  const t = 1 / (1 + 0.2316419 * z);
  const tail =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return 2 * (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * tail;
}

export const msOf = async (work: () => Promise<unknown>): Promise<number> => {
  const before = performance.now();
  await work();
  return performance.now() - before;
};

export type Pair = Readonly<{ known: () => Promise<unknown>; unknown: () => Promise<unknown> }>;

/** Whether somebody with a watch can tell two requests apart: taken in turns, so that a busy machine slows both. */
export async function comparePace(rounds: number, { known, unknown }: Pair) {
  const times = { known: [] as number[], unknown: [] as number[] };
  for (let round = 0; round < rounds; round += 1)
    for (const who of round % 2 ? (["known", "unknown"] as const) : (["unknown", "known"] as const))
      times[who].push(await msOf(who === "known" ? known : unknown));
  const apartMs = Math.abs(median(times.known) - median(times.unknown));
  return { apartMs, p: likelihood(times.known, times.unknown) };
}

/** Chance and busy neighbours make one series of a hundred look like a tell; what really tells does so again. */
export async function expectSamePace(rounds: number, prepare: () => Promise<Pair>): Promise<void> {
  const tells = async (): Promise<string | null> => {
    const { apartMs, p } = await comparePace(rounds, await prepare());
    return apartMs <= 10 || p > 0.01 ? null : `${apartMs} ms apart, p = ${p}`;
  };
  expect((await tells()) && (await tells())).toBeNull();
}
