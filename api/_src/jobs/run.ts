import type { PaymentMethod } from "@haat/core/payment-methods";
import type { JobDeps } from "./deps.ts";
import { lanesOf, schedule } from "./schedule.ts";
import { probeGateway, sweepAllAttempts } from "./sweep-attempts.ts";

export type Running = Readonly<{
  /** A gateway's breaker opened, or closed. */
  gatewayMoved(method: PaymentMethod, state: "open" | "closed"): void;
  stop(): Promise<void>;
}>;

/**
 * Runs every job on its own pause until stopped; a fault is reported and the job comes round again. Every `probeMs` a gateway
 * that fell silent is asked whether it is back; its breaker lets no more through.
 */
export function runJobs(deps: JobDeps, probeMs = 15_000): Running {
  const ending = new AbortController();
  const silent = new Set<PaymentMethod>();
  const orReport =
    (where: string) =>
    (fault: unknown): number => (deps.report(fault, where), 0);
  const loops = Object.entries(schedule).flatMap(([name, scheduled]) =>
    lanesOf(scheduled).map((lane) =>
      loop(ending.signal, scheduled.everyMs, () => scheduled.job(deps, lane).catch(orReport(`job ${name}`))),
    ),
  );
  const probes = loop(ending.signal, probeMs, async () => {
    await Promise.all([...silent].map((method) => probeGateway(deps, method).catch(orReport("probe"))));
    return 0;
  });
  const sweepNow = (lane?: PaymentMethod): void => void sweepAllAttempts(deps, lane).catch(orReport("sweep"));
  sweepNow();
  return {
    gatewayMoved: (method, state) => {
      if (state === "open") silent.add(method);
      else if (silent.delete(method)) sweepNow(method);
    },
    stop: async () => {
      ending.abort();
      await Promise.all([...loops, probes]);
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
