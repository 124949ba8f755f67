import { strToU8, zipSync } from "fflate";
import { takaOf } from "../kit/money.ts";
import { currencyColumn, merchantOf, netOf, type SheetRow, type SheetWriter } from "../kit/settlement.ts";

const dhakaOffsetMs = 6 * 3600_000;
/** Days since the end of 1899, as a spreadsheet stores a time. */
const serialOf = (at: number): string => String((at + dhakaOffsetMs) / 86_400_000 + 25_569);

const text = (value: string): string =>
  `<c t="inlineStr"><is><t>${value.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</t></is></c>`;
const number = (value: string): string => `<c><v>${value}</v></c>`;

const header = [
  "লেনদেনের তারিখ",
  "লেনদেন আইডি",
  "অর্ডার আইডি",
  "ধরন",
  "অবস্থা",
  "মোট টাকা",
  "চার্জ",
  "নিট টাকা",
  "মূল লেনদেন আইডি",
  "মার্চেন্ট আইডি",
];

const kinds = { capture: "Purchase", refund: "Purchase Cancel", reversal: "Reversal" } as const;
const words = { completed: "সফল", pending: "অপেক্ষমাণ", reversed: "ফেরানো হয়েছে" } as const;

const cellsOf = (row: SheetRow, merchant: string): string =>
  [
    ...[number(serialOf(row.at)), text(row.trx), text(row.reference)],
    ...[text(kinds[row.kind]), text(words[row.state])],
    ...[number(takaOf(row.minor)), number(takaOf(row.feeMinor)), number(takaOf(netOf(row)))],
    ...[text(row.originalTrx ?? ""), text(merchantOf(row, merchant))],
  ].join("");

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const pack = "http://schemas.openxmlformats.org/package/2006";
const sheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The least of a workbook that spreadsheets open. */
const workbook = (rows: readonly string[]): Readonly<Record<string, string>> => ({
  "[Content_Types].xml": `<Types xmlns="${pack}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheetType}.worksheet+xml"/></Types>`,
  "_rels/.rels": `<Relationships xmlns="${pack}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Settlement" sheetId="1" r:id="r1"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${pack}/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}"><sheetData>${rows.map((row) => `<row>${row}</row>`).join("")}</sheetData></worksheet>`,
});

/** A workbook with headings in Bangla, and times and amounts as numbers. */
export const nagadSheet =
  (merchant: string): SheetWriter =>
  (rows, day) => {
    const currency = currencyColumn(rows, "মুদ্রা");
    const all = [
      text(`নগদ সেটেলমেন্ট ${day}`),
      [...header, ...currency.heading].map(text).join(""),
      ...rows.map((row) => cellsOf(row, merchant) + currency.cell(row).map(text).join("")),
    ];
    const files = Object.entries(workbook(all)).map(([name, xml]) => [
      name,
      strToU8(`<?xml version="1.0" encoding="UTF-8"?>${xml}`),
    ]);
    return { fileName: `nagad-settlement-${day}.xlsx`, body: zipSync(Object.fromEntries(files)) };
  };
