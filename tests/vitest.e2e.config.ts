import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** One market, one browser, one journey at a time: two cores are enough, and what a journey sees is its own doing. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL("..", import.meta.url)),
    include: ["tests/e2e/**/*.test.ts"],
    globalSetup: [fileURLToPath(new URL("e2e/market.ts", import.meta.url))],
    fileParallelism: false,
    maxWorkers: 1,
    testTimeout: 90_000,
    hookTimeout: 60_000,
  },
});
