import { currencies } from "@haat/core/currencies";
import { isBody, readJson } from "@haat/outside/json";
import type { Rates } from "./port.ts";

const millionths = 1_000_000;

/**
 * Reads `{"base": "USD", "rates": {"BDT": 121.5, "EUR": 0.86, …}}`, where a rate says how much of each one unit of the base is; some
 * services write `base_code` and `conversion_rates`. Null where taka is not among them, or any rate is none.
 */
export function readRates(text: string): Rates | null {
  const body = readJson(text);
  const base = body?.["base"] ?? body?.["base_code"];
  const told = body?.["rates"] ?? body?.["conversion_rates"];
  if (typeof base !== "string" || !isBody(told)) return null;
  const of = (code: string): number => (code === base ? 1 : Number(told[code] ?? Number.NaN));
  const taka = of("BDT");
  if (!isRate(taka)) return null;
  const known = currencies.flatMap((currency) => {
    const unit = of(currency);
    return isRate(unit) ? [[currency, BigInt(Math.round((taka / unit) * millionths))] as const] : [];
  });
  return known.length > 0 && known.every(([, micro]) => micro > 0n) ? new Map(known) : null;
}

/** No currency of the world is a billion times dearer than another. */
const isRate = (value: number): boolean => Number.isFinite(value) && value > 1e-9 && value < 1e9;
