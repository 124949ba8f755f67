import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { disturbing } from "./disturbing.ts";

/** One market and one browser. Two journeys walk side by side, each with people of its own; those that disturb have another market. */
export default defineConfig({
  test: {
    name: "e2e",
    root: fileURLToPath(new URL("..", import.meta.url)),
    globalSetup: [fileURLToPath(new URL("e2e/market.ts", import.meta.url))],
    include: ["tests/e2e/**/*.test.ts"],
    exclude: disturbing,
    maxWorkers: 2,
    isolate: false,
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
});
