import { ExchangeBody } from "@haat/contract/exchange";
import { foldDigits } from "@haat/core/digits";

/** What was typed, in either digit script; null: something of it is missing or is no number. */
export function readExchange(typed: Readonly<Record<string, string>>): ExchangeBody | null {
  const { line, variant, reason, quantity = "" } = typed;
  const digits = foldDigits(quantity.trim());
  const pieces = /^\d{1,2}$/.test(digits) ? Number(digits) : Number.NaN;
  return ExchangeBody.safeParse({ line, variant, reason, quantity: pieces }).data ?? null;
}
