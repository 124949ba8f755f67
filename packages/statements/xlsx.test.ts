import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { UnreadableFile } from "./table.ts";
import { readXlsx } from "./xlsx.ts";

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

async function read(
  rows: string,
  { texts = "", sheet = "xl/worksheets/sheet1.xml" }: Readonly<{ texts?: string; sheet?: string }> = {},
): Promise<(readonly [number, ...string[]])[]> {
  const file = zipSync({
    ...(texts !== "" && { "xl/sharedStrings.xml": strToU8(`<sst ${main}>${texts}</sst>`) }),
    [sheet]: strToU8(`<worksheet ${main}><sheetData>${rows}</sheetData></worksheet>`),
  });
  const told: (readonly [number, ...string[]])[] = [];
  const bytes = async function* () {
    yield file;
  };
  for await (const { line, cells } of readXlsx(bytes)) told.push([line, ...cells]);
  return told;
}
const shared = (index: number): string => `<c t="s"><v>${index}</v></c>`;

describe("the texts that cells share", () => {
  it("are theirs by their place: plain, rich, and without how they sound or what stands between", async () => {
    const texts = [
      "<si>\n <t>plain</t>\n </si>",
      "<si><r><rPr><b/></rPr><t>rich </t></r> and <r><t>text</t></r></si>",
      "<si><t>ধরন</t><rPh sb='0' eb='1'>x<t>sound</t>y</rPh><t>!</t></si>",
      "<si><t/></si>",
      "<si><rPh><t>only</t></rPh></si>",
    ].join("\n");
    const cells = [0, 1, 2, 3, 4, 9].map(shared).join("");
    expect(await read(`<row r="1">${cells}</row>`, { texts })).toEqual([
      [1, "plain", "rich text", "ধরন!", "", "", ""],
    ]);
  });
});

describe("a sheet", () => {
  it("has its cells where they say that they stand, and else behind the last one", async () => {
    const rows = [
      '<row r="3"><c r="B3"><v>1</v></c><c><v>2</v></c><c r="E3"><v>3</v></c></row>',
      '<row><c r="A4"><v>4</v></c></row>',
      '<row r="9"><c r="Z9"><v>5</v></c><c r="AA9"><v>6</v></c></row>',
      '<row r="10"/>',
    ];
    expect(await read(rows.join("\n "))).toEqual([
      [3, "", "1", "2", "", "3"],
      [4, "4"],
      [9, ...Array<string>(25).fill(""), "5", "6"],
      [10],
    ]);
  });

  it("is read as wide as statements are: 256 columns", async () => {
    const [row] = await read(
      '<row r="1"><c r="A1"><v>1</v></c><c r="IV1"><v>2</v></c><c r="IW1"><v>3</v></c><c r="XFD1"><v>4</v></c></row>',
    );
    expect(row).toHaveLength(1 + 256);
    expect(row?.at(-1)).toBe("2");
  });

  it("says values, not how they were reckoned, what somebody noted or what stands between", async () => {
    const row = [
      '<c r="A1"><f>SUM(B1)</f><v>12.50</v></c>',
      '<c r="B1" t="str"><v>007.0</v></c>',
      '<c r="C1" t="inlineStr"><is><t>in</t> x <t>line</t></is></c>',
      '<c r="D1">loose</c>',
      '<c r="E1" t="n"><v>1.5E3</v></c>',
      "<v>nobody's</v>",
    ].join(" between ");
    expect(await read(`<row r="1">${row}</row>`)).toEqual([[1, "12.50", "007.0", "inline", "", "1500"]]);
  });

  it.each(["xl/worksheets/sheet1.xml", "xl/worksheets/sheet.xml"])("may be called %s", async (sheet) => {
    expect(await read('<row r="1"><c><v>1</v></c></row>', { sheet })).toEqual([[1, "1"]]);
  });

  it.each(["xl/worksheets/sheet2.xml", "old/xl/worksheets/sheet1.xml", "xl/worksheets/sheet1.xml.bak"])(
    "is none that is called %s",
    async (sheet) => {
      const told = await read("<row/>", { sheet }).catch((thrown: unknown) => thrown);
      expect(told).toBeInstanceOf(UnreadableFile);
      expect(told).toMatchObject({ reason: "no_sheet" });
    },
  );

  it.each(['<row r="2"/><row r="2"/>', '<row r="2"/><row r="1"/>', '<row r="one"/>', '<row r="1.5"/>'])(
    "whose rows are not one below the other is no table: %s",
    (rows) => expect(read(rows)).rejects.toMatchObject({ reason: "not_a_table" }),
  );

  it("that is no XML is no table", async () => {
    const told = { reason: "not_a_table" };
    await expect(read("<row><c></row>")).rejects.toMatchObject(told);
    await expect(read("<row/>", { texts: "<si></t></si>" })).rejects.toMatchObject(told);
  });
});

describe("a workbook that is small and unpacks to more than a spreadsheet holds", () => {
  const tooLarge = { name: "UnreadableFile", reason: "too_large" };
  const row = `<row r="1">${shared(0)}</row>`;

  it.each([
    ["texts", "<si><t>x</t></si>".repeat(2_000_001)],
    ["bytes of texts", `<si><t>x</t></si>${" ".repeat(64 * 1024 * 1024)}`],
  ])("has too many %s, and is refused before they are held", async (_, texts) => {
    await expect(read(row, { texts })).rejects.toMatchObject(tooLarge);
  });

  it("has a cell longer than any", async () => {
    const [most, more] = ["x".repeat(32_767), "x".repeat(32_768)];
    const inline = (text: string): string => `<row r="1"><c t="inlineStr"><is><t>${text}</t></is></c></row>`;
    const texts = (text: string): string =>
      `<si><r><t>${text.slice(0, 9)}</t></r><r><t>${text.slice(9)}</t></r></si>`;
    expect(await read(row, { texts: texts(most) })).toEqual([[1, most]]);
    expect(await read(inline(most))).toEqual([[1, most]]);
    await expect(read(row, { texts: texts(more) })).rejects.toMatchObject(tooLarge);
    await expect(read(inline(more))).rejects.toMatchObject(tooLarge);
  });

  it("has a row below the last", async () => {
    expect(await read('<row r="1048576"/>')).toEqual([[1_048_576]]);
    await expect(read('<row r="1048577"/>')).rejects.toMatchObject(tooLarge);
  });
});
