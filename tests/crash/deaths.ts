import { expect } from "vitest";
import { isLong, seed } from "../faults/wishes.ts";
import type { Walk } from "./walk.ts";

/**
 * How many boundaries a walk has. The long form counts them in one that nobody kills, the short one relies on `fewest`: a
 * death beyond the last would be none.
 */
export async function boundariesOf(
  name: string,
  fewest: number,
  inPeace: () => Promise<Walk>,
): Promise<number> {
  if (!isLong) return fewest;
  const { killed, boundaries } = await inPeace();
  expect(killed).toBe(false);
  process.stdout.write(`crash: ${name}: ${boundaries} boundaries\n`);
  expect(boundaries).toBeGreaterThanOrEqual(fewest);
  return boundaries;
}

/** At which boundaries to die: in the long form at every one, in the short one at so many of each kind of walk. */
export function deathsOf(name: string, boundaries: number, shortDeaths: number): number[] {
  const every = Array.from({ length: boundaries }, (_, index) => index + 1);
  if (isLong) return every;
  const stride = Math.ceil(boundaries / shortDeaths);
  const first = (seed + name.length + name.charCodeAt(0)) % stride;
  return every.filter((_, index) => index % stride === first);
}
