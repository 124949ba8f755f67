import { describe, expect, it, vi } from "vitest";
import { readCsv } from "./csv.ts";
import { UnreadableFile } from "./table.ts";

const utf8 = new TextEncoder();

async function read(text: string, size = 65_536): Promise<(readonly [number, ...string[]])[]> {
  const file = utf8.encode(text);
  const bytes = async function* () {
    for (let at = 0; at < file.length; at += size) yield file.subarray(at, at + size);
  };
  const rows: (readonly [number, ...string[]])[] = [];
  for await (const { line, cells } of readCsv(bytes)) rows.push([line, ...cells]);
  return rows;
}

describe("a file of separated values", () => {
  it.each([",", ";", "\t", "|"])("may separate them by %j, whatever stands within quotes", async (mark) => {
    const others = [",", ";", "\t", "|"].filter((each) => each !== mark).join("");
    const quoted = `"${others.repeat(9)}"`;
    expect(await read(`a${mark}${quoted}\nb${mark}c\n`)).toEqual([
      [1, "a", others.repeat(9)],
      [2, "b", "c"],
    ]);
  });

  it("of one column has one", async () => {
    expect(await read("a\nb")).toEqual([
      [1, "a"],
      [2, "b"],
    ]);
    expect(await read("")).toEqual([]);
  });

  it("takes the commas of a long text that is quoted for what they are", async () => {
    expect(await read(`"1,2,3,4,5";x\n"6,7";y\n`)).toEqual([
      [1, "1,2,3,4,5", "x"],
      [2, "6,7", "y"],
    ]);
  });

  it("is separated as its first lines are, not as its last", async () => {
    const rows = Array.from({ length: 900 }, (_, at) => `a${at},b${at}`);
    const told = await read([...rows, "1;2;3;".repeat(2_000)].join("\n"));
    expect(told[0]).toEqual([1, "a0", "b0"]);
    expect(told).toHaveLength(901);
  });

  it("names a row by the line on which it begins, though a cell has lines of its own", async () => {
    expect(await read(`title\n"one\ntwo\nthree",b\nc,d\n"e\nf","g\nh"\ni,j\n`)).toEqual([
      [1, "title"],
      [2, "one\ntwo\nthree", "b"],
      [5, "c", "d"],
      [6, "e\nf", "g\nh"],
      [9, "i", "j"],
    ]);
  });

  it("may have a quoted cell that begins where its first sixteen thousand letters end, or fills them", async () => {
    const rows = Array.from({ length: 5 }, (_, at) => `a${at},b${at},c`);
    const long = Array.from({ length: 3_000 }, (_, at) => `line ${at}; ${at}`).join("\n");
    const told = await read(["Report", "x,y,z", ...rows, `k,"${long}",m`, "d,e,f"].join("\n"));
    expect(told.slice(0, 2)).toEqual([
      [1, "Report"],
      [2, "x", "y", "z"],
    ]);
    expect(told.slice(7).map(([line, first, , last]) => [line, first, last])).toEqual([
      [8, "k", "m"],
      [3_008, "d", "f"],
    ]);
    expect((await read(`"${long}",y\nc,d\n`)).map(([line, , last]) => [line, last])).toEqual([
      [1, "y"],
      [3_001, "d"],
    ]);
  });

  it("may have narrow titles above its table, empty lines, and rows of another width below", async () => {
    expect(await read("Report\n\nx,y\na,b,c\n\nd\ne,f,g,h\n")).toEqual([
      [1, "Report"],
      [2, ""],
      [3, "x", "y"],
      [4, "a", "b", "c"],
      [5, ""],
      [6, "d"],
      [7, "e", "f", "g", "h"],
    ]);
  });

  it.each([65_536, 4_096])("is read to its last row, however long, in pieces of %d bytes", async (size) => {
    const rows = Array.from({ length: 2_500 }, (_, at) => `first ${at},second ${at}`);
    const told = await read(rows.join("\n"), size);
    expect(told).toHaveLength(2_500);
    expect(told.at(-1)).toEqual([2_500, "first 2499", "second 2499"]);
  });

  it("costs no fault for each of its rows, however narrow the titles above them are", async () => {
    const made = vi.spyOn(Error, "captureStackTrace");
    const rows = Array.from({ length: 300 }, (_, at) => `a${at},b${at},c${at}`);
    expect(await read(["Report", "of,today", ...rows].join("\n"))).toHaveLength(302);
    const faults = made.mock.calls.length;
    made.mockRestore();
    // The first twenty lines are looked at once for where the table begins.
    expect(faults).toBeLessThan(21);
  });

  it("is whole though what it is known by ends within a cell", async () => {
    const long = `"${"long, ".repeat(250)}"`;
    const told = await read(Array.from({ length: 30 }, (_, at) => `${at},${long}`).join("\n"), 1_000);
    expect(told).toHaveLength(30);
    expect(told.at(-1)).toEqual([30, "29", "long, ".repeat(250)]);
  });

  it("whose row never ends is no table, at its beginning or below", async () => {
    const endless = `"${"x".repeat(200_000)}`;
    await expect(read(`a,b\n${endless}`)).rejects.toMatchObject({ reason: "not_a_table" });
    const rows = Array.from({ length: 1_500 }, (_, at) => `first ${at},second ${at}`).join("\n");
    await expect(read(`${rows}\n${endless}`)).rejects.toBeInstanceOf(UnreadableFile);
  });

  it.each([
    [1, {}],
    [2_500, {}],
    [2_500, { code: "ECONNRESET" }],
  ])("that breaks off on its way after %d rows says why", async (many, about) => {
    const lost = Object.assign(new Error("the upload is gone"), about);
    const rows = utf8.encode("first,second\n".repeat(many));
    let isSecond = false;
    const bytes = async function* () {
      yield rows;
      // It is looked through once for how it is written.
      if (isSecond) throw lost;
    };
    const all = async () => {
      const cells: unknown[] = [];
      for await (const row of readCsv(() => {
        isSecond = looked++ >= 2;
        return bytes();
      }))
        cells.push(row);
      return cells;
    };
    let looked = 0;
    await expect(all()).rejects.toBe(lost);
  });
});
