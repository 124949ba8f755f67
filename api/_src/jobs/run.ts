import { lookAgain } from "./carry-bookings.ts";
import type { JobDeps } from "./deps.ts";
import { openGlance } from "./glance.ts";
import { lanesOf, schedule } from "./schedule.ts";
import { sweepAllAttempts } from "./sweep-attempts.ts";

export type Running = Readonly<{ stop(): Promise<void> }>;

/** Runs every job on its own pause until stopped; a fault is reported and the job comes round again. */
export function runJobs(given: JobDeps): Running {
  const ending = new AbortController();
  const deps: JobDeps = { ...given, hasTime: () => !ending.signal.aborted && given.hasTime() };
  const orReport =
    (where: string) =>
    (fault: unknown): number => (deps.report(fault, where), 0);
  const unlessIdle = openGlance(given);
  const loops = Object.entries(schedule).flatMap(([name, scheduled]) =>
    lanesOf(scheduled).map((lane) => {
      const pass = (): Promise<number> => scheduled.job(deps, lane).catch(orReport(`job ${name}`));
      const isGlanced = scheduled.isGlanced ?? false;
      return loop(
        ending.signal,
        scheduled.everyMs,
        isGlanced ? unlessIdle([name, `${name}:${lane ?? ""}`], pass) : pass,
      );
    }),
  );
  const first = Promise.all([
    sweepAllAttempts(deps).catch(orReport("sweep")),
    lookAgain(deps).catch(orReport("bookings")),
  ]);
  return {
    stop: async () => {
      ending.abort();
      await Promise.all([...loops, first]);
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
