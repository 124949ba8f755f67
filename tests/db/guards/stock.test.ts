import { afterAll, beforeAll, describe, test } from "vitest";
import { type Bench, expectSeenGone, openBench } from "./bench.ts";
import { counting } from "./change-stock.ts";
import { committing } from "./commit.ts";
import { coverage, holding } from "./hold.ts";
import { releasing, restocking } from "./release.ts";
import { shipping } from "./ship.ts";

let bench: Bench;
beforeAll(async () => void (bench = await openBench(["R3", "R6"])));
afterAll(() => bench.close());

const kept = [coverage, holding, committing, releasing, restocking, shipping, counting].flat();

describe.each(kept)("$fn keeps $keeps", (guard) => {
  test("by itself", () => guard.holds(bench));

  test("only thanks to its line", () => expectSeenGone(bench, guard));
});
