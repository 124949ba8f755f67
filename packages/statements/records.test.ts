import { describe, expect, it } from "vitest";
import type { Profile } from "./profile.ts";
import { HeaderMissing, type Reading, readRecords } from "./records.ts";

type Field = "name" | "sum" | "note";
const profile: Profile<Field> = {
  columns: {
    name: { named: ["Name", "Who"], isNeeded: true },
    sum: { named: ["Sum"], isNeeded: true },
    note: { named: ["Note"] },
  },
  dates: "dmy",
  totals: ["Total"],
};

async function read(text: string, reading?: Reading<Field>): Promise<string[]> {
  const bytes = async function* () {
    yield new TextEncoder().encode(text);
  };
  const told: string[] = [];
  for await (const { line, cells } of readRecords(profile, bytes, reading))
    told.push([line, cells.name, cells.sum, cells.note].join("|"));
  return told;
}
const rows = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, at) => `n${from + at},${from + at}`).join("\n");

describe("the rows of a file", () => {
  it("stand below the row with most of the names, each on its own line, and what it lacks is empty", async () => {
    expect(await read("Some report\nName,\nName,Sum\n a , 1 \nb,2,left over")).toEqual(["4|a|1|", "5|b|2|"]);
    expect(await read("Sum,Who,Note\n1,a,x")).toEqual(["2|a|1|x"]);
    expect(await read("Who,Name,Sum\na,b,1")).toEqual(["2|b|1|"]);
  });

  it("are not the heading that stands again on each page", async () => {
    const paged = `Title\nName,Sum\na,1\nName,Sum\n${rows(5, 30)}\nName , Sum,\nz,9`;
    const told = await read(paged);
    expect([told[0], told[1], told.at(-1)]).toEqual(["3|a|1|", "5|n5|5|", "32|z|9|"]);
    expect(told).toHaveLength(28);
    expect(await read("Name,Sum\nName,1")).toEqual(["2|Name|1|"]);
  });

  it("are as many as there are, however long the file is", async () => {
    const told = await read(`Title\nName,Sum\n${rows(3, 60)}`);
    expect(told).toHaveLength(58);
    expect([told[0], told[17], told[18], told[57]]).toEqual([
      "3|n3|3|",
      "20|n20|20|",
      "21|n21|21|",
      "60|n60|60|",
    ]);
  });

  it.each(["Total (BDT)", "TOTAL PAYABLE", "Total: 239", "Total 239 parcels", "total amount (৳)"])(
    "are none where %s is said of a sum",
    async (said) => expect(await read(`Name,Sum\na,1\n${said},9`)).toEqual(["2|a|1|"]),
  );

  it.each(["Total Care Soap", "TOTAL123", "Totals of Rahima", "Sub Total"])(
    "are some where %s is said of a row",
    async (said) => expect(await read(`Name,Sum\n${said},9`)).toEqual([`2|${said}|9|`]),
  );

  it("are read once where the file ends with what was looked through for the header", async () => {
    expect(await read(`Name,Sum\n${rows(2, 20)}`)).toHaveLength(19);
  });

  it("are neither empty ones nor sums, above or below the twentieth line", async () => {
    const noise = ["", " , ", "Total,9", ",TOTAL", "  ,Total"].join("\n");
    expect(await read(`Name,Sum\na,1\n${noise}`)).toEqual(["2|a|1|"]);
    expect(await read(`Name,Sum\n${rows(2, 25)}\n${noise}\nb,2`)).toEqual([
      ...rows(2, 25)
        .split("\n")
        .map((row, at) => `${at + 2}|${row.replace(",", "|")}|`),
      "31|b|2|",
    ]);
    expect(await read("Name,Sum\n,1")).toEqual(["2||1|"]);
  });

  it("say where their header was", async () => {
    const headers: unknown[] = [];
    await read("x\nSum, Name \n1,a", { onHeader: (header) => void headers.push(header) });
    expect(headers).toEqual([{ line: 2, names: ["Sum", "Name"], places: { sum: 0, name: 1 } }]);
  });
});

describe("a file without its header", () => {
  it.each([
    ["x\nWho,Amount in hand\na,1", { line: 2, names: ["Who", "Amount in hand"], places: { name: 0 } }],
    ["Note,Sum\nx,1", { line: 1, names: ["Note", "Sum"], places: { note: 0, sum: 1 } }],
    ["Report of,\nকে,কত\na,1", { line: 2, names: ["কে", "কত"], places: {} }],
    ["1,2\n3,4", undefined],
    ["", undefined],
  ])("%j shows what a person may explain", async (text, seems) => {
    const headers: unknown[] = [];
    const told = read(text, { onHeader: (header) => void headers.push(header) });
    await expect(told).rejects.toBeInstanceOf(HeaderMissing);
    expect(headers).toEqual(seems === undefined ? [] : [seems]);
  });

  it.each([
    ["", "name, sum"],
    ["Sum\n1", "name, sum"],
    ["Sum,Note\n1,x", "name"],
    ["Note,Something\n1,x", "name, sum"],
    [`${"x\n".repeat(20)}Name,Sum\na,1`, "name, sum"],
  ])("%j lacks %s", async (text, lacks) => {
    const fault = await read(text).catch((thrown: unknown) => thrown);
    expect(fault).toBeInstanceOf(HeaderMissing);
    expect(fault).toMatchObject({ name: "HeaderMissing", message: lacks, missing: lacks.split(", ") });
  });
});
