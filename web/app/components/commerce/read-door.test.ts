import { expect, test } from "vitest";
import { readDoor, unreadIn } from "./read-door.ts";

const lines = ["lin_a", "lin_b"].map((id) => ({ id, title: id, label: "", left: 2 }));

test("what cannot be read of a door is named field by field, and the reason only where it is asked for", () => {
  const typed = { lin_a: "২", lin_b: "some", collected: " ", reason: "  phon  " };
  expect(unreadIn(typed, lines, true)).toEqual(["lin_b", "collected", "reason"]);
  expect(unreadIn(typed, lines, false)).toEqual(["lin_b", "collected"]);
  expect(readDoor(typed, lines)).toBeNull();
  const whole = { lin_a: "২", lin_b: "0", collected: "৯০০", reason: "she said so" };
  expect(unreadIn(whole, lines, true)).toEqual([]);
  expect(readDoor(whole, lines)).toMatchObject({ collected: "৯০০", lines: [{ stayed: 2 }, { stayed: 0 }] });
});
