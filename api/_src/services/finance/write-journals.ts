import { dhakaDay } from "@haat/core/clock";
import { accountCurrency } from "@haat/core/ledger";
import { findJournals, type FoundJournal } from "@haat/db/queries/finance/journals";
import type { NodeCtx } from "../../context.ts";
import type { JournalAsk } from "./search-journals.ts";

const batch = 500;
const head = ["journal", "day", "time", "event", "key", "order", "account", "debit", "credit", "currency"];

/** Where a sheet would take text for a formula it is kept from it. */
const cell = (text: string): string => `"${text.replace(/^(?=[=+@\t-])/, "'").replaceAll('"', '""')}"`;

/** Taka, or what the account is in, with two places and a plain point, as every sheet reads a number. */
const taka = (minor: string): string =>
  `${minor.padStart(3, "0").slice(0, -2)}.${minor.padStart(3, "0").slice(-2)}`;

const dhakaTime = (at: Date): string => new Date(at.getTime() + 6 * 3_600_000).toISOString().slice(11, 19);

function rowsOf({ id, at, event, key, orderNumber, lines }: FoundJournal): string {
  const instant = new Date(at);
  const first = [id, dhakaDay(instant), dhakaTime(instant), cell(event), cell(key), cell(orderNumber ?? "")];
  return lines
    .map(({ account, side, amount }) =>
      [
        ...[...first, cell(account), side === "D" ? taka(amount) : "", side === "C" ? taka(amount) : ""],
        accountCurrency(account),
      ].join(","),
    )
    .map((row) => `${row}\r\n`)
    .join("");
}

/** Every line of what was asked for, one batch in memory at a time; the mark in front makes Excel read it as UTF-8. */
export async function* writeJournals(
  { books }: Pick<NodeCtx, "books">,
  ask: JournalAsk,
): AsyncGenerator<string> {
  yield `\uFEFF${head.join(",")}\r\n`;
  for (let before: string | null = null; ;) {
    const found: FoundJournal[] = await findJournals(books, { ...ask, before, limit: batch });
    if (found.length > 0) yield found.map(rowsOf).join("");
    before = found.at(-1)?.id ?? null;
    if (found.length < batch) return;
  }
}
