import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const journeys = (...names: readonly string[]): string[] => names.map((name) => `tests/e2e/${name}.test.ts`);

/** They kill the shop, take its Redis away, turn a clock, or count what stands in a till: whoever walked beside them would see it. */
const disturbing = journeys(
  "bad-luck",
  "bangla-bkash",
  "closed-day",
  "english-cash",
  "kill",
  "rules-of-money",
  "sent-money",
  "wallet-faults",
);

/** One market and one browser. Two journeys walk side by side, each with people of its own; those that disturb come afterwards. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL("..", import.meta.url)),
    globalSetup: [fileURLToPath(new URL("e2e/market.ts", import.meta.url))],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      {
        test: {
          name: "side by side",
          root: fileURLToPath(new URL("..", import.meta.url)),
          include: ["tests/e2e/**/*.test.ts"],
          exclude: disturbing,
          maxWorkers: 2,
          isolate: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: "one at a time",
          root: fileURLToPath(new URL("..", import.meta.url)),
          include: disturbing,
          fileParallelism: false,
          maxWorkers: 1,
          isolate: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
