import type { Guard } from "../guard.ts";

/** Expressions. */
export const i9: readonly Guard[] = [
  {
    gate: "I9",
    holds: "no expression takes longer than its text is long",
    file: "packages/core/email.ts",
    whole: "const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;",
    broken: "const label = /^([a-z0-9]+)+$/;",
    noticedBy: ["tests/regular-expressions.test.ts"],
  },
  {
    gate: "I9",
    holds: "an overlong password is cut off before anything is computed",
    file: "packages/passwords/rules.ts",
    whole: 'if (typed.length > mostTyped) return { fault: "long" };',
    broken: "",
    besides: [
      {
        file: "packages/passwords/rules.ts",
        whole: 'return length > longestPassword ? { fault: "long" } : { password };',
        broken: "return { password };",
      },
    ],
    noticedBy: ["packages/passwords/rules.test.ts"],
  },
];
