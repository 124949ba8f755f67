import { CurrencyRates, type CurrencyRate } from "@haat/contract/currencies";
import { type Currency, isCurrency } from "@haat/core/currencies";
import { type Api, outcomeOf } from "./api.server.ts";
import { cookieName, readCookies, writeCookie } from "./cookies.ts";
import type { Shown } from "./shown-currency.tsx";

const cookie = "haat_currency";
const keptS = 180 * 86_400;
const ratesKeptMs = 600_000;
let rates: Readonly<{ items: readonly CurrencyRate[]; until: number }> | null = null;

export function readCurrency(request: Request): Currency | null {
  const chosen = readCookies(request.headers.get("cookie")).get(cookieName(cookie, request.url));
  return isCurrency(chosen) ? chosen : null;
}

/** Null: forget it. */
export const keepCurrency = (currency: Currency | null, request: Request): string =>
  writeCookie(cookie, currency ?? "", request.url, { maxAgeS: currency === null ? 0 : keptS });

/** What is known of today; empty where nobody tells. */
export async function readRates(api: Api, now: Date): Promise<readonly CurrencyRate[]> {
  if (rates && rates.until > now.getTime()) return rates.items;
  const found = await outcomeOf(api.find("/v1/store/currencies", CurrencyRates));
  if (!found.ok) return rates?.items ?? [];
  const { items } = found.value;
  // None may only mean that nobody has asked for them yet.
  rates = items.length === 0 ? null : { items, until: now.getTime() + ratesKeptMs };
  return items;
}

/** For whoever chose one; nobody else's page waits for it. */
export async function shownCurrency(api: Api, request: Request, now: Date): Promise<Shown> {
  const chosen = readCurrency(request);
  if (chosen === null) return null;
  return (await readRates(api, now)).find(({ currency }) => currency === chosen) ?? null;
}
