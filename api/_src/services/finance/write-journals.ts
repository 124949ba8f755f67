import { dhakaDay } from "@haat/core/clock";
import { accountCurrency } from "@haat/core/ledger";
import { accountWord, isNamedAccount, kindOf, namedJournals, purposeOf } from "@haat/core/ledger-names";
import { findJournals, type FoundJournal } from "@haat/db/queries/finance/journals";
import type { Translator } from "@haat/i18n/translator";
import type { SheetCell, SheetRows } from "@haat/statements/write-sheet";
import type { NodeCtx } from "../../context.ts";
import { translators } from "../../translators.ts";
import { headOf, noteExport } from "../sheets/export-sheet.ts";
import type { JournalAsk } from "./search-journals.ts";

const batch = 500;
const columns = [
  ...(["journal", "day", "time", "event", "event_name", "key", "order"] as const),
  ...(["account", "account_name", "debit", "credit", "currency"] as const),
] as const;

const dhakaTime = (at: Date): string => new Date(at.getTime() + 6 * 3_600_000).toISOString().slice(11, 19);

/** A rule and an account in words; what has none yet stands there by its code alone. */
function namesIn({ t }: Translator) {
  return {
    rule: (event: string): string | null => {
      const rule = namedJournals.find((each) => each === event);
      return rule ? t(`desk:journal.${rule}`) : null;
    },
    account: (account: string): string | null => {
      const purpose = purposeOf(kindOf(account));
      return isNamedAccount(purpose) ? t(`desk:account.${accountWord(purpose)}`) : null;
    },
  };
}

function rowsOf({ id, at, event, key, orderNumber, lines }: FoundJournal, teller: Translator): SheetCell[][] {
  const instant = new Date(at);
  const say = namesIn(teller);
  const first = [Number(id), dhakaDay(instant), dhakaTime(instant), event, say.rule(event), key, orderNumber];
  return lines.map(({ account, side, amount }) => [
    ...[...first, account, say.account(account)],
    ...[side === "D" ? BigInt(amount) : null, side === "C" ? BigInt(amount) : null],
    accountCurrency(account),
  ]);
}

/** Every line of what was asked for, one batch in memory at a time; whoever takes it stands in the audit. */
export async function journalSheet(ctx: NodeCtx, ask: JournalAsk): Promise<Sheet> {
  await noteExport(ctx, { action: "journal.export", subject: "ledger", after: ask });
  return { head: headOf(ctx, columns), rows: journalRows(ctx, ask) };
}
type Sheet = Readonly<{ head: readonly string[]; rows: SheetRows }>;

async function* journalRows({ books, locale }: NodeCtx, ask: JournalAsk): AsyncGenerator<SheetCell[]> {
  for (let before: string | null = null; ;) {
    const found: FoundJournal[] = await findJournals(books, { ...ask, before, limit: batch });
    yield* found.flatMap((journal) => rowsOf(journal, translators[locale]));
    before = found.at(-1)?.id ?? null;
    if (found.length < batch) return;
  }
}
