import { expect, it } from "vitest";
import { createBreaker } from "./breaker.ts";

function open() {
  let at = 0;
  const moves: string[] = [];
  const breaker = createBreaker(
    { failures: 3, coolDownMs: 1000 },
    () => new Date(at),
    (state) => moves.push(state),
  );
  return { breaker, moves, wait: (ms: number) => (at += ms) };
}

it("opens after silences in a row, and an answer in between starts the count anew", () => {
  const { breaker, moves } = open();
  breaker.fellSilent();
  breaker.fellSilent();
  breaker.answered();
  breaker.fellSilent();
  breaker.fellSilent();
  expect(breaker.allows()).toBe(true);
  breaker.fellSilent();
  expect(breaker.allows()).toBe(false);
  expect(moves).toEqual(["open"]);
});

it("lets one probe through after the pause, and closes by itself when it is answered", () => {
  const { breaker, moves, wait } = open();
  for (const _ of [1, 2, 3]) breaker.fellSilent();
  wait(999);
  expect(breaker.allows()).toBe(false);
  wait(1);
  expect([breaker.allows(), breaker.allows()]).toEqual([true, false]);
  breaker.answered();
  expect(breaker.allows()).toBe(true);
  expect(moves).toEqual(["open", "closed"]);
});

it("stays open when the probe falls silent too", () => {
  const { breaker, moves, wait } = open();
  for (const _ of [1, 2, 3]) breaker.fellSilent();
  wait(1000);
  expect(breaker.allows()).toBe(true);
  breaker.fellSilent();
  expect(breaker.allows()).toBe(false);
  expect(moves).toEqual(["open"]);
});
