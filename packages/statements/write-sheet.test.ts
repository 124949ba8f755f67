import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readCsv } from "./csv.ts";
import { type SheetCell, type SheetFormat, sheetFormats, writeSheet } from "./write-sheet.ts";
import { readXlsx } from "./xlsx.ts";

async function written(
  format: SheetFormat,
  head: readonly string[],
  rows: readonly (readonly SheetCell[])[],
) {
  const given = async function* () {
    yield* rows;
  };
  const pieces: Uint8Array[] = [];
  for await (const piece of writeSheet(format, head, given())) pieces.push(piece);
  return new Uint8Array(Buffer.concat(pieces));
}

async function readBack(format: SheetFormat, file: Uint8Array<ArrayBuffer>): Promise<string[][]> {
  const bytes = async function* () {
    yield file;
  };
  const rows: string[][] = [];
  for await (const { cells } of format === "csv" ? readCsv(bytes) : readXlsx(bytes)) rows.push([...cells]);
  return rows;
}

describe.each(sheetFormats)("a sheet that we write as %s", (format) => {
  it("says in Bangla what it was given, with taka as numbers and lines within a cell", async () => {
    const file = await written(
      format,
      ["অর্ডার", "টাকা", "কয়টা"],
      [
        ["এক\nদুই “তিন” <&>", -123_405n, 7],
        [null, 5n, 0],
      ],
    );
    const [, one, two] = await readBack(format, file);
    expect(one).toEqual(["এক\nদুই “তিন” <&>", "-1234.05", "7"]);
    expect(two?.slice(1)).toEqual(["0.05", "0"]);
    expect((await readBack(format, file))[0]).toEqual(["অর্ডার", "টাকা", "কয়টা"]);
  });

  it("comes in pieces, and holds no more of it than a piece", async () => {
    let asked = 0;
    const endless = async function* (): AsyncGenerator<readonly SheetCell[]> {
      for (;;) yield [`row ${(asked += 1)} ${crypto.randomUUID()}`, 1n];
    };
    const pieces = writeSheet(format, ["a", "b"], endless());
    for (let taken = 0; taken < 40; taken += 1) expect((await pieces.next()).done).toBe(false);
    await pieces.return(undefined);
    expect(asked).toBeLessThan(60_000);
  });
});

it("leaves out what XML cannot hold", async () => {
  const file = await written("xlsx", ["a"], [["x\u0000\u0008y\uD800z"]]);
  expect((await readBack("xlsx", file))[1]).toEqual(["xy\uFFFDz"]);
});

describe("whatever somebody has written, it is no formula", () => {
  const bad = ["=1+1", "+880", "-2", "@SUM(A1)", "\t=1", "\r=1", "＝1", '=HYPERLINK("http://x")'];
  const rows = bad.map((text) => [text]);

  it("as CSV, where a mark stands before it", async () => {
    const lines = strFromU8(await written("csv", ["a"], rows))
      .split("\r\n")
      .slice(1, -1);
    expect(lines).toHaveLength(bad.length);
    expect(lines.filter((line) => !line.startsWith("\"'"))).toEqual([]);
  });

  it("as XLSX, where it is text", async () => {
    const sheet = strFromU8(
      unzipSync(await written("xlsx", ["a"], rows))["xl/worksheets/sheet1.xml"] ?? new Uint8Array(),
    );
    expect(sheet).not.toContain("<f");
    expect(sheet.match(/t="inlineStr"/g)).toHaveLength(bad.length + 1);
  });
});
