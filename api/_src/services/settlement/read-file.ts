import { readPart } from "@haat/db/queries/statements/file";
import {
  beginPosting,
  type Claimed,
  keepLines,
  type LineRow,
  noteRead,
  type Problem,
  refuseStatement,
} from "@haat/db/queries/statements/work";
import type { Bytes } from "@haat/statements/bytes";
import { type BadLine, type GatewayLine, isBad } from "@haat/statements/gateway-line";
import { readGatewayLines } from "@haat/statements/gateway-lines";
import { gatewayProfiles } from "@haat/statements/gateway-profiles";
import { HeaderMissing } from "@haat/statements/records";
import { UnreadableFile } from "@haat/statements/table";
import type { NodeCtx } from "../../context.ts";

type Deps = Pick<NodeCtx, "books">;

const batch = 2_000;
const mostProblems = 200;
const mostRows = 500_000;

const rowOf = ({ hasTime: _, amountMinor, feeMinor, netMinor, at, ...line }: GatewayLine): LineRow => ({
  ...line,
  amountMinor: String(amountMinor),
  feeMinor: String(feeMinor),
  netMinor: String(netMinor),
  at: at.toISOString(),
});

const problemOf = ({ line, fault, text }: BadLine): Problem => ({ line, fault, shown: text });

/** What has been read of a file so far. */
type Reading = {
  parts: number;
  rows: number;
  lastLine: number;
  header: Readonly<{ line: number; hasFee: boolean }>;
  problems: Problem[];
  waiting: LineRow[];
};

/**
 * Reads a file into lines, a batch at a time, so that memory does not grow with it. One row that is not understood, and
 * nothing of the file is taken: it is refused with the lines that are wrong. Null then, else its last line.
 */
export async function readFile({ books }: Deps, { id, source }: Claimed): Promise<number | null> {
  const seen: Reading = {
    ...{ parts: 0, rows: 0, lastLine: 0 },
    ...{ header: { line: 0, hasFee: false }, problems: [], waiting: [] },
  };
  const bytes: Bytes = async function* () {
    for (let no = 0; ; no += 1) {
      const part = await readPart(books, id, no);
      if (!part) return;
      seen.parts = no + 1;
      yield part;
    }
  };
  const keep = async (): Promise<void> => {
    if (seen.problems.length === 0) await keepLines(books, id, seen.waiting);
    seen.waiting = [];
    await noteRead(books, id, seen);
  };
  try {
    const lines = readGatewayLines(gatewayProfiles[source], bytes, ({ line, places }) => {
      seen.header = { line, hasFee: places.fee !== undefined };
    });
    for await (const line of lines) {
      take(seen, line);
      if (seen.waiting.length >= batch) await keep();
      if (seen.problems.length >= mostProblems) break;
      if (seen.rows > mostRows) throw new UnreadableFile("too_large");
    }
    await keep();
  } catch (fault) {
    await refuseStatement(books, id, { ...refusalOf(fault), problems: [] });
    return null;
  }
  return conclude({ books }, id, seen);
}

function take(seen: Reading, line: GatewayLine | BadLine): void {
  seen.rows += 1;
  seen.lastLine = line.line;
  if (isBad(line)) seen.problems.push(problemOf(line));
  else if (seen.problems.length === 0) seen.waiting.push(rowOf(line));
}

async function conclude({ books }: Deps, id: string, seen: Reading): Promise<number | null> {
  const { problems, rows, lastLine, header } = seen;
  if (problems.length > 0 || rows === 0) {
    const refusal = rows === 0 ? "no_rows" : "bad_rows";
    await refuseStatement(books, id, { refusal, detail: null, problems });
    return null;
  }
  await beginPosting(books, id, { headerLine: header.line, hasFee: header.hasFee, rows, lastLine });
  return lastLine;
}

/** Only what is wrong with the file is its refusal; any other fault is the worker's, and it is read again. */
function refusalOf(fault: unknown): Readonly<{ refusal: string; detail: string | null }> {
  if (fault instanceof HeaderMissing) return { refusal: "header_missing", detail: fault.missing.join(",") };
  if (fault instanceof UnreadableFile) return { refusal: fault.reason, detail: null };
  throw fault;
}
