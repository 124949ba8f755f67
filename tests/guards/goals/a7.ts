import type { Guard } from "../guard.ts";

/** Other spellings of a door. */
export const a7: readonly Guard[] = [
  {
    gate: "A7",
    holds: "what no route has is refused to everybody",
    file: "api/_src/middleware/door.ts",
    whole: 'return paths.find((path) => !path.endsWith("*")) ?? paths.at(-1) ?? "";',
    broken: 'return paths.at(-1) ?? "";',
    noticedBy: ["tests/api/refusals-acts.test.ts", "tests/api/path-variants.test.ts"],
  },
];
