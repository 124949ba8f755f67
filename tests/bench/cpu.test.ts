import { expect, it } from "vitest";
import { cpuOfTree, parentOf, readStat } from "./cpu.ts";

it("time is read from behind a name that has spaces and brackets of its own", () => {
  const line = "42 (postgres: haat (idle) x) S 7 42 42 0 -1 4194560 900 0 0 0 30 12 5 3 20 0 1 0 100 0 0";
  expect(readStat(line)).toEqual({ pid: 42, name: "postgres: haat (idle) x", parent: 7, ms: 500 });
});

it("a process counts with all below it, except with a branch that is counted elsewhere", () => {
  const named = (pid: number, parent: number, ms: number) => ({ pid, parent, ms, name: "" });
  const table = [named(1, 0, 10), named(2, 1, 20), named(3, 2, 40), named(4, 1, 80), named(5, 0, 160)];
  expect(cpuOfTree(table, 1)).toBe(150);
  expect(cpuOfTree(table, 1, [2])).toBe(90);
  expect(cpuOfTree(table, 9)).toBe(0);
  expect(parentOf(table, 3)).toBe(2);
});
