import { SaxesParser } from "saxes";
import { plainNumber } from "./amount.ts";
import type { Bytes } from "./bytes.ts";
import { type Row, UnreadableFile } from "./table.ts";
import { local, type Sheet, sheetsOf, written } from "./xlsx-sheets.ts";
import { unzipped } from "./unzip.ts";

/** What a whole workbook's texts may be held as at once: what half a million rows of a statement need, and no more. */
const mostTexts = 2_000_000;
const mostTextBytes = 64 * 1024 * 1024;
/** What a cell holds, and a sheet, in the program that everybody else's is made after. */
const mostLetters = 32_767;
const mostLines = 1_048_576;

/** Throws where there is more of it than a spreadsheet has: a small file may unpack to any size. */
function bounded(many: number, most: number): void {
  if (many > most) throw new UnreadableFile("too_large");
}

/** The texts that cells point to, in their order. */
async function sharedTexts(bytes: Bytes): Promise<readonly string[]> {
  const texts: string[] = [];
  const parser = new SaxesParser();
  let isText = false;
  let isSound = false;
  parser.on("opentag", (tag) => {
    const name = local(tag.name);
    if (name === "si") bounded(texts.push(""), mostTexts);
    if (name === "rPh") isSound = true;
    isText = name === "t" && !isSound;
  });
  parser.on("text", (text) => {
    if (!isText) return;
    texts[texts.length - 1] += text;
    bounded(texts.at(-1)?.length ?? 0, mostLetters);
  });
  parser.on("closetag", (tag) => {
    const name = local(tag.name);
    if (name === "rPh") isSound = false;
    if (name === "t") isText = false;
  });
  const isWanted = (name: string): boolean => name === "xl/sharedStrings.xml";
  for await (const text of unzipped(bytes, isWanted, mostTextBytes)) written(parser, text);
  return texts;
}

/** `BC12` is in the column 54, counted from zero. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference) {
    const place = letter.charCodeAt(0) - 64;
    if (place < 1 || place > 26) break;
    column = column * 26 + place;
  }
  return column - 1;
}

type Cell = { column: number; type: string; text: string };

/** Turns the sheet's tags into rows; finished ones wait in `rows`. */
function sheetParser(texts: readonly string[], rows: Row[]): SaxesParser {
  const parser = new SaxesParser();
  let [line, cells, cell, isValue] = [0, [] as string[], null as Cell | null, false];
  parser.on("opentag", ({ name: whole, attributes }) => {
    const name = local(whole);
    if (name === "row") {
      const next = Number(attributes["r"] ?? line + 1);
      // A row is known by its line: two of one number, or of none, are no table.
      if (!Number.isInteger(next) || next <= line) throw new UnreadableFile("not_a_table");
      bounded(next, mostLines);
      line = next;
      cells = [];
    } else if (name === "c") {
      const column = attributes["r"] === undefined ? cells.length : columnOf(String(attributes["r"]));
      cell = { column, type: String(attributes["t"] ?? "n"), text: "" };
    }
    isValue = cell !== null && (name === "v" || name === "t");
  });
  parser.on("text", (text) => {
    if (!cell || !isValue) return;
    cell.text += text;
    bounded(cell.text.length, mostLetters);
  });
  parser.on("closetag", (tag) => {
    const name = local(tag.name);
    isValue = false;
    if (name === "row") rows.push({ line, cells });
    if (name !== "c" || !cell) return;
    if (cell.column < 256) {
      while (cells.length < cell.column) cells.push("");
      cells[cell.column] = valueOf(cell, texts);
    }
    cell = null;
  });
  return parser;
}

const valueOf = ({ type, text }: Cell, texts: readonly string[]): string =>
  type === "s" ? (texts[Number(text)] ?? "") : type === "n" ? plainNumber(text) : text;

/** A workbook whose sheets may be read; what repeats in many cells is held once, and nothing else of the file. */
export type Workbook = Readonly<{
  /** As it shows them, in its order; where it names none, the one that every writer makes first. */
  sheets: readonly Sheet[];
  rows: (sheet: Sheet) => AsyncGenerator<Row>;
}>;

export async function openXlsx(bytes: Bytes): Promise<Workbook> {
  const [sheets, texts] = [await sheetsOf(bytes), await sharedTexts(bytes)];
  return { sheets, rows: (sheet) => rowsIn(bytes, texts, sheet) };
}

async function* rowsIn(bytes: Bytes, texts: readonly string[], { part }: Sheet): AsyncGenerator<Row> {
  const rows: Row[] = [];
  const parser = sheetParser(texts, rows);
  let isThere = false;
  const isWanted = (name: string): boolean =>
    part === null ? /^xl\/worksheets\/sheet1?\.xml$/.test(name) : name === part;
  for await (const text of unzipped(bytes, isWanted)) {
    isThere = true;
    written(parser, text);
    yield* rows.splice(0);
  }
  if (!isThere) throw new UnreadableFile("no_sheet");
}

/** The rows of a workbook's first sheet. */
export async function* readXlsx(bytes: Bytes): AsyncGenerator<Row> {
  const { sheets, rows } = await openXlsx(bytes);
  for (const sheet of sheets.slice(0, 1)) yield* rows(sheet);
}
