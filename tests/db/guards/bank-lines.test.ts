import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { explained, parts, surpluses, whole, written } from "./bank-lines.ts";
import { type Bench, expectSeenGone, openBench } from "./bench.ts";

let bench: Bench;
beforeAll(async () => void (bench = await openBench()));
afterAll(() => bench.close());

describe.each([parts, whole, surpluses, explained, written].flat())("$fn keeps $keeps", (guard) => {
  test("by itself", () => guard.holds(bench));

  test("only thanks to its line", () => expectSeenGone(bench, guard));
});

test("whatever says a credit of our bank tells the bank's own line of it", async () => {
  const on = async (fn: string) => {
    const { rows } = await bench.admin.query<{ on: string }>(
      `select distinct tgrelid::regclass::text as on from pg_trigger t join pg_proc p on p.oid = t.tgfoid where p.proname = $1 order by 1`,
      [fn],
    );
    return rows.map((row) => row.on);
  };
  // What came back from one of ours is asked about by a trigger of its own.
  expect(await on("tell_bank_line")).toEqual(
    [...(await on("refuse_counted_credit")), "unmade_refund"].toSorted(),
  );
});
