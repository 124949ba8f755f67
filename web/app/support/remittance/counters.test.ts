import { expect, it } from "vitest";
import { countersOf } from "./counters.ts";

it("a statement's rows are counted by what was found of them, and by who must look", () => {
  const counts = [
    { match: "exact" as const, count: 36, exceptions: 4 },
    { match: "secondary" as const, count: 2, exceptions: 2 },
    { match: "suggested" as const, count: 2, exceptions: 2 },
    { match: "none" as const, count: 1, exceptions: 1 },
  ];
  const found = { exact: 38, suggested: 2, open: 1, rows: 41, clean: 32 };
  expect(countersOf({ counts, posting: null })).toEqual({ ...found, ended: 0, look: 9 });
  expect(countersOf({ counts, posting: { open: 2 } })).toEqual({ ...found, ended: 7, look: 2 });
  expect(countersOf({ counts: [], posting: null })).toEqual({
    ...{ exact: 0, suggested: 0, open: 0, rows: 0, clean: 0, ended: 0, look: 0 },
  });
});
