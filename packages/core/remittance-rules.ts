/**
 * What may be posted of a courier's statement without a person's look, once two of finance have released it for that courier; until
 * then it only says what it would post. `clean_1`: a row by the courier's own number, first of its parcel, in which nothing differs.
 * Whoever changes what counts as clean gives it the next number, and it begins in shadow again.
 */
export const remittanceRules = ["clean_1"] as const;
export type RemittanceRule = (typeof remittanceRules)[number];
