import { wallets } from "@haat/core/payment-methods";
import { afterAll, beforeAll, expect, test } from "vitest";
import { initiate, order, payAndReturn } from "./buyer.ts";
import { cells, lineOf, notApplicable } from "./case.ts";
import { play } from "./play.ts";
import { openStall, type Stall } from "./stall.ts";
import { cases, isLong, mostMs, seed } from "./wishes.ts";

let stall: Stall;
beforeAll(async () => {
  stall = await openStall();
  // A calm payment by each wallet comes first: somebody's transaction id can only come again when there was one.
  for (const wallet of wallets) {
    const calm = await order(stall, wallet);
    await initiate(stall, calm);
    await payAndReturn(stall, calm, []);
  }
});
afterAll(() => stall.close());

const say = (text: string): void => void process.stdout.write(`${text}\n`);

test("faults at every step of every wallet leave nothing behind", { timeout: mostMs + 60_000 }, async () => {
  const started = performance.now();
  const failures: string[] = [];
  let played = 0;
  for (const each of cases) {
    if (performance.now() - started > mostMs) break;
    const wrong = await play(stall, each).catch((fault: unknown) => [String(fault)]);
    played += 1;
    if (wrong.length === 0) continue;
    failures.push(`--case '${lineOf(each)}'\n  ${wrong.join("\n  ")}`);
    if (isLong) say(failures.at(-1) ?? "");
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  say(
    `faults: seed ${seed}, ${played} of ${cases.length} cases in ${seconds} s; ${cells} cells exist, ${notApplicable.length} cannot`,
  );
  expect(failures.join("\n")).toBe("");
  // A run that was cut short has shown less than it says.
  expect(played).toBeGreaterThanOrEqual(isLong ? Math.min(50, cases.length) : cases.length);
});
