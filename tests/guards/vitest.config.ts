import { fileURLToPath } from "node:url";

/** For tests that lie beside what they test: they need no service, so none is started for a guard of theirs. */
export default {
  test: {
    root: fileURLToPath(new URL("../..", import.meta.url)),
    include: ["packages/**/*.test.ts", "web/app/**/*.test.ts"],
    exclude: ["**/node_modules/**"],
    isolate: false,
  },
};
