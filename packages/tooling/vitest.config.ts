import { fileURLToPath } from "node:url";

/** For tests that need no service at all: `check` must not start one. */
export default {
  test: { root: fileURLToPath(new URL("../..", import.meta.url)), include: ["locales/parity.test.ts"] },
};
