const words = {
  bn: ["শূন্য", "এক", "দুই", "তিন", "চার", "পাঁচ", "ছয়", "সাত", "আট", "নয়"],
  en: ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"],
} as const;

export type SpokenLocale = keyof typeof words;

/** Digit by digit, with a pause between them: a number read whole is not what somebody types. */
export const spokenDigits = (digits: string, locale: SpokenLocale): string =>
  Array.from(digits, (digit) => words[locale][Number(digit)] ?? "").join(", ");
