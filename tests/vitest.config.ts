import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { LongestFirst } from "./longest-first.ts";

export default defineConfig({
  test: {
    root: fileURLToPath(new URL("..", import.meta.url)),
    include: [
      "packages/**/*.test.ts",
      "api/_src/**/*.test.ts",
      "db/**/*.test.ts",
      "locales/**/*.test.ts",
      "web/app/**/*.test.ts",
      "tests/**/*.test.ts",
    ],
    exclude: ["**/node_modules/**", "tests/e2e/**", "tests/architecture/planted/**"],
    globalSetup: ["tests/global-setup.ts"],
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    // A worker loads the house once for all its files.
    isolate: false,
    setupFiles: ["tests/leave-no-trace.ts"],
    // The journeys walk beside them.
    testTimeout: 180_000,
    expect: { poll: { timeout: 30_000 } },
    hookTimeout: 300_000,
  },
});
