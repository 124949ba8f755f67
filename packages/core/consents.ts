export const consentPurposes = ["terms", "privacy", "offers", "analytics"] as const;
export type ConsentPurpose = (typeof consentPurposes)[number];

/** Without these nobody can have an account: they are taken back by erasing it. */
export const neededPurposes = ["terms", "privacy"] as const satisfies readonly ConsentPurpose[];
export const isNeeded = (purpose: ConsentPurpose): boolean =>
  (neededPurposes as readonly ConsentPurpose[]).includes(purpose);

/** The day of the words in force. Whoever changes the words of a page changes its day here. */
export const wordsOf: Readonly<Record<ConsentPurpose, string>> = {
  terms: "2026-11-21",
  privacy: "2026-11-21",
  offers: "2026-11-21",
  analytics: "2026-11-21",
};
