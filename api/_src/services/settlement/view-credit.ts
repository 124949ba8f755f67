import type { BankCreditView } from "@haat/contract/bank-credit";
import type { LocaleName } from "@haat/contract/values";
import type { CreditRow } from "@haat/db/queries/statements/credits";
import { instantView, moneyView } from "../../views/money.ts";

type Reader = Readonly<{ locale: LocaleName; myId: string }>;

const handOf = (by: string | null, at: string | null) =>
  by !== null && at !== null ? { by, at: instantView(at) } : null;

/** What the bank has paid, who said it, who agreed, and what became of it. */
export function creditView(row: CreditRow, { locale, myId }: Reader): BankCreditView {
  const { id, state, day, reference, maker, madeAt, decider, decidedAt } = row;
  return {
    ...{ id, state, day, reference, amount: moneyView(row.amountMinor, locale) },
    proposed: { by: maker, at: instantView(madeAt) },
    decided: handOf(decider, decidedAt),
    undo: undoOf(row),
    may: mayOf(row, myId),
  };
}

function undoOf({ undoReason, undoer, undoAt, undone, undoneAt }: CreditRow): BankCreditView["undo"] {
  const proposed = handOf(undoer, undoAt);
  return undoReason !== null && proposed
    ? { reason: undoReason, proposed, decided: handOf(undone, undoneAt) }
    : null;
}

function mayOf({ state, madeBy, undoBy }: CreditRow, myId: string): BankCreditView["may"] {
  if (state === "noted") return ["undo"];
  if (state !== "proposed" && state !== "undoing") return [];
  return (state === "proposed" ? madeBy : undoBy) === myId ? ["withdraw"] : ["agree", "refuse"];
}
