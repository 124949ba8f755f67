import { namesNumber } from "@haat/core/bank-number";
import type { BankLineRow, StatementRow } from "@haat/db/queries/bank-lines/lines";
import { restOf } from "./rest-of-line.ts";

export type Suggestion = Readonly<{
  why: "reference" | "narration" | "amount" | "together";
  statements: readonly StatementRow[];
}>;

const dayMs = 86_400_000;
/** Couriers pay within two weeks of a period's end; a statement may be dated some days after its transfer. */
const [daysBefore, daysAfter] = [3, 14];
const mostSuggested = 8;

/** Whether the bank's words name the statement, as a word of their own. */
const isNamed = ({ narration, payer }: BankLineRow, { reference }: StatementRow): boolean =>
  namesNumber(`${narration} ${payer ?? ""}`, reference);

function isNear({ day }: BankLineRow, { periodEnd }: StatementRow): boolean {
  const after = (Date.parse(`${day}T12:00:00+06:00`) - Date.parse(periodEnd)) / dayMs;
  return after >= -daysBefore && after <= daysAfter;
}

/** Two of one courier's, of that time, that come to it to the poisha. */
function pairsIn(amount: bigint, near: readonly StatementRow[]): Suggestion[] {
  const pairs = near.flatMap((one, nth) =>
    near
      .slice(nth + 1)
      .filter((other) => other.courier === one.courier && BigInt(one.left) + BigInt(other.left) === amount)
      .map((other) => [one, other]),
  );
  return pairs.map((statements) => ({ why: "together", statements }));
}

/** What the rest of a credit may pay, for a person to choose: never by its amount alone without its time, and nothing of it by itself. */
export function suggestionsFor(line: BankLineRow, unpaid: readonly StatementRow[]): Suggestion[] {
  const amount = restOf(line);
  // What of it is noted already has paid one of its reference, and another may lack nothing.
  const exact =
    line.told === "0" ? line.exact : line.exact.filter(({ id }) => unpaid.some((each) => each.id === id));
  const near = unpaid.filter((each) => isNear(line, each));
  const named = unpaid.filter((each) => isNamed(line, each));
  const alike = near.filter(({ left }) => BigInt(left) === amount);
  const one = (why: Suggestion["why"], of: readonly StatementRow[]): Suggestion[] =>
    of.map((each) => ({ why, statements: [each] }));
  const all = [
    ...one("reference", exact),
    ...one("narration", named),
    ...one("amount", alike),
    ...pairsIn(amount, near),
  ];
  const seen = new Set<string>();
  return all
    .filter(({ statements }) => {
      const key = statements.map(({ id }) => id).join();
      return !seen.has(key) && seen.add(key);
    })
    .slice(0, mostSuggested);
}
