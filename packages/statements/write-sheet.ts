import { strToU8, Zip, ZipDeflate } from "fflate";

/** Text, an amount in poisha, or a plain number; null is an empty cell. */
export type SheetCell = string | bigint | number | null;
export type SheetRows = AsyncIterable<readonly SheetCell[]>;
export const sheetFormats = ["csv", "xlsx"] as const;
export type SheetFormat = (typeof sheetFormats)[number];

export const sheetTypes: Readonly<Record<SheetFormat, string>> = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** A sheet holds no more; what is beyond it is not written. */
const mostRows = 1_000_000;

/** Taka with two places and a plain point, as every sheet reads a number. */
function taka(minor: bigint): string {
  const size = minor < 0n ? -minor : minor;
  return `${minor < 0n ? "-" : ""}${size / 100n}.${String(size % 100n).padStart(2, "0")}`;
}

const printed = (cell: bigint | number): string => (typeof cell === "bigint" ? taka(cell) : String(cell));

/** Where a sheet would take text for a formula, it is kept from it. */
const plain = (text: string): string => text.replace(/^(?=[=+\-@\t\r\n＝＋－＠])/u, "'");

function csvCell(cell: SheetCell): string {
  if (cell === null) return "";
  return typeof cell === "string" ? `"${plain(cell).replaceAll('"', '""')}"` : printed(cell);
}

const csvRow = (cells: readonly SheetCell[]): string => `${cells.map(csvCell).join(",")}\r\n`;

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
/** What XML cannot hold is left out; a cell holds 32,767 letters. */
const xmlText = (text: string): string =>
  text
    .slice(0, 32_000)
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "")
    .replace(/[&<>]/g, (each) => entities[each] ?? "");

/** Text stays text, however it begins: a cell without `f` is no formula. */
function xmlCell(cell: SheetCell): string {
  if (cell === null) return "<c/>";
  if (typeof cell === "string")
    return `<c t="inlineStr"><is><t xml:space="preserve">${xmlText(cell)}</t></is></c>`;
  return `<c${typeof cell === "bigint" ? ' s="1"' : ""}><v>${printed(cell)}</v></c>`;
}

const xmlRow = (cells: readonly SheetCell[]): string => `<row>${cells.map(xmlCell).join("")}</row>`;

const spread = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packed = "http://schemas.openxmlformats.org/package/2006";
const kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const declared = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
const relations = (inner: string): string =>
  `${declared}<Relationships xmlns="${packed}/relationships">${inner}</Relationships>`;

/** All of the file beside its one sheet. */
const frame: readonly (readonly [name: string, text: string])[] = [
  [
    "[Content_Types].xml",
    `${declared}<Types xmlns="${packed}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${kind}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${kind}.styles+xml"/></Types>`,
  ],
  ["_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml"))],
  [
    "xl/_rels/workbook.xml.rels",
    relations(
      relation("rId1", "worksheet", "worksheets/sheet1.xml") + relation("rId2", "styles", "styles.xml"),
    ),
  ],
  [
    "xl/workbook.xml",
    `${declared}<workbook xmlns="${spread}" xmlns:r="${office}"><sheets><sheet name="Haat" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  ],
  [
    "xl/styles.xml",
    `${declared}<styleSheet xmlns="${spread}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf xfId="0"/><xf numFmtId="4" applyNumberFormat="1" xfId="0"/></cellXfs></styleSheet>`,
  ],
];

async function* writeXlsx(head: readonly string[], rows: SheetRows): AsyncGenerator<Uint8Array> {
  const done: Uint8Array[] = [];
  const zip = new Zip((fault, piece) => {
    if (fault) throw fault;
    done.push(piece);
  });
  const begin = (name: string): ZipDeflate => {
    const file = new ZipDeflate(name, { level: 6 });
    zip.add(file);
    return file;
  };
  for (const [name, text] of frame) begin(name).push(strToU8(text), true);
  const sheet = begin("xl/worksheets/sheet1.xml");
  sheet.push(strToU8(`${declared}<worksheet xmlns="${spread}"><sheetData>${xmlRow(head)}`));
  let count = 0;
  for await (const row of rows) {
    if ((count += 1) > mostRows) break;
    sheet.push(strToU8(xmlRow(row)));
    yield* done.splice(0);
  }
  sheet.push(strToU8("</sheetData></worksheet>"), true);
  zip.end();
  yield* done.splice(0);
}

async function* writeCsv(head: readonly string[], rows: SheetRows): AsyncGenerator<Uint8Array> {
  // The mark in front makes Excel read it as UTF-8.
  yield strToU8(`\uFEFF${csvRow(head)}`);
  let count = 0;
  for await (const row of rows) {
    if ((count += 1) > mostRows) return;
    yield strToU8(csvRow(row));
  }
}

/** A sheet in pieces, written while its rows are read; no cell of it is a formula, whatever stands in it. */
export const writeSheet = (
  format: SheetFormat,
  head: readonly string[],
  rows: SheetRows,
): AsyncGenerator<Uint8Array> => (format === "csv" ? writeCsv(head, rows) : writeXlsx(head, rows));
