import { fileURLToPath } from "node:url";

/** Only tests that stand beside a pure module and need no service, so that hundreds of runs are cheap. */
export default {
  test: {
    root: fileURLToPath(new URL("../..", import.meta.url)),
    // Whole markets are too long a test to be run for every change.
    exclude: ["**/node_modules/**", "packages/statements/courier-any.test.ts"],
    include: ["packages/core/*.test.ts", "packages/outside/*.test.ts", "packages/statements/*.test.ts"],
  },
};
