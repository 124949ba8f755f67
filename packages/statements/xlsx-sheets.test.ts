import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { type CourierHeader, readCourierLines } from "./courier-lines.ts";
import { courierProfiles } from "./courier-profiles.ts";
import { HeaderMissing } from "./records.ts";

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relations = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

type Drawn = Readonly<{ name: string; rows: readonly string[]; state?: string; kind?: string }>;

const cell = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const sheetOf = (rows: readonly string[]): string =>
  `<worksheet ${main}><sheetData>${rows.map((row, n) => `<row r="${n + 1}">${row.split(",").map(cell).join("")}</row>`).join("")}</sheetData></worksheet>`;

/** A workbook whose parts lie the other way round than its sheets are shown. */
function workbook(sheets: readonly Drawn[]): Uint8Array<ArrayBuffer> {
  const parts = sheets.map(
    ({ rows, kind = "worksheets" }, n) => [`xl/${kind}/sheet${n + 7}.xml`, sheetOf(rows)] as const,
  );
  const listed = sheets.map(
    ({ name, state = "visible" }, n) =>
      `<sheet name="${name}" sheetId="${n + 1}" state="${state}" r:id="r${n}"/>`,
  );
  const related = parts.map(
    ([part], n) => `<Relationship Id="r${n}" Target="${n % 2 === 0 ? part.slice(3) : `/${part}`}"/>`,
  );
  const files = [
    ...parts.toReversed(),
    ["xl/workbook.xml", `<workbook ${main} ${relations}><sheets>${listed.join("")}</sheets></workbook>`],
    ["xl/_rels/workbook.xml.rels", `<Relationships>${related.join("")}</Relationships>`],
  ] as const;
  return zipSync(Object.fromEntries(files.map(([part, text]) => [part, strToU8(text)])));
}

async function read(sheets: readonly Drawn[]) {
  const file = workbook(sheets);
  const bytes = async function* () {
    yield file;
  };
  let header: CourierHeader | null = null;
  const told: string[] = [];
  for await (const item of readCourierLines(courierProfiles.pathao, bytes, (found) => void (header = found)))
    told.push(item.kind === "line" ? `${item.consignment} ${item.payoutMinor}` : item.kind);
  return { told, header: header as CourierHeader | null };
}

const headings = "Consignment ID,Merchant Order ID,Order Status,Collected Amount,Delivery Fee,COD Fee,Payout";
const rowOf = (number: string): string => `${number},BD-1,Delivered,1000,60,10,930`;
const cover = { name: "Cover", rows: ["Dear merchant", "Your invoice, paid", "Order Status,ok"] };
const paid = { name: "Invoice", rows: ["Invoice 12", headings, rowOf("DL1")] };

describe("a workbook with several sheets", () => {
  it("is read in the first that has a statement's headings, whatever lies before it, and says which", async () => {
    const { told, header } = await read([cover, paid, { name: "Notes", rows: ["Nothing,here"] }]);
    expect(told).toEqual(["DL1 93000"]);
    expect(header).toMatchObject({ line: 2, sheet: "Invoice", alike: [] });
  });

  it("names the sheets that would be a statement too, so that nobody takes a part for the whole", async () => {
    const returned = { name: "Returned", rows: [headings, rowOf("DL2")] };
    const { told, header } = await read([cover, paid, returned]);
    expect(told).toEqual(["DL1 93000"]);
    expect(header).toMatchObject({ sheet: "Invoice", alike: ["Returned"] });
  });

  it("is not read where nobody who opens it looks, nor in a page that is a chart", async () => {
    const old = { name: "Old", state: "hidden", rows: [headings, rowOf("DL9")] };
    const chart = { name: "Chart", kind: "chartsheets", rows: [headings, rowOf("DL8")] };
    expect((await read([chart, old, cover, paid])).told).toEqual(["DL1 93000"]);
  });

  it("without any such sheet shows the one that comes nearest, for a person to say what it means", async () => {
    const strange = { name: "Strange", rows: [headings.replace("Payout", "In hand"), rowOf("DL1")] };
    await expect(read([cover, strange])).rejects.toEqual(new HeaderMissing(["payout"]));
  });

  it("has no more of them than anybody would look through", async () => {
    const many = Array.from({ length: 21 }, (_, n) => ({ ...cover, name: `Page ${n}` }));
    await expect(read(many)).rejects.toMatchObject({ reason: "too_large" });
  });

  it("says nothing of sheets where there is only one", async () => {
    const { told, header } = await read([paid]);
    expect([told, header?.sheet, header?.alike]).toEqual([["DL1 93000"], undefined, undefined]);
  });
});
