import type { Mend } from "./mend.ts";

export const tidy = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g, "")
    .trim()
    .replace(/\s+/g, " ");

export const slug = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll("'", "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

/** A unit's official names, with every other spelling kept as an alias so that search and import still find it. */
export function named(
  sourceEn: string,
  sourceBn: string,
  mend: Mend | undefined,
  more: readonly string[] = [],
) {
  const nameEn = tidy(mend?.[0] ?? sourceEn);
  const nameBn = tidy(mend?.[1] ?? sourceBn);
  const others = [sourceEn, sourceBn, ...more].map(tidy);
  return {
    nameEn,
    nameBn,
    aliases: [...new Set(others)].filter((name) => name !== nameEn && name !== nameBn),
  };
}
