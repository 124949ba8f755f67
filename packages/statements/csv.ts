import { parse, type Options } from "csv-parse";
import { type Bytes, encodingOf, textOf } from "./bytes.ts";
import { type Row, UnreadableFile } from "./table.ts";

const delimiters = [",", ";", "\t", "|"] as const;

/** The one that stands most often in the first lines, outside of quotes; the last of them may be open still. */
function delimiterOf(head: string): string {
  const bare = head.replaceAll(/"[^"]*(?:"|$)/g, "");
  const counted = delimiters.map((each) => ({ each, times: bare.split(each).length }));
  return counted.toSorted((a, b) => b.times - a.times)[0]?.each ?? ",";
}

type Parsed = Readonly<{ record: string[]; info: Readonly<{ lines: number }> }>;

const rowOf = ({ record, info }: Parsed): Row => ({ line: info.lines - linesIn(record), cells: record });

/** The rows that end in `text`; one whose quoted cell goes on behind it is none of them. */
function wholeRowsIn(text: string, options: Options): Row[] {
  const parser = parse(options);
  const rows: Row[] = [];
  // Whoever reads the table comes to the same fault.
  parser.on("error", () => undefined);
  // Never ended: a quote that is open here is closed further below.
  parser.write(text);
  for (let next = parser.read() as Parsed | null; next !== null; next = parser.read() as Parsed | null)
    rows.push(rowOf(next));
  parser.destroy();
  return rows;
}

/** The titles above a table, which are narrower than it, and the line on which it begins. */
function titlesIn(head: string, options: Options): Readonly<{ titles: readonly Row[]; from: number }> {
  const whole = head.slice(0, head.lastIndexOf("\n") + 1);
  const rows = wholeRowsIn(whole, { ...options, to_line: 20 });
  const widest = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const from = rows.find(({ cells }) => cells.length === widest)?.line ?? 1;
  return { titles: rows.filter(({ line }) => line < from), from };
}

const shape = {
  ...{ bom: true, info: true, relax_column_count: true, relax_quotes: true },
  ...{ skip_empty_lines: false, max_record_size: 100_000 },
} as const;

const unreadable = (fault: unknown): unknown =>
  fault instanceof Error && "code" in fault && String(fault.code).startsWith("CSV_")
    ? new UnreadableFile("not_a_table")
    : fault;

/** Enough to see how a file is written, however small the pieces that it comes in. */
const wantedHead = 16_384;

async function beginningOf(text: AsyncGenerator<string>): Promise<string> {
  let head = "";
  while (head.length < wantedHead) {
    const next = await text.next();
    if (next.done) break;
    head += next.value;
  }
  return head;
}

/** Rows of separated values in any of our encodings; memory does not grow with the file. */
export async function* readCsv(bytes: Bytes): AsyncGenerator<Row> {
  const text = textOf(bytes, await encodingOf(bytes));
  const head = await beginningOf(text);
  const options = { ...shape, delimiter: delimiterOf(head.slice(0, 4096)) };
  try {
    // The parser takes the first row for the width of all, and a row of another one costs it a stack trace.
    const { titles, from } = titlesIn(head, options);
    yield* titles;
    const parser = parse({ ...options, from_line: from });
    const fed = feed(parser, head, text);
    for await (const parsed of parser as AsyncIterable<Parsed>) yield rowOf(parsed);
    await fed;
  } catch (fault) {
    throw unreadable(fault);
  }
}

/** A cell may hold lines of its own; a row is named by its first one. */
const linesIn = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => sum + (cell.includes("\n") ? cell.split("\n").length - 1 : 0), 0);

type Parser = ReturnType<typeof parse>;

const roomIn = (parser: Parser): Promise<void> =>
  new Promise((resolve) => {
    const go = (): void => {
      parser.off("drain", go).off("close", go);
      resolve();
    };
    parser.on("drain", go).on("close", go);
  });

async function feed(parser: Parser, head: string, rest: AsyncGenerator<string>): Promise<void> {
  const write = async (piece: string): Promise<void> => {
    if (piece !== "" && !parser.write(piece)) await roomIn(parser);
  };
  try {
    await write(head);
    for await (const piece of rest) await write(piece);
    parser.end();
  } catch (fault) {
    parser.destroy(fault instanceof Error ? fault : new Error(String(fault)));
  }
}
