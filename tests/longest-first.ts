import { BaseSequencer, type TestSpecification } from "vitest/node";

/** A clean clone knows of no earlier run; one of these that begins last leaves a core idle for a minute. */
const long = [
  ...["matrix/matrix", "api/idempotency", "faults/faults", "crash/worker", "crash/keyed", "db/audit-chain"],
  ...[
    "pictures/pictures",
    "api/real-clock",
    "api/each-wallet",
    "api/every-move",
    "crash/settlement",
    "crash/kill",
  ],
].map((name) => `/${name}.test.ts`);

const placeOf = ({ moduleId }: TestSpecification): number => {
  const place = long.findIndex((name) => moduleId.endsWith(name));
  return place < 0 ? long.length : place;
};

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => placeOf(a) - placeOf(b));
  }
}
