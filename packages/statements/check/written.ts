import { toBengaliDigits } from "@haat/core/digits";
import { printTaka } from "@haat/core/money";
import { strToU8, zipSync } from "fflate";
import type { Bytes } from "../bytes.ts";
import type { RowLabel } from "../courier-findings.ts";
import type { Outcome } from "../courier-profile.ts";

/** A row of a statement before it is written, and what is wrong in it. */
export type PlantedRow = Readonly<{
  consignment: string | null;
  reference: string | null;
  outcome: Outcome;
  at: Date | null;
  phone: string;
  collectedMinor: bigint | null;
  deliveryMinor: bigint | null;
  codMinor: bigint | null;
  extraMinor: bigint;
  payoutMinor: bigint;
  labels: readonly RowLabel[];
}>;

type Column = Exclude<keyof PlantedRow, "labels">;

const headings: Readonly<Record<Column, readonly [string, string]>> = {
  consignment: ["Consignment ID", "ট্র্যাকিং আইডি"],
  reference: ["Merchant Order ID", "অর্ডার নম্বর"],
  outcome: ["Status", "অবস্থা"],
  at: ["Delivered On", "তারিখ"],
  phone: ["Recipient Phone", "প্রাপকের ফোন"],
  collectedMinor: ["Collected Amount", "আদায় (৳)"],
  deliveryMinor: ["Delivery Fee", "ডেলিভারি চার্জ (৳)"],
  codMinor: ["COD Fee", "সিওডি চার্জ (৳)"],
  extraMinor: ["Additional Charge", "অতিরিক্ত চার্জ (৳)"],
  payoutMinor: ["Payout", "নিট প্রদেয় (৳)"],
};
const words: Readonly<Record<Outcome, readonly [string, string]>> = {
  delivered: ["Delivered", "ডেলিভারি হয়েছে"],
  partial: ["partial_delivered", "আংশিক ডেলিভারি"],
  exchange: ["Exchange delivered", "এক্সচেঞ্জ"],
  returned: ["cancelled", "ফেরত"],
};

/** Seven choices of one number. */
const styleOf = (style: number) => ({
  language: (style % 2) as 0 | 1,
  hasBengaliDigits: Math.floor(style / 2) % 2 === 1,
  amounts: Math.floor(style / 4) % 3,
  encoding: (["utf-8", "marked", "utf-16le", "utf-16be", "xlsx"] as const)[Math.floor(style / 12) % 5],
  delimiter: [",", ";", "\t"][Math.floor(style / 60) % 3] ?? ",",
  titles: Math.floor(style / 180) % 3,
  turn: Math.floor(style / 540),
});
type Style = ReturnType<typeof styleOf>;

const lakhs = new Intl.NumberFormat("en-IN");

const byLakh = (taka: string): string => {
  const [whole = "0", fraction = "00"] = taka.split(".");
  return `${lakhs.format(BigInt(whole))}.${fraction}`;
};

function amountOf(minor: bigint | null, { amounts, hasBengaliDigits }: Style): string {
  if (minor === null) return ["", "-", "N/A"][amounts] ?? "";
  const size = printTaka({ minor: minor < 0n ? -minor : minor });
  const spelled = [size, byLakh(size), `৳${byLakh(size)}`][amounts] ?? size;
  const signed = minor < 0n ? (amounts === 1 ? `(${spelled})` : `-${spelled}`) : spelled;
  return hasBengaliDigits ? toBengaliDigits(signed) : signed;
}

const two = (number: number): string => String(number).padStart(2, "0");

function dateOf(at: Date | null, { hasBengaliDigits, titles }: Style): string {
  if (at === null) return "";
  const wall = new Date(at.getTime() + 6 * 3_600_000);
  const [year, month, day] = [wall.getUTCFullYear(), two(wall.getUTCMonth() + 1), two(wall.getUTCDate())];
  const spelled = [
    `${day}/${month}/${year} 12:00 PM`,
    `${year}-${month}-${day} 12:00:00`,
    `${day}-${month}-${year}`,
  ];
  const text = spelled[titles] ?? "";
  return hasBengaliDigits ? toBengaliDigits(text) : text;
}

function cellOf(row: PlantedRow, column: Column, style: Style): string {
  if (column === "outcome") return words[row.outcome][style.language];
  if (column === "at") return dateOf(row.at, style);
  if (column === "phone") return row.phone;
  if (column === "consignment" || column === "reference") {
    const name = row[column] ?? ["", "-", "NA"][style.amounts] ?? "";
    return style.hasBengaliDigits ? toBengaliDigits(name) : name;
  }
  return amountOf(row[column], style);
}

/** The columns in an order of their own. */
const columnsOf = ({ turn }: Style): Column[] =>
  (Object.keys(headings) as Column[])
    .map((column, at) => ({ column, key: ((turn + at + 1) * 7919 * (at + 3)) % 1009 }))
    .toSorted((a, b) => (turn === 0 ? 0 : a.key - b.key))
    .map(({ column }) => column);

function tableOf(rows: readonly PlantedRow[], style: Style): string[][] {
  const columns = columnsOf(style);
  return [
    ...Array.from({ length: style.titles }, (_, at) => [`Statement ${at}`]),
    columns.map((column) => headings[column][style.language]),
    ...rows.map((row) => columns.map((column) => cellOf(row, column, style))),
  ];
}

function utf16(text: string, isLittle: boolean): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), isLittle);
  return new Uint8Array(view.buffer);
}

function workbook(table: readonly (readonly string[])[]): Uint8Array<ArrayBuffer> {
  const cell = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  const row = (cells: readonly string[], at: number): string =>
    `<row r="${at + 1}">${cells.map(cell).join("")}</row>`;
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const sheet = `<worksheet xmlns="${main}"><sheetData>${table.map(row).join("")}</sheetData></worksheet>`;
  return zipSync({ "xl/worksheets/sheet1.xml": strToU8(sheet) });
}

/** The rows as a courier might write them; each `style` is another way. */
export function written(rows: readonly PlantedRow[], style: number): Bytes {
  const chosen = styleOf(style);
  const table = tableOf(rows, chosen);
  const quoted = (cells: readonly string[]): string =>
    cells.map((text) => (/[,;\t]/.test(text) ? `"${text}"` : text)).join(chosen.delimiter);
  const text = table.map(quoted).join("\n");
  const bytes = {
    "utf-8": () => new TextEncoder().encode(text),
    marked: () => new TextEncoder().encode(`\ufeff${text}`),
    "utf-16le": () => utf16(`\ufeff${text}`, true),
    "utf-16be": () => utf16(`\ufeff${text}`, false),
    xlsx: () => workbook(table),
  }[chosen.encoding ?? "utf-8"]();
  return async function* () {
    yield bytes;
  };
}
