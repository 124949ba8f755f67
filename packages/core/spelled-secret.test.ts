import { describe, expect, it } from "vitest";
import { newSecret } from "./ids.ts";
import { foldSecret, spellSecret } from "./spelled-secret.ts";

describe("a secret that people copy", () => {
  const secret = "0123456789abcdefghjkmnpqrstvwxyz";
  const spelled = "0123-4567-89ab-cdef-ghjk-mnpq-rstv-wxyz";

  it("stands in groups of four, with every letter of it", () => {
    expect(spellSecret(secret)).toBe(spelled);
    expect(spellSecret("abcdefgh0")).toBe("abcd-efgh-0");
  });

  it.each([
    ["as it was sent", spelled],
    ["in capitals with spaces", spelled.toUpperCase().replaceAll("-", " ")],
    ["in one piece", secret],
    ["with Bangla digits", spelled.replaceAll(/\d/g, (digit) => "০১২৩৪৫৬৭৮৯".charAt(Number(digit)))],
    ["with the dashes that a phone puts", ` ${spelled.replaceAll("-", " – ")}\n`],
    ["with letters that look like digits", spelled.replace("0", "O").replace("1", "l")],
    ["in full-width letters", spelled.replace("abc", "ａｂｃ")],
    ["as the whole link", `https://haat.example/bn/reset/new#${spelled}`],
  ])("is the same %s", (_how, typed) => {
    expect(foldSecret(typed)).toBe(secret);
  });

  it("comes back from its spelling, whatever it is", () => {
    for (let round = 0; round < 200; round += 1) {
      const made = newSecret();
      expect(foldSecret(spellSecret(made))).toBe(made);
    }
  });

  it("is never made out of what is none", () => {
    expect(foldSecret("")).toBe("");
    expect(foldSecret("abcd?efgh")).toBe("abcd?efgh");
  });
});
