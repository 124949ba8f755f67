import { surroundings } from "./env.ts";
import { openJobs } from "./jobs/open.ts";
import { runJobs } from "./jobs/run.ts";

/** `pnpm worker`: the jobs as a process of their own. */
const { deps, close } = openJobs(surroundings());
const jobs = runJobs(deps);

for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(
    signal,
    () =>
      void jobs
        .stop()
        .then(close)
        .then(() => process.exit(0)),
  );
