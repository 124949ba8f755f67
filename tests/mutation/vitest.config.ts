import { fileURLToPath } from "node:url";

/** Only tests that stand beside a pure module and need no service, so that hundreds of runs are cheap. */
export default {
  test: {
    root: fileURLToPath(new URL("../..", import.meta.url)),
    include: ["packages/core/*.test.ts", "packages/outside/*.test.ts", "packages/statements/*.test.ts"],
  },
};
