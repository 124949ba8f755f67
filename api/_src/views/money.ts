import { accountCurrency } from "@haat/core/ledger";
import type { LocaleName, MoneyView, PictureView, SumView } from "@haat/contract/values";
import { formatSum, formatTaka } from "@haat/i18n/format";

/** Poisha as it goes over the wire. Accepts what Postgres hands out for bigint as well. */
export const moneyView = (minor: bigint | string, locale: LocaleName): MoneyView => {
  const poisha = BigInt(minor);
  return { currency: "BDT", minor: poisha.toString(), display: formatTaka(poisha, locale) };
};

/** The same of what a wallet may have taken in another currency. */
export const sumView = (minor: bigint | string, currency: string, locale: LocaleName): SumView => ({
  currency,
  minor: minor.toString(),
  display: formatSum({ currency, minor: BigInt(minor) }, locale),
});

/** What an account holds or moved, in the currency that its name tells. */
export const accountView = (account: string, minor: bigint | string, locale: LocaleName): SumView =>
  sumView(minor, accountCurrency(account), locale);

type Stored = Readonly<{ stem: string; widths: readonly number[]; blur?: string }> | null;

export const pictureView = (stored: Stored, alt: string): PictureView | null =>
  stored && {
    ...{ alt, stem: stored.stem, widths: [...stored.widths] },
    ...(stored.blur !== undefined && { blur: stored.blur }),
  };

/** Postgres prints `2026-11-21 02:43:48.9+00`; the wire takes ISO 8601. */
export const instantView = (text: string | Date): string => new Date(text).toISOString();
export const instantOrNull = (text: string | Date | null): string | null =>
  text === null ? null : instantView(text);
