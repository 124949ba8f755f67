import { termsOf20261124 } from "./terms-2026-11-24.ts";

type TermsText = readonly Readonly<{ title: string; text: string }>[];
export type TermsTexts = Readonly<{ bn: TermsText; en: TermsText }>;
/** Its name is the day of Dhaka from which it stood. */
type Version = Readonly<{ version: string }> & TermsTexts;

/**
 * Terms of sale, the newest first. Other terms are a new file and a new row of `terms_version`, never a change in an old one:
 * an order keeps the version it was placed under.
 */
export const termsVersions: readonly [Version, ...Version[]] = [
  { version: "2026-11-24", ...termsOf20261124 },
];
