import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { disturbing } from "./disturbing.ts";

/** A market of their own, in which one journey walks after another. */
export default defineConfig({
  test: {
    name: "e2e-disturbing",
    root: fileURLToPath(new URL("..", import.meta.url)),
    globalSetup: [fileURLToPath(new URL("e2e/market.ts", import.meta.url))],
    include: disturbing,
    fileParallelism: false,
    maxWorkers: 1,
    isolate: false,
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
});
