import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { match, parcel, told } from "./check/matching.ts";
import { MemoryBook } from "./check/memory-book.ts";
import { good, heads, read } from "./check/read-text.ts";
import { added, noSums } from "./courier-file.ts";

const kindsOf = async (...rows: readonly string[]): Promise<string[]> =>
  (await read([heads, good, ...rows].join("\n"))).items.slice(1).map(({ kind }) => kind);

describe("a line below the sheet", () => {
  it.each([
    ["Prepared by: Karim Uddin,,,,,,,"],
    ["* charges include VAT,,,,,,,"],
    ["Page 1 of 3,,,,,,,"],
    ["পৃষ্ঠা ২ / ৩,,,,,,,"],
    ["Printed on 20/10/2026 14:33,,,,,,,"],
    ["Statement of October 2026,,,,,,,"],
    ["VAT 15% is included,,,,,,,"],
    ["Claims within 3 working days,,,,,,,"],
    ["৭ দিনের মধ্যে জানাবেন,,,,,,,"],
    ["1. This is computer generated and needs no seal,,,,,,,"],
    ["Hotline: 09610003030,,,,,,,"],
    ["Prepared by,,,Checked by,,,Authorised signature,"],
    ["____________,,,____________,,,Seal,"],
    ["প্রস্তুতকারী: করিম,,,,,,অনুমোদনকারীর স্বাক্ষর,"],
    ["In words: one thousand four hundred and five only,,,,,,,"],
    ["Prepared by,,,,,,,20/10/2026"],
  ])("%s is a note", async (row) => {
    expect(await kindsOf(row)).toEqual(["note"]);
    expect(await kindsOf("Total,,,1500,,,1405,", row)).toEqual(["sum", "note"]);
  });

  it.each([
    // An amount, wherever it stands and however it is written.
    ["Packaging,,,,,,50,"],
    ["Less packaging 50,,,,,,,"],
    ["Packaging Tk 5,,,,,,,"],
    ["প্যাকেজিং ৫ টাকা,,,,,,,"],
    ["Minimum charge of 80.50,,,,,,,"],
    ["2026,,,,,,,"],
    ["Prepared by,,,,,,,46315"],
    // The number of something, also of a phone where nothing says that it is one.
    ["DT221026ABCDEF,,,,,,,"],
    ["ABCDEFGH,,,,,,,"],
    ["see parcel 221026,,,,,,,"],
    ["Karim 01712345678,,,,,,,"],
    [",H7K2,,,,,,"],
    // A word for how something ended, and a word where an amount should stand.
    [",,Delivered,,,,,"],
    [",,Return pending,,,,,"],
    ["see the note,,,five hundred,,,,"],
    [",,,,,,soon,"],
  ])("%s is a row, and a person looks at it", async (row) => {
    expect(await kindsOf(row)).toEqual(["line"]);
  });

  it("is told as it stands, and counts as nothing", async () => {
    const { items } = await read([heads, good, "Prepared by:,,Karim,,,,,"].join("\n"));
    expect(items[1]).toEqual({ kind: "note", line: 3, text: "Prepared by: · Karim" });
    const [line, note] = items;
    if (!line || !note) throw new Error("nothing was read");
    const sums = added(noSums, line);
    expect(added(sums, note)).toEqual({ ...sums, notes: 1 });
    expect(told(await match(new MemoryBook([parcel(1)]), [note]))).toEqual([]);
  });

  it("is never one that has a digit under an amount's heading, or a number for a parcel", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(0, 1, 3, 4, 5, 6),
        fc.integer({ min: 1, max: 99_999_999 }),
        fc.constantFrom("", "৳", "Tk ", "about "),
        async (place, size, before) => {
          const cells = Array.from({ length: 8 }, (_, at) => (at === place ? `${before}${size}` : ""));
          expect(
            await kindsOf(["Note", ...cells.slice(1)].join(",").replace(/^Note/, cells[0] || "Note")),
          ).toEqual(["line"]);
        },
      ),
      { numRuns: 100 },
    );
  });
});
