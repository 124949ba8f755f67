import { chanceOf } from "@haat/local/fixture/random";
import { cores } from "./cpu.ts";
import type { PayName } from "./goals.ts";
import type { Opened } from "./ground.ts";
import { measure, type Measured } from "./measure.ts";
import { paying } from "./paying.ts";

type Options = Readonly<{
  chosen: readonly PayName[];
  rounds: number;
  seconds: number;
  warm: number;
  concurrency: number;
  log: (line: string) => void;
}>;

const buyersAtOnce = 50;
/**
 * Orders of a wallet in a round, and before the first. Each connection of the pools plans some thirty statements anew, which
 * costs as much as several orders: so few that come first would be all that is measured.
 */
const [ordersARound, ordersBefore] = [80, 160];
/** On a machine that is slower than that, fewer. */
const mostSeconds = 30;

/** Round by round like the others; whoever settles has paid before the clock runs. */
export async function measurePaying(
  ground: Opened,
  { chosen, rounds, seconds, warm, concurrency, log }: Options,
): Promise<Map<PayName, Measured[]>> {
  const cells = new Map<PayName, Measured[]>();
  if (chosen.length === 0) return cells;
  const { operations, prepare, settle } = paying(ground);
  for (let round = 0; round <= rounds; round += 1) {
    const stretch = round === 0 ? warm : seconds;
    for (const name of chosen) {
      const seed = `${name} ${round}`;
      const buyers = buyersAtOnce * Math.max(round === 0 ? 3 : 2, Math.round(stretch));
      if (name === "settle") await prepare(buyers, chanceOf(`${seed} before`));
      const cell = await measure(ground, {
        operation: name === "settle" ? settle : operations[name],
        server: "api",
        load:
          name === "settle"
            ? { concurrency: buyersAtOnce, seconds: 60, times: buyers, seed }
            : { concurrency, seconds: mostSeconds, times: round === 0 ? ordersBefore : ordersARound, seed },
        cores: cores(),
      });
      if (round > 0) cells.set(name, [...(cells.get(name) ?? []), cell]);
    }
    if (round === 0) await ground.settle();
    log(round === 0 ? "warm, paying" : `round ${round} of ${rounds}, paying`);
  }
  return cells;
}
