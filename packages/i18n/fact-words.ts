import { formatDay, formatNumber } from "./format.ts";
import type { Locale } from "./locale.ts";

type Words = Readonly<{ bn: string; en: string }>;
type Told = Readonly<{
  unit: Words | null;
  choices: readonly Readonly<{ code: string; name: Words }>[];
}>;
/** A value of one of the kinds that `@haat/contract/goods` knows. */
export type FactValue = string | number | boolean | readonly string[] | Words;
/** What stands for yes and no in the language that is asked. */
export type YesNo = Readonly<{ yes: string; no: string }>;

const isDay = /^\d{4}-\d{2}-\d{2}$/;

/** What goods are told by, as a page says it: `৫০ ওয়াট`, `1 November 2026`, `Milk, Nuts`. */
export function factWords(
  { unit, choices }: Told,
  value: FactValue,
  locale: Locale,
  { yes, no }: YesNo,
): string {
  const named = (code: string) => choices.find((each) => each.code === code)?.name[locale] ?? code;
  if (typeof value === "boolean") return value ? yes : no;
  if (typeof value === "number") return `${formatNumber(value, locale)} ${unit?.[locale] ?? ""}`.trim();
  if (typeof value === "string") return isDay.test(value) ? formatDay(value, locale) : named(value);
  return isWords(value) ? value[locale] : value.map(named).join(", ");
}

const isWords = (value: Words | readonly string[]): value is Words => !Array.isArray(value);
