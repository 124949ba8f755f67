import { openJobs } from "@haat/api/jobs/open";
import { submitRefunds } from "@haat/api/jobs/submit-refunds";
import { sweepAllAttempts } from "@haat/api/jobs/sweep-attempts";
import { countBoundaries } from "./boundaries.ts";

type Told = Readonly<{ env: Record<string, string>; dieAt: number; job: "sweep" | "refunds" }>;

/** A worker of its own does one job once. How many boundaries it passed. */
export async function doJob({ env, dieAt, job }: Told): Promise<number> {
  const { books, passed } = countBoundaries(env, { dieAt, isFine: true });
  const { deps } = openJobs(env);
  const work = { sweep: sweepAllAttempts, refunds: submitRefunds }[job];
  await work({ ...deps, books: books(deps.books) });
  return passed();
}
