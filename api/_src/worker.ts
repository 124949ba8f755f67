import { surroundings } from "./env.ts";
import { openJobs } from "./jobs/open.ts";
import { type Running, runJobs } from "./jobs/run.ts";

/** `pnpm worker`: the jobs as a process of their own. */
let running: Running | null = null;
const { deps, close } = openJobs(surroundings(), (method, state) => running?.gatewayMoved(method, state));
const jobs = runJobs(deps);
running = jobs;

for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(
    signal,
    () =>
      void jobs
        .stop()
        .then(close)
        .then(() => process.exit(0)),
  );
