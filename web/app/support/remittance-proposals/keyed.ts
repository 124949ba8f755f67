import { KeyedCreditBody } from "@haat/contract/courier-credit";
import { parseSignedTaka } from "@haat/core/money";

export const keyedFields = ["payer", "amount", "day", "reference"] as const;
export type KeyedField = (typeof keyedFields)[number];
/** As it was typed. */
export type Keyed = Readonly<Record<KeyedField, string>>;

/** Null: the form asked for nothing of it. */
export function keyedIn(form: Readonly<Record<string, string>>): Keyed | null {
  if (form["payer"] === undefined) return null;
  const of = (name: KeyedField): string => (form[name] ?? "").trim().slice(0, 100);
  return { payer: of("payer"), amount: of("amount"), day: of("day"), reference: of("reference") };
}

function isTaka(text: string): boolean {
  try {
    parseSignedTaka(text);
    return true;
  } catch {
    return false;
  }
}

/** The fields that nobody can read. */
export const unkeyedIn = (typed: Keyed): KeyedField[] =>
  keyedFields.filter(
    (name) =>
      !KeyedCreditBody.shape[name].safeParse(typed[name]).success ||
      (name === "amount" && !isTaka(typed.amount)),
  );

export const keyedBody = (typed: Keyed | null): KeyedCreditBody | undefined =>
  typed === null ? undefined : KeyedCreditBody.safeParse(typed).data;
