import { isLong, seed } from "../faults/wishes.ts";

/** At which boundaries to die: in the long form at every one, in the short one at so many of each kind of walk. */
export function deathsOf(name: string, boundaries: number, shortDeaths: number): number[] {
  const every = Array.from({ length: boundaries }, (_, index) => index + 1);
  if (isLong) return every;
  const stride = Math.ceil(boundaries / shortDeaths);
  const first = (seed + name.length + name.charCodeAt(0)) % stride;
  return every.filter((_, index) => index % stride === first);
}
