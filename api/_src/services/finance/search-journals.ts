import type { JournalPage, JournalView } from "@haat/contract/ledger";
import { DomainError } from "@haat/core/errors";
import {
  findJournal,
  findJournals,
  type FoundJournal,
  type JournalQuery,
} from "@haat/db/queries/finance/journals";
import type { NodeCtx } from "../../context.ts";
import { accountView, instantView } from "../../views/money.ts";

export type JournalAsk = Omit<JournalQuery, "before" | "limit">;
type Ask = JournalAsk & Readonly<{ cursor: string | null; limit: number }>;
type Deps = Pick<NodeCtx, "books" | "locale">;

/** Both sides of a journal are the same sum. */
export const sumOf = ({ lines }: FoundJournal): bigint =>
  lines.reduce((sum, { side, amount }) => (side === "D" ? sum + BigInt(amount) : sum), 0n);

function viewOf(journal: FoundJournal, locale: NodeCtx["locale"]): JournalView {
  const { id, at, event, key, orderId, orderNumber, lines } = journal;
  return {
    ...{ id, event, key },
    at: instantView(at),
    order: orderId !== null && orderNumber !== null ? { id: orderId, number: orderNumber } : null,
    sum: accountView(lines[0]?.account ?? "", sumOf(journal), locale),
    lines: lines.map(({ account, side, amount }) => ({
      account,
      side,
      amount: accountView(account, amount, locale),
    })),
  };
}

/** What was written into the books, newest first. */
export async function searchJournals(
  { books, locale }: Deps,
  { cursor, limit, ...ask }: Ask,
): Promise<JournalPage> {
  if (cursor !== null && !/^\d{1,18}$/.test(cursor)) throw new DomainError("cursor.invalid");
  const rows = await findJournals(books, { ...ask, before: cursor, limit: limit + 1 });
  const items = rows.slice(0, limit).map((row) => viewOf(row, locale));
  return { items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}

export async function readJournal({ books, locale }: Deps, id: string): Promise<JournalView> {
  const journal = await findJournal(books, id);
  if (!journal) throw new DomainError("journal.not_found");
  return viewOf(journal, locale);
}
