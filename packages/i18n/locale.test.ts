import { expect, it } from "vitest";
import { pickLocale } from "./locale.ts";

it.each([
  [null, null, "bn"],
  ["", undefined, "bn"],
  ["en-GB,en;q=0.9", null, "en"],
  ["fr-FR,fr;q=0.9", null, "bn"],
  ["fr,en;q=0.5,bn;q=0.4", null, "en"],
  ["en;q=0.3, bn-BD;q=0.8", null, "bn"],
  ["en;q=0", null, "bn"],
  ["en;q=junk", null, "bn"],
  ["*", null, "bn"],
  ["EN", null, "en"],
  ["en", "bn", "bn"],
  ["bn", "en", "en"],
  ["en", "fr", "en"],
] as const)("a browser that asks for %s with the cookie %s gets %s", (header, cookie, locale) => {
  expect(pickLocale(header, cookie)).toBe(locale);
});
