import { expect } from "vitest";
import type { Errand } from "../faults/buyer.ts";
import type { Stall } from "../faults/stall.ts";
import { wrongIn } from "../faults/truth.ts";
import { forget, recover } from "../faults/worker.ts";
import { boundariesOf, deathsOf } from "./deaths.ts";
import { walk } from "./walk.ts";

export const idOf = ({ placed }: Errand): string => placed.order.id;

type Told = Readonly<{ what: "job"; job: string }> | Readonly<{ what: "request"; request: unknown }>;
export type Deed = Readonly<{
  name: string;
  fewest: number;
  prepare(): Promise<Errand>;
  told(errand: Errand): Promise<Told>;
}>;

/** Dies at one boundary after another, each time over an order of its own, and comes back: nothing is wrong. */
export async function expectNothingWrong(stall: Stall, { name, fewest, prepare, told }: Deed): Promise<void> {
  const { door } = stall.shop;
  const run = async (dieAt: number) => {
    const errand = await prepare();
    const walked = await walk(stall.shop, { dieAt, ...(await told(errand)) });
    door.shut(false);
    await recover(stall, [idOf(errand)]);
    expect(await wrongIn(stall, [idOf(errand)]), `boundary ${dieAt}`).toEqual([]);
    await forget(stall, [idOf(errand)]);
    return walked;
  };
  const boundaries = await boundariesOf(name, fewest, () => run(0));
  for (const dieAt of deathsOf(name, boundaries, 1)) expect((await run(dieAt)).killed).toBe(true);
}
