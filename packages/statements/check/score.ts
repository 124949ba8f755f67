import type { RowResult } from "../courier-match.ts";
import type { AnsweredFile, AnsweredRow, AnswerKey } from "./answer-key.ts";
import type { Desk, Imported } from "./desk.ts";

/** One line of the verdict; `says` is what was measured. */
export type Metric = Readonly<{ name: string; says: string; passed: boolean }>;

type Pair = Readonly<{ told: RowResult | undefined; right: AnsweredRow | undefined }>;

const lineOf = ({ row }: RowResult): number => row.line;

function pairsOf(file: AnsweredFile, imported: Imported | undefined): readonly Pair[] {
  const told = new Map((imported?.rows ?? []).map((row) => [lineOf(row), row]));
  const right = new Map(file.rows.map((row) => [row.line, row]));
  return [...new Set([...right.keys(), ...told.keys()])].map((line) => ({
    ...{ told: told.get(line), right: right.get(line) },
  }));
}

const matchOf = (told: RowResult | undefined): string => told?.match ?? "unread";
const labelsOf = (told: RowResult | undefined): readonly string[] =>
  (told?.findings ?? []).map(({ label }) => label);
const parcelOf = (told: RowResult | undefined): string | null => told?.parcel?.id ?? null;
const payoutOf = (told: RowResult | undefined): bigint | null =>
  told && !told.row.unread?.isUnsummed ? told.row.payoutMinor : null;

const share = (name: string, count: number, of: number): Metric => ({
  ...{ name, says: `${count}/${of}`, passed: count === of },
});
const none = (name: string, count: number): Metric => ({ name, says: String(count), passed: count === 0 });

function labelMetrics(pairs: readonly Pair[]): Metric[] {
  let [both, ours, theirs] = [0, 0, 0];
  for (const { told, right } of pairs) {
    const [found, wanted] = [labelsOf(told), [...(right?.labels ?? [])]];
    for (const label of found) {
      const at = wanted.indexOf(label);
      if (at >= 0) wanted.splice(at, 1);
      if (at >= 0) both += 1;
      else ours += 1;
    }
    theirs += wanted.length;
  }
  return [share("label precision", both, both + ours), share("label recall", both, both + theirs)];
}

function rowMetrics(pairs: readonly Pair[]): Metric[] {
  const automatic = (match: string | undefined): boolean => match === "exact" || match === "secondary";
  const wrong = pairs.filter(
    ({ told, right }) => automatic(matchOf(told)) && parcelOf(told) !== (right?.order_no ?? null),
  );
  const suggested = pairs.filter(({ right }) => right?.match === "suggested");
  const contained = suggested.filter(({ told, right }) =>
    told?.candidates.some(({ id }) => id === right?.order_no),
  );
  const same = pairs.filter(({ told, right }) => matchOf(told) === right?.match);
  const paid = pairs.filter(({ told, right }) => right && payoutOf(told) === BigInt(right.payout));
  return [
    none("false automatic matches", wrong.length),
    ...labelMetrics(pairs),
    share("rows in their class", same.length, pairs.length),
    share(
      "automatic matches",
      pairs.filter(({ told }) => automatic(matchOf(told))).length,
      pairs.filter(({ right }) => automatic(right?.match)).length,
    ),
    share("suggestions with the true order", contained.length, suggested.length),
    share("rows with their payout", paid.length, pairs.length),
  ];
}

function fileMetrics(answers: AnswerKey, imported: ReadonlyMap<string, Imported>): Metric[] {
  const equal = (name: string, isSame: (told: Imported, right: AnsweredFile) => boolean): Metric => {
    const same = answers.statements.filter((right) => {
      const told = imported.get(right.file);
      return told !== undefined && isSame(told, right);
    });
    return share(name, same.length, answers.statements.length);
  };
  return [
    equal("header lines", (told, right) => told.headerLine === right.header_line),
    equal("row counts", ({ sums }, right) => sums.rows === right.row_count),
    equal("gross sums", ({ sums }, right) => sums.grossMinor === BigInt(right.gross)),
    equal("net sums", ({ sums }, right) => sums.netMinor === BigInt(right.net)),
    equal("statement labels", ({ findings }, right) => {
      const told = [...new Set(findings.map(({ label }) => label))].toSorted();
      return told.join() === right.statement_labels.toSorted().join();
    }),
  ];
}

const listed = (lists: AnswerKey["missing"]): string[] =>
  Object.entries(lists).flatMap(([courier, orders]) => orders.map((order) => `${courier} ${order}`));

function openMetrics(answers: AnswerKey, open: ReturnType<Desk["open"]>): Metric[] {
  const told = new Set(
    [...open].flatMap(([courier, parcels]) => parcels.map(({ id }) => `${courier} ${id}`)),
  );
  const waiting = answers.statements.flatMap(({ courier, rows }) =>
    rows.filter(({ match }) => match === "suggested").map(({ order_no }) => `${courier} ${order_no}`),
  );
  const due = new Set([...listed(answers.missing), ...waiting]);
  const both = [...told].filter((order) => due.has(order)).length;
  const early = [...listed(answers.not_yet_due), ...listed(answers.in_transit)];
  return [
    share("open orders that are truly open", both, told.size),
    share("open orders found", both, due.size),
    none("not yet due told as missing", early.filter((order) => told.has(order)).length),
  ];
}

/** Every measure of what was imported against what is right. */
export function score(
  answers: AnswerKey,
  imported: readonly Imported[],
  open: ReturnType<Desk["open"]>,
): readonly Metric[] {
  const byFile = new Map(imported.map((each) => [each.upload.file, each]));
  const pairs = answers.statements.flatMap((file) => pairsOf(file, byFile.get(file.file)));
  return [...rowMetrics(pairs), ...openMetrics(answers, open), ...fileMetrics(answers, byFile)];
}
