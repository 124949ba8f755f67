import { surroundings } from "./env.ts";
import { openJobs } from "./jobs/open.ts";
import { runJobs } from "./jobs/run.ts";

/** `pnpm worker`: the jobs as a process of their own. */
let sweepNow = (): void => undefined;
const { deps, close } = openJobs(surroundings(), () => sweepNow());
const running = runJobs(deps);
sweepNow = running.sweepNow;

for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(
    signal,
    () =>
      void running
        .stop()
        .then(close)
        .then(() => process.exit(0)),
  );
