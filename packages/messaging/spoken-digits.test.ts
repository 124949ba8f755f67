import { expect, it } from "vitest";
import { spokenDigits } from "./spoken-digits.ts";

it.each([
  ["482913", "bn", "চার, আট, দুই, নয়, এক, তিন"],
  ["482913", "en", "four, eight, two, nine, one, three"],
  ["055670", "bn", "শূন্য, পাঁচ, পাঁচ, ছয়, সাত, শূন্য"],
  ["000000", "en", "zero, zero, zero, zero, zero, zero"],
] as const)("%s is said one digit at a time in %s", (digits, locale, spoken) => {
  expect(spokenDigits(digits, locale).normalize("NFC")).toBe(spoken.normalize("NFC"));
});
