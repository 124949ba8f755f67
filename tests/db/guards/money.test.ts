import { afterAll, beforeAll, describe, test } from "vitest";
import { type Bench, expectSeenGone, openBench } from "./bench.ts";
import { byHand } from "./by-hand.ts";
import { byNumber, byWhom, byWord } from "./by-number.ts";
import { velocity } from "./cash.ts";
import { balances, refunds } from "./money.ts";
import { repeats } from "./repeats.ts";

let bench: Bench;
beforeAll(async () => void (bench = await openBench(["L5", "P2", "P5", "J8", "L6", "GW"])));
afterAll(() => bench.close());

describe.each([velocity, balances, refunds, byHand, byNumber, byWhom, byWord, repeats].flat())(
  "$fn keeps $keeps",
  (guard) => {
    test("by itself", () => guard.holds(bench));

    test("only thanks to its line", () => expectSeenGone(bench, guard));
  },
);
