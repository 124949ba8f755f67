import { afterAll, beforeAll, describe, test } from "vitest";
import { type Bench, expectSeenGone, openBench } from "./bench.ts";
import { goods, place, placementOf } from "./placement.ts";
import { tenders } from "./place-order-advance.ts";
import { holidays } from "./place-order-away.ts";
import { disbelief } from "./place-order-callers.ts";
import { promises } from "./place-order-keeps.ts";
import { traces } from "./place-order-writes.ts";
import { refusals } from "./place-order-refuses.ts";

let bench: Bench;
beforeAll(async () => void (bench = await openBench(["O1", "O2", "R3"])));
afterAll(() => bench.close());

describe.each([refusals, holidays, disbelief, promises, traces, tenders].flat())(
  "placing keeps $keeps",
  (guard) => {
    test("by itself", () => guard.holds(bench));

    test("only thanks to its line", () =>
      expectSeenGone(bench, guard, async () => place(bench, placementOf([{ product: await goods(bench) }]))));
  },
);
