import type { Context } from "hono";
import type { AppEnv } from "../app-env.ts";

/** Work that the reply need not wait for and that nothing of value hangs on; the platform is told where it can be. */
export function later(c: Context<AppEnv>, work: Promise<unknown>): void {
  const quiet = work.catch(() => undefined);
  try {
    c.executionCtx.waitUntil(quiet);
  } catch {
    // No such platform: the process lives on anyway.
  }
}
