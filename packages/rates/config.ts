import { isSafeUrl } from "@haat/core/safe-url";

/** Null where no service is named; an address that is none, or that everybody on the way could change, stops the start. */
export function readRatesUrl(environment: Readonly<Record<string, string | undefined>>): string | null {
  const text = environment["RATES_URL"]?.trim();
  if (!text) return null;
  const url = URL.parse(text);
  if (!url || !isSafeUrl(url)) throw new Error("RATES_URL must be an https address");
  return url.href;
}
