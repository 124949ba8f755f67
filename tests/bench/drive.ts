import { chanceOf, type Chance } from "@haat/local/fixture/random";

export type Operation = (chance: Chance) => Promise<void>;
/** `times`: so often and no more, where what is done was prepared; else as often as there is time. */
export type Load = Readonly<{ concurrency: number; seconds: number; seed: string; times?: number }>;
export type Driven = Readonly<{
  operations: number;
  failures: Readonly<Record<string, number>>;
  seconds: number;
  latenciesMs: readonly number[];
}>;

/**
 * So many shoppers at once, each beginning anew as soon as he is done. What was begun in time is finished and counted, so
 * slow operations are not cut off and nothing leaks into the next stretch.
 */
export async function drive(
  operation: Operation,
  { concurrency, seconds, seed, times = Number.POSITIVE_INFINITY }: Load,
): Promise<Driven> {
  let left = times;
  const latenciesMs: number[] = [];
  const failures: Record<string, number> = {};
  const startedAt = performance.now();
  const shopper = async (place: number): Promise<void> => {
    const chance = chanceOf(`${seed} ${place}`);
    for (let begun = startedAt; begun < startedAt + seconds * 1000 && left > 0; begun = performance.now()) {
      left -= 1;
      try {
        await operation(chance);
        latenciesMs.push(performance.now() - begun);
      } catch (fault) {
        const why = fault instanceof Error ? fault.message.slice(0, 200) : String(fault);
        failures[why] = (failures[why] ?? 0) + 1;
      }
    }
  };
  await Promise.all(Array.from({ length: concurrency }, (_, place) => shopper(place)));
  const elapsed = (performance.now() - startedAt) / 1000;
  return { operations: latenciesMs.length, failures, seconds: elapsed, latenciesMs };
}
