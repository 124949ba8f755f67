import { dhakaDay } from "@haat/core/clock";
import { accountCurrency } from "@haat/core/ledger";
import { findJournals, type FoundJournal } from "@haat/db/queries/finance/journals";
import type { SheetCell, SheetRows } from "@haat/statements/write-sheet";
import type { NodeCtx } from "../../context.ts";
import { headOf, noteExport } from "../sheets/export-sheet.ts";
import type { JournalAsk } from "./search-journals.ts";

const batch = 500;
const columns = [
  ...(["journal", "day", "time", "event", "key", "order"] as const),
  ...(["account", "debit", "credit", "currency"] as const),
] as const;

const dhakaTime = (at: Date): string => new Date(at.getTime() + 6 * 3_600_000).toISOString().slice(11, 19);

function rowsOf({ id, at, event, key, orderNumber, lines }: FoundJournal): SheetCell[][] {
  const instant = new Date(at);
  const first = [Number(id), dhakaDay(instant), dhakaTime(instant), event, key, orderNumber];
  return lines.map(({ account, side, amount }) => [
    ...[...first, account, side === "D" ? BigInt(amount) : null, side === "C" ? BigInt(amount) : null],
    accountCurrency(account),
  ]);
}

/** Every line of what was asked for, one batch in memory at a time; whoever takes it stands in the audit. */
export async function journalSheet(ctx: NodeCtx, ask: JournalAsk): Promise<Sheet> {
  await noteExport(ctx, { action: "journal.export", subject: "ledger", after: ask });
  return { head: headOf(ctx, columns), rows: journalRows(ctx, ask) };
}
type Sheet = Readonly<{ head: readonly string[]; rows: SheetRows }>;

async function* journalRows({ books }: NodeCtx, ask: JournalAsk): AsyncGenerator<SheetCell[]> {
  for (let before: string | null = null; ;) {
    const found: FoundJournal[] = await findJournals(books, { ...ask, before, limit: batch });
    yield* found.flatMap(rowsOf);
    before = found.at(-1)?.id ?? null;
    if (found.length < batch) return;
  }
}
