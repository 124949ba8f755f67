import { describe, expect, it } from "vitest";
import { match, parcel, row, nameless, told } from "./check/matching.ts";
import { MemoryBook } from "./check/memory-book.ts";
import { sampleLine } from "./check/samples.ts";
import { fits, isOpen, mostCandidates } from "./courier-book.ts";

describe("what a row without numbers may mean", () => {
  const search = {
    outcome: "delivered",
    dueMinor: 150_000n,
    phoneTail: null,
    closedAt: sampleLine.closedAt,
  } as const;
  const at = (time: string) => ({ closedAt: new Date(time) });

  it.each([
    [true, {}, {}],
    [false, { dueMinor: 149_999n }, {}],
    [false, {}, { closedAt: null }],
    [false, { outcome: "returned" }, {}],
    [false, { outcome: "partial" }, {}],
    [true, {}, { state: "exchange" }],
    [true, { outcome: "exchange" }, { state: "exchange" }],
    [false, { outcome: "exchange" }, {}],
    [false, {}, { state: "under_way" }],
    [true, { phoneTail: "338" }, {}],
    [true, { phoneTail: "1338" }, {}],
    [true, { phoneTail: "338" }, { phoneTail: "1338" }],
    [false, { phoneTail: "339" }, {}],
    [false, { phoneTail: "338" }, { phoneTail: null }],
    [true, { closedAt: null }, at("2020-01-01T00:00:00Z")],
    // Days of Dhaka: 2 October from 18:00 of the day before.
    [true, at("2026-09-28T18:00:00Z"), {}],
    [false, at("2026-09-28T17:59:59Z"), {}],
    [true, at("2026-10-05T17:59:59Z"), {}],
    [false, at("2026-10-05T18:00:00Z"), {}],
  ] as const)("%s: %o, our %o", (is, asked, ours) => {
    expect(fits({ ...search, ...asked }, parcel(1, ours))).toBe(is);
  });

  it("is none that any row of the file names, even a later one; and not more than a person can look through", async () => {
    const many = Array.from({ length: mostCandidates + 5 }, (_, n) => parcel(n + 1));
    const matched = await match(new MemoryBook(many), [row(2, nameless), row(3)]);
    expect(told(matched)).toEqual(["3 exact p1", "2 suggested - NO_IDENTIFIER"]);
    const [, last] = matched;
    const ids = last?.candidates.map(({ id }) => id) ?? [];
    expect([ids.length, ids.includes("p1")]).toEqual([mostCandidates + 1, false]);
  });

  it("is first what ended on the row's own day, however many of that sum ended days before", async () => {
    const early = Array.from({ length: mostCandidates + 5 }, (_, n) =>
      parcel(n + 1, { closedAt: new Date("2026-09-30T06:00:00Z") }),
    );
    const its = parcel(99, { closedAt: new Date("2026-10-02T06:00:00Z") });
    const matched = await match(new MemoryBook([...early, its]), [row(2, nameless)]);
    const [first] = matched;
    const ids = first?.candidates.map(({ id }) => id) ?? [];
    expect(ids.slice(0, 2)).toEqual(["p99", "p1"]);
  });

  it("is looked for with what the row says", async () => {
    const apart = [
      parcel(1, { dueMinor: 1n }),
      parcel(2, { state: "returned" }),
      parcel(3, { phoneTail: "111" }),
      parcel(4, { closedAt: new Date("2026-10-09T00:00:00Z") }),
      parcel(5),
    ];
    const matched = await match(new MemoryBook(apart), [row(2, { ...nameless, phoneTail: "338" })]);
    expect(matched).toMatchObject([{ candidates: [{ id: "p5" }] }]);
  });
});

it("what closed in time and stands in no statement is open", () => {
  const end = new Date("2026-10-24T10:21:00Z");
  const book = new MemoryBook([
    parcel(1),
    parcel(2, { closedAt: end }),
    parcel(3, { closedAt: new Date(end.getTime() + 1) }),
    parcel(4, { closedAt: null }),
  ]);
  expect(book.open(end).map(({ id }) => id)).toEqual(["p1", "p2"]);
  expect(isOpen(parcel(1, { closedAt: null }), end)).toBe(false);
});
