import { DomainError } from "@haat/core/errors";
import { parseTypedTaka, type Money } from "@haat/core/money";
import { storedText } from "@haat/core/text";

export type DraftFault = "amount" | "reference";
export type ReadDraft = Readonly<{ amount: Money | null; reference: string; faults: readonly DraftFault[] }>;

function amountOf(typed: string): Money | null {
  try {
    const amount = parseTypedTaka(typed.replace(/[৳\s]/g, ""));
    return amount.minor > 0n ? amount : null;
  } catch (fault) {
    if (fault instanceof DomainError) return null;
    throw fault;
  }
}

/** How much was handed in and how to recognise it, as typed. */
export function readHandInDraft(form: Readonly<Record<string, string>>): ReadDraft {
  const amount = amountOf(form["amount"] ?? "");
  const reference = storedText(form["reference"] ?? "").trim();
  const isNamed = reference.length >= 3 && reference.length <= 60;
  return {
    amount,
    reference,
    faults: [...(amount ? [] : ["amount" as const]), ...(isNamed ? [] : ["reference" as const])],
  };
}
