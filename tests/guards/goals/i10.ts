import type { Guard } from "../guard.ts";

/** Names and digits. */
export const i10: readonly Guard[] = [
  {
    gate: "I10",
    holds: "letters that look like others deceive nobody",
    file: "packages/core/person-name.ts",
    whole: "const isDeceit = lookAlikes.test(name) && latin.test(name);",
    broken: "const isDeceit = false;",
    noticedBy: ["packages/core/person-name.test.ts"],
  },
  {
    gate: "I10",
    holds: "a name turns no text around",
    file: "packages/core/text.ts",
    whole: "\\u202a-\\u202e\\u2066-\\u2069",
    broken: "",
    noticedBy: ["packages/core/person-name.test.ts"],
  },
  {
    gate: "I10",
    holds: "equal spellings meet on one key",
    file: "packages/core/phone.ts",
    whole: 'foldDigits(typed.normalize("NFKC"))',
    broken: "typed",
    noticedBy: ["packages/core/phone.test.ts"],
  },
];
