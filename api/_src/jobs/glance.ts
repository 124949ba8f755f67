import { waitingWork } from "@haat/db/queries/jobs/waiting-work";
import type { JobDeps } from "./deps.ts";

/** So long one glance serves every job that asks. */
const freshMs = 450;
/** After so long a job is called whatever a glance says. */
const sureMs = 30_000;

type Pass = () => Promise<number>;

/**
 * What waits for the jobs, asked once for all of them: a market where nothing happens asks twice a second and not fifteen times.
 * Gives the pass that is left out while nothing waits for it. One that has just found something, or has rested for half a minute,
 * asks nobody; nor does any where the glance fails, so that each tells of its own fault.
 */
export function openGlance({
  books,
}: Pick<JobDeps, "books">): (names: readonly string[], pass: Pass) => Pass {
  let glance: Promise<ReadonlySet<string> | null> = Promise.resolve(null);
  let staleAt = -Infinity;
  const look = (): typeof glance => {
    if (performance.now() >= staleAt) {
      staleAt = performance.now() + freshMs;
      glance = waitingWork(books).catch(() => null);
    }
    return glance;
  };
  return (names, pass) => {
    let sureAt = -Infinity;
    return async () => {
      if (performance.now() < sureAt) {
        const waiting = await look();
        if (waiting && !names.some((name) => waiting.has(name))) return 0;
      }
      const done = await pass();
      sureAt = done > 0 ? -Infinity : performance.now() + sureMs;
      return done;
    };
  };
}
