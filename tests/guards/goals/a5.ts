import type { Guard } from "../guard.ts";

/** Looking for what one was not given. */
export const a5: readonly Guard[] = [
  {
    gate: "A5",
    holds: "whoever looks for what is not there is stopped",
    file: "api/_src/middleware/rate-limit.ts",
    whole: 'if (c.res.status !== 404 && !(rate === "hook" && c.res.status === 401)) return;',
    broken: "if (c.res.status !== 418) return;",
    noticedBy: ["tests/api/guessing.test.ts"],
  },
  {
    gate: "A5",
    holds: "and sees no hit any more",
    file: "api/_src/middleware/rate-limit.ts",
    whole: "if (held > 0) throw tooOften(held);",
    broken: "if (held > 1e9) throw tooOften(held);",
    noticedBy: ["tests/api/guessing.test.ts"],
  },
];
