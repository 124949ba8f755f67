import type { MoneyView } from "@haat/contract/values";
import { expect, it } from "vitest";
import { troubleOf } from "./way-trouble.ts";

const taka = (minor: string): MoneyView => ({ currency: "BDT", minor, display: "" });
const way = { least: taka("1000"), most: taka("30000000"), silentSince: null };

it.each([
  ["999", true, "below"],
  ["1000", true, null],
  ["30000000", true, null],
  ["30000001", true, "above"],
  // Delivery is still to come: too little now may be enough then, too much never will be less.
  ["999", false, null],
  ["30000001", false, "above"],
])("a bill of %s poisha, whole %s: %s", (minor, isWhole, trouble) => {
  expect(troubleOf(way, { amount: taka(minor), isWhole })).toBe(trouble);
});

it("a limit weighs more than silence, for no waiting helps against it", () => {
  const silent = { ...way, silentSince: "2026-11-21T06:00:00Z" };
  expect(troubleOf(silent, { amount: taka("5000"), isWhole: true })).toBe("silent");
  expect(troubleOf(silent, { amount: taka("1"), isWhole: true })).toBe("below");
  expect(troubleOf(silent, null)).toBe("silent");
});
