import { BankCreditBody } from "@haat/contract/bank-credit";
import { DomainError } from "@haat/core/errors";
import { parseSignedTaka } from "@haat/core/money";

const fields = ["amount", "day", "reference"] as const;
export type CreditFault = (typeof fields)[number];
export type CreditTyped = Readonly<Record<CreditFault, string>>;
/** `minor` in poisha, as text: null where the amount was not understood. */
export type ReadCredit = Readonly<{
  typed: CreditTyped;
  minor: string | null;
  faults: readonly CreditFault[];
}>;

function minorOf(typed: string): string | null {
  try {
    return parseSignedTaka(typed).minor.toString();
  } catch (fault) {
    if (fault instanceof DomainError) return null;
    throw fault;
  }
}

/** What the bank has paid, as typed, and what of it nobody can read. */
export function readCredit(form: Readonly<Record<string, string>>): ReadCredit {
  const { amount = "", day = "", reference = "" } = form;
  const typed = { amount, day, reference };
  const minor = minorOf(amount);
  const read = BankCreditBody.safeParse(typed);
  const unread = new Set(read.success ? [] : read.error.issues.map(({ path }) => path[0]));
  if (minor === null) unread.add("amount");
  return { typed, minor, faults: fields.filter((name) => unread.has(name)) };
}
