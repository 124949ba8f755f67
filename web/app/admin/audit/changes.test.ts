import { expect, it } from "vitest";
import { changesOf } from "./changes.ts";

it("what changed is shown field by field, and what stayed is not", () => {
  expect(changesOf({ state: "open", city: "Tangail" }, { state: "suspended", city: "Tangail" })).toEqual([
    { field: "state", before: "open", after: "suspended" },
  ]);
});

it("a beginning has no before, an end no after, and deeper fields have their whole place", () => {
  expect(changesOf(null, { member: { role: "packer" }, roles: ["a", "b"] })).toEqual([
    { field: "member.role", before: null, after: "packer" },
    { field: "roles", before: null, after: '["a","b"]' },
  ]);
  expect(changesOf({ n: 1 }, null)).toEqual([{ field: "n", before: "1", after: null }]);
  expect(changesOf(null, null)).toEqual([]);
  expect(changesOf("open", "shut")).toEqual([{ field: "", before: "open", after: "shut" }]);
});
