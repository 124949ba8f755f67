import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { disturbing } from "./disturbing.ts";

const placeOf = ({ moduleId }: TestSpecification): number =>
  disturbing.findIndex((name) => moduleId.endsWith(name));

class AsListed extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return Promise.resolve(files.toSorted((one, other) => placeOf(one) - placeOf(other)));
  }
}

/** A market of their own, in which one journey walks after another. */
export default defineConfig({
  test: {
    name: "e2e-disturbing",
    root: fileURLToPath(new URL("..", import.meta.url)),
    globalSetup: [fileURLToPath(new URL("e2e/market.ts", import.meta.url))],
    include: disturbing,
    fileParallelism: false,
    sequence: { sequencer: AsListed },
    maxWorkers: 1,
    isolate: false,
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
});
