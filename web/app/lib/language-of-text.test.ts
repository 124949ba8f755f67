import { expect, it } from "vitest";
import { languageOfText } from "./language-of-text.ts";

it.each([
  ["মাহমুদা আক্তার", "bn"],
  ["রোড 3/A, ধানমন্ডি", "bn"],
  ["Nusrat Jahan", "en"],
  ["01•••••5678", undefined],
])("%j is read out as %s", (text, language) => {
  expect(languageOfText(text)).toBe(language);
});
