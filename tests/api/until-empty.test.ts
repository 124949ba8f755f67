import { openGlance } from "@haat/api/jobs/glance";
import type { Books } from "@haat/db/books";
import { expect, test } from "vitest";
import { untilEmpty } from "@haat/api/jobs/until-empty";

test("a pass is called again until it finds no more work, and what it did is counted", async () => {
  const found = [20, 20, 5, 0, 7];
  expect(await untilEmpty(async () => found.shift() ?? 0, 60_000)).toBe(45);
  expect(found).toEqual([7]);
});

test("no pass begins when the time is over", async () => {
  let passes = 0;
  expect(await untilEmpty(async () => (passes += 1), 0)).toBe(1);
});

/** A pass that finds what `found` says, behind a glance at `waiting`; how often it was made, and how often was asked. */
function glanced(found: number[], waiting: () => readonly string[]) {
  const made = { passes: 0, glances: 0 };
  const ask = async () => {
    made.glances += 1;
    return waiting().map((work) => ({ work }));
  };
  const unlessIdle = openGlance({ books: { ask } as unknown as Books });
  const pass = unlessIdle(["refunds", "refunds:bkash"], async () => {
    made.passes += 1;
    return found.shift() ?? 0;
  });
  return { made, pass };
}

test("a pass is left out while a glance says that nothing waits for it, and one glance serves many", async () => {
  const { made, pass } = glanced([3, 0], () => ["refunds:nagad"]);
  await pass();
  await pass();
  await Promise.all([pass(), pass(), pass()]);
  expect(made).toEqual({ passes: 2, glances: 1 });
});

test("a pass is made where something waits for it, and where nobody can tell", async () => {
  const named = glanced([], () => ["refunds:bkash"]);
  const blind = glanced([], () => {
    throw new Error("no answer");
  });
  for (const { made, pass } of [named, blind]) {
    await pass();
    await pass();
    expect(made.passes).toBe(2);
  }
});
