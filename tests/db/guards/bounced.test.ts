import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Bench, expectSeenGone, openBench } from "./bench.ts";
import { creditedAhead } from "./advances.ts";
import { bouncedByTwo } from "./bounced.ts";
import { undone } from "./undone-credits.ts";
import { cameBackOnce, countedOnce, noneBounced, onePayer } from "./credits.ts";

let bench: Bench;
beforeAll(async () => void (bench = await openBench()));
afterAll(() => bench.close());

describe.each([
  ...countedOnce,
  ...cameBackOnce,
  ...onePayer,
  ...noneBounced,
  ...bouncedByTwo,
  ...creditedAhead,
  ...undone,
])("$fn keeps $keeps", (guard) => {
  test("by itself", () => guard.holds(bench));

  test("only thanks to its line", () => expectSeenGone(bench, guard));
});

test("whatever can say a credit of our bank asks first whether it is something else", async () => {
  const { rows } = await bench.admin.query<{ on: string }>(
    `select tgrelid::regclass::text as on from pg_trigger t join pg_proc p on p.oid = t.tgfoid where p.proname = 'refuse_counted_credit' group by 1 order by 1`,
  );
  expect(rows.map(({ on }) => on)).toEqual([
    ...["bank_credit", "courier_advance", "courier_claim_act", "hand_in", "remittance_credit"],
    "settlement_case",
  ]);
});
