import { openJobs } from "@haat/api/jobs/open";
import { submitRefunds } from "@haat/api/jobs/submit-refunds";
import { sweepAllAttempts } from "@haat/api/jobs/sweep-attempts";
import { countBoundaries } from "./boundaries.ts";

/** A worker of its own that does one job once and is killed at the boundary whose number it is told. */
const { env, dieAt, job } = JSON.parse(process.argv[2] ?? "{}") as {
  env: Record<string, string>;
  dieAt: number;
  job: "sweep" | "refunds";
};

const { books, passed } = countBoundaries(env, { dieAt, isFine: true });
const { deps } = openJobs(env);
const work = { sweep: sweepAllAttempts, refunds: submitRefunds }[job];
await work({ ...deps, books: books(deps.books) });
console.log(`through ${passed()}`);
process.exit(0);
