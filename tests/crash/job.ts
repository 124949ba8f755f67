import type { JobDeps } from "@haat/api/jobs/deps";
import { openJobs } from "@haat/api/jobs/open";
import { postRemittances } from "@haat/api/jobs/post-remittances";
import { readRemittances } from "@haat/api/jobs/read-remittances";
import { submitRefunds } from "@haat/api/jobs/submit-refunds";
import { sweepAllAttempts } from "@haat/api/jobs/sweep-attempts";
import { countBoundaries } from "./boundaries.ts";

type Told = Readonly<{
  env: Record<string, string>;
  dieAt: number;
  job: "sweep" | "refunds" | "remittances";
}>;

/** Whatever of couriers' statements waits is read, matched and posted. */
async function remittances(deps: JobDeps): Promise<void> {
  while ((await readRemittances(deps)) > 0);
  while ((await postRemittances(deps)) > 0);
}

/** A worker of its own does one job once. How many boundaries it passed. */
export async function doJob({ env, dieAt, job }: Told): Promise<number> {
  const { books, passed } = countBoundaries(env, { dieAt, isFine: true });
  const { deps } = openJobs(env);
  const work = { sweep: sweepAllAttempts, refunds: submitRefunds, remittances }[job];
  await work({ ...deps, books: books(deps.books) });
  return passed();
}
