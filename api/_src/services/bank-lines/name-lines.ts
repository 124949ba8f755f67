import { foldDigits } from "@haat/core/digits";
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

const lettersOf = (text: string): string =>
  foldDigits(text.normalize("NFKC"))
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, "")
    .toLowerCase();

/**
 * What makes a credit that one and no other. Where its bank states a reference, the words beside it depend on who has said which column
 * means what, and on which of its statements it stands; a word without a figure is no reference.
 */
function saidBy(bank: string, { day, amountMinor, reference, narration, payer }: BankCredit): string {
  const stated = lettersOf(reference ?? "");
  const isReference = stated.length >= 3 && /\d/.test(stated);
  const words = isReference ? [stated] : [reference, narration, payer];
  return JSON.stringify([lettersOf(bank), day, String(amountMinor), ...words]);
}

/**
 * A file's credits as they are kept. Two lines that say the same of one day are two, and a later file that brings both again brings
 * nothing new: each is known by what it says and by how many like it stand before it.
 */
export function namedLines(bank: string, credits: readonly BankCredit[], now: Date): NewBankLine[] {
  const seen = new Map<string, number>();
  return credits.map((credit) => {
    const { line, day, amountMinor, reference, narration, payer } = credit;
    const says = saidBy(bank, credit);
    const nth = (seen.get(says) ?? 0) + 1;
    seen.set(says, nth);
    return {
      ...{ id: newId("bankLine", now), line, key: `${says}#${nth}`, day, amount: String(amountMinor) },
      ...{ reference, narration, payer, number: numberOf(credit) },
    };
  });
}
