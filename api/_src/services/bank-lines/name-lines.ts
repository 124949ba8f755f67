import { newId } from "@haat/core/ids";
import type { NewBankLine } from "@haat/db/queries/bank-lines/lines";
import type { BankCredit } from "@haat/statements/bank-line";

/** A bank is one however its name is spaced or capitalised. */
export const bankKeyOf = (bank: string): string => bank.trim().replaceAll(/\s+/g, " ").toLowerCase();

/** By what a line is noted: the bank's own reference; where it states none, what it says of it. */
function numberOf({ reference, narration, day, line }: BankCredit): string {
  const stated =
    reference !== null && reference.length >= 3
      ? reference
      : `${narration || `line ${line}`} ${reference ?? ""} ${day}`;
  return stated.trim().slice(0, 85);
}

/** A file's credits as they are kept. */
export const namedLines = (credits: readonly BankCredit[], now: Date): NewBankLine[] =>
  credits.map((credit) => {
    const { line, day, amountMinor, reference, narration, payer } = credit;
    return {
      ...{ id: newId("bankLine", now), line, day, amount: String(amountMinor) },
      ...{ reference, narration, payer, number: numberOf(credit) },
    };
  });
