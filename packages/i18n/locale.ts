export const locales = ["bn", "en"] as const;
export type Locale = (typeof locales)[number];

export const defaultLocale: Locale = "bn";

export const isLocale = (value: unknown): value is Locale => value === "bn" || value === "en";

/** The cookie is a choice the person made, `Accept-Language` only a guess of the browser's; Bangla when neither speaks. */
export function pickLocale(acceptLanguage: string | null | undefined, cookie?: string | null): Locale {
  if (isLocale(cookie)) return cookie;
  const wishes = (acceptLanguage ?? "").slice(0, 200).split(",").map(readWish);
  const best = wishes.filter(({ weight }) => weight > 0).toSorted((a, b) => b.weight - a.weight);
  return best.map(({ language }) => language).find(isLocale) ?? defaultLocale;
}

function readWish(wish: string): { language: string; weight: number } {
  const [tag = "", ...parameters] = wish.split(";").map((part) => part.trim().toLowerCase());
  const quality = parameters.find((part) => part.startsWith("q="))?.slice(2);
  const weight = quality === undefined ? 1 : Number(quality);
  return { language: tag.split("-")[0] ?? "", weight: Number.isNaN(weight) ? 0 : weight };
}
