import type { JobDeps } from "./deps.ts";
import { schedule } from "./schedule.ts";
import { sweepAllAttempts } from "./sweep-attempts.ts";

export type Running = Readonly<{ sweepNow(): void; stop(): Promise<void> }>;

/** Runs every job on its own pause until stopped; a fault is reported and the job comes round again. */
export function runJobs(deps: JobDeps): Running {
  const ending = new AbortController();
  const loops = Object.entries(schedule).map(([name, { job, everyMs }]) =>
    loop(ending.signal, everyMs, () =>
      job(deps).catch((fault: unknown) => (deps.report(fault, `job ${name}`), 0)),
    ),
  );
  const sweepNow = (): void =>
    void sweepAllAttempts(deps).catch((fault: unknown) => deps.report(fault, "sweep"));
  sweepNow();
  return {
    sweepNow,
    stop: async () => {
      ending.abort();
      await Promise.all(loops);
    },
  };
}

async function loop(signal: AbortSignal, everyMs: number, pass: () => Promise<number>): Promise<void> {
  while (!signal.aborted) {
    const done = await pass();
    await pause(done > 0 ? Math.min(everyMs, 50) : everyMs, signal);
  }
}

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(finish, ms);
    function finish(): void {
      clearTimeout(timer);
      signal.removeEventListener("abort", finish);
      resolve();
    }
    if (signal.aborted) finish();
    else signal.addEventListener("abort", finish);
  });
