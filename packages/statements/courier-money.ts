import type { CourierHeader } from "./courier-lines.ts";
import type { CourierField } from "./courier-profile.ts";

const moneyFields: readonly CourierField[] = [
  ...(["collected", "deliveryFee", "returnFee", "weightFee", "codFee", "allFees", "payout"] as const),
  ...(["extra", "vat", "advance", "discount"] as const),
];

/** Under which headings a file's amounts are read; what is taken besides stands under its own. */
type MoneyHeadings = Pick<CourierHeader, "fields" | "deductions">;

function moneyOf({ fields: all, deductions }: CourierHeader): MoneyHeadings {
  const fields: Partial<Record<CourierField, string>> = {};
  for (const field of moneyFields) {
    const heading = all[field];
    if (heading !== undefined) fields[field] = heading;
  }
  return { fields, deductions };
}

const placed = (header: CourierHeader): string =>
  JSON.stringify([header.line, header.sheet ?? null, moneyOf(header)]);

/**
 * Under which headings the amounts stand by what a person has said; null: where our own names have them too. `own` is the header as those
 * find it; null: they find none.
 */
export const moneySaid = (own: CourierHeader | null, said: CourierHeader): MoneyHeadings | null =>
  own !== null && placed(own) === placed(said) ? null : moneyOf(said);
