import { describe, expect, it } from "vitest";
import { match, nameless, parcel, row, told } from "./check/matching.ts";
import { MemoryBook } from "./check/memory-book.ts";
import { row as readRow, said } from "./check/read-text.ts";
import { blotted } from "./check/samples.ts";
import { added, isUnreadable, noSums } from "./courier-file.ts";
import { isClean } from "./courier-match.ts";

const undated = { undated: blotted("at").unread, closedAt: null };

describe("a day that cannot be read", () => {
  it("is none, told as it stands, and what the row says of money stands", async () => {
    const item = await readRow("CN1,R1,Delivered,1500,80,15,1405,31/02/2026");
    expect(item).toEqual({
      ...{ ...said, closedAt: null },
      undated: expect.objectContaining({
        cells: [{ fault: "at", field: "at", place: 7, heading: "Closed At", text: "31/02/2026" }],
      }),
    });
    const sums = added(noSums, item);
    expect(sums).toMatchObject({ bad: 0, undated: 1, netMinor: 140_500n });
    expect(isUnreadable(sums)).toBe(false);
  });

  it("holds no row up whose parcel has ended by our record", async () => {
    const matched = await match(new MemoryBook([parcel(1)]), [row(2, undated)]);
    expect(told(matched)).toEqual(["2 exact p1"]);
    expect(matched.every(isClean)).toBe(true);
  });

  it("is waited for where the row alone says when its parcel was delivered, and by no other word", async () => {
    const underWay = { state: "under_way", closedAt: null } as const;
    const book = new MemoryBook([parcel(1, underWay), parcel(2, underWay)]);
    const back = { outcome: "returned", consignment: "CN2", reference: "R2" } as const;
    const matched = await match(book, [row(2, undated), row(3, { ...undated, ...back })]);
    expect(told(matched)[0]).toBe("2 exact p1 UNREAD_CELL");
    expect(told(matched)[1]).not.toContain("UNREAD_CELL");
  });

  it("is waited for where a parcel is looked for by it", async () => {
    const book = new MemoryBook([parcel(1)]);
    expect(told(await match(book, [row(2, { ...nameless, ...undated })]))).toEqual(["2 none - UNREAD_CELL"]);
    const other = { consignment: "X", reference: "X" };
    expect(told(await match(book, [row(2, { ...other, ...undated })]))).toEqual([
      "2 none - UNKNOWN_CONSIGNMENT",
    ]);
  });
});
