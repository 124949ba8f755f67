import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { match, parcel, row, told } from "./check/matching.ts";
import { MemoryBook } from "./check/memory-book.ts";
import { good, heads, read, row as readRow, said, unread } from "./check/read-text.ts";
import { blotted } from "./check/samples.ts";
import { readWith } from "./courier-line.ts";
import { isClean } from "./courier-match.ts";
import { courierProfiles } from "./courier-profiles.ts";

const { pathao } = courierProfiles;

async function blottedRow(cells: string, headings = heads) {
  const item = await readRow(cells, headings);
  const blots = item.kind === "line" ? (item.unread ?? item.undated) : undefined;
  if (!blots) throw new Error(`${cells} could be read`);
  return blots;
}

describe("what cannot be read in a row", () => {
  it("is told cell by cell, under the courier's own headings, and the rest of the row is as it stands", async () => {
    const item = await readRow("CN1,R1,Delivered,15O0,8o,15,1405,31/02/2026");
    expect(item).toMatchObject({
      ...{ consignment: "CN1", outcome: "delivered", codFeeMinor: 1500n, payoutMinor: 140_500n },
      ...{ collectedMinor: 0n, deliveryFeeMinor: 0n, closedAt: null, isAdjustment: false },
      unread: {
        isUnsummed: false,
        cells: [
          { fault: "collected", place: 3, heading: "Collected Amount", text: "15O0" },
          { fault: "fee", place: 4, heading: "Delivery Fee", text: "8o" },
          { fault: "at", place: 7, heading: "Closed At", text: "31/02/2026" },
        ],
      },
    });
  });

  it("leaves open what the row brings where its payout is one of them, or is what is left of them", async () => {
    expect((await blottedRow("CN1,R1,Delivered,1500,80,15,soon,")).isUnsummed).toBe(true);
    expect((await blottedRow("CN1,R1,Delivered,1500,80,15,,")).isUnsummed).toBe(true);
    const derived = { ...pathao, leavesPayout: true };
    expect(await readRow("CN1,R1,Delivered,15O0,80,15,,", heads, derived)).toMatchObject({
      unread: { isUnsummed: true, cells: [{ fault: "collected" }] },
    });
    expect(await readRow("CN1,R1,Delivered,1500,80,15,,31/02/2026", heads, derived)).toMatchObject({
      ...{ payoutMinor: 140_500n, undated: { isUnsummed: false, cells: [{ fault: "at" }] } },
    });
  });

  it("makes no adjustment of a parcel's row, and no fee of what is left of a sum", async () => {
    expect(await readRow("CN1,R1,Delivered,x,80,15,1405,")).toMatchObject({ isAdjustment: false });
    expect(await readRow("CN1,R1,Delivered,,80,x,1405,")).toMatchObject({ isAdjustment: false });
    const all = "Consignment ID,Status,Collected Amount,Delivery Fee,Final Fee,Payout";
    expect(await readRow("CN1,Delivered,1500,x,95,1405", all)).toMatchObject({
      ...unread("fee", "x"),
      codFeeMinor: 0n,
    });
  });
});

describe("a row is read once more", () => {
  it("with what a person reads in those cells, as if it had stood there", async () => {
    const { raw } = await blottedRow("CN1,R1,Delivered,15O0,80,15,14O5,02/1O/2026 05:06 PM");
    const typed = new Map([
      ...([
        [3, "১,৫০০"],
        [6, "1405"],
      ] as const),
      [7, "02/10/2026 05:06 PM"] as const,
    ]);
    expect(readWith(pathao, raw, typed)).toEqual(said);
    expect(readWith(pathao, raw, new Map([[3, "1500"]]))).toMatchObject({
      unread: { cells: [{ place: 6 }, { place: 7 }] },
    });
  });

  it("by its very day, whatever hour stands beside it", async () => {
    const headings = "Consignment ID,Status,Collected Amount,Delivery Fee,COD Fee,Payout,Date,Time";
    const { raw } = await blottedRow("CN1,Delivered,1500,80,15,1405,2 okt,5 o'clock", headings);
    const typed = readWith(pathao, raw, new Map([[6, "02/10/2026"]]));
    expect(typed).toMatchObject({ closedAt: new Date("2026-10-02T06:00:00Z") });
    expect(typed).not.toHaveProperty("unread");
    expect(typed).not.toHaveProperty("undated");
    expect(readWith(pathao, raw, new Map([[6, "2 okt"]]))).toHaveProperty("undated");
  });

  it("and nothing that stood in it is another thing by it, whatever cell it was", async () => {
    const whole = good.split(",");
    await fc.assert(
      fc.asyncProperty(
        fc.subarray([3, 4, 5, 6], { minLength: 1 }),
        fc.constantFrom("x", "12.345", "see note"),
        async (places, text) => {
          const cells = whole.map((cell, place) => (places.includes(place) ? text : cell));
          const { raw, cells: blots } = await blottedRow(cells.join(","));
          expect(blots.map(({ place }) => place).toSorted()).toEqual(places.toSorted());
          expect(readWith(pathao, raw, new Map(places.map((place) => [place, whole[place] ?? ""])))).toEqual(
            said,
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("a row that cannot be read", () => {
  it("stands for the parcel that it names, and is compared with nothing", async () => {
    const book = new MemoryBook([parcel(1)]);
    const bad = row(2, { collectedMinor: 0n, ...blotted("collected") });
    const matched = await match(book, [bad, row(3)]);
    expect(told(matched)).toEqual(["2 exact p1 UNREAD_CELL", "3 exact p1 DUPLICATE_IN_STATEMENT"]);
    expect(matched.some(isClean)).toBe(false);
    expect(book.open(new Date("2026-12-01T00:00:00Z"))).toEqual([]);
  });

  it("is told beside whatever else its numbers say", async () => {
    const book = new MemoryBook([parcel(1), parcel(2)]);
    const bad = { payoutMinor: 0n, ...blotted("payout") };
    const matched = await match(book, [
      row(2),
      row(3, bad),
      row(4, { ...bad, consignment: "X", reference: "R2" }),
      row(5, { ...bad, consignment: null, reference: null }),
    ]);
    expect(told(matched)).toEqual([
      "2 exact p1",
      "3 exact p1 DUPLICATE_IN_STATEMENT UNREAD_CELL",
      "4 secondary p2 ID_TYPO UNREAD_CELL",
      "5 none - UNREAD_CELL",
    ]);
    expect(matched[1]?.findings[0]).toMatchObject({ statedMinor: null });
  });

  it("takes nothing of an advance", async () => {
    const asked: string[] = [];
    const ahead = async (): Promise<bigint> => {
      asked.push("ahead");
      return 0n;
    };
    const bad = row(2, { advanceMinor: 500n, ...blotted("collected") });
    const matched = await match({ ...new MemoryBook([parcel(1)]).ofFile("f"), ahead }, [bad]);
    expect([told(matched), asked]).toEqual([["2 exact p1 UNREAD_CELL"], []]);
  });
});

it("a file goes on behind a cell that cannot be read", async () => {
  const text = [
    heads,
    good,
    good.replaceAll("1", "l"),
    good.replace("CN1,R1", "CN2,R2"),
    "Total,,,3000,,,2810,",
  ];
  const { items } = await read(text.join("\n"));
  expect(
    items.map((item) => [item.line, item.kind, item.kind === "line" && item.unread !== undefined]),
  ).toEqual([
    ...[
      [2, "line", false],
      [3, "line", true],
      [4, "line", false],
      [5, "sum", false],
    ],
  ]);
});
