import type { BankLineRow } from "@haat/db/queries/bank-lines/lines";

/** Of a credit, poisha that nothing in our books is noted for; below zero where more is noted than came. */
export const restOf = ({ amount, told }: Pick<BankLineRow, "amount" | "told">): bigint =>
  BigInt(amount) - BigInt(told);

/** Whether the rest of it may pay this courier's statements: what is noted of it is his, and none of it is what he paid ahead. */
export const isFreeFor = ({ uses }: Pick<BankLineRow, "uses">, courier: string): boolean =>
  uses.every(({ kind, payer }) => payer === courier && kind !== "courier_advance");

/** The one courier whose the rest of it may be; null: any courier's. Undefined: it is none's. */
export function restIsOf({ uses }: Pick<BankLineRow, "uses">): string | null | undefined {
  const [first] = uses;
  if (!first) return null;
  return first.payer !== null && isFreeFor({ uses }, first.payer) ? first.payer : undefined;
}
