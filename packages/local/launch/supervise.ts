import { setTimeout as pause } from "node:timers/promises";
import { type Child, type ChildOptions, startChild } from "../machine/child.ts";
import type { Stops } from "./stops.ts";

/** One that ran so long had not failed at starting. */
const settledMs = 10_000;

/** Keeps a process of the product running: one that dies is reported and started again, more slowly the sooner it died. */
export async function supervise(
  options: ChildOptions,
  stops: Stops,
  report: (line: string) => void,
): Promise<void> {
  let child: Child = await startChild(options);
  stops.add(() => child.stop());
  void (async () => {
    for (let deaths = 1; ; deaths += 1) {
      const begun = performance.now();
      const end = await child.ended;
      if (performance.now() - begun > settledMs) deaths = 1;
      if (stops.isEnding) return;
      report(`The ${options.name} ended (${end}) and is started again; see ${child.logFile}`);
      await pause(Math.min(30_000, 250 * 2 ** deaths));
      if (stops.isEnding) return;
      child = await startChild(options).catch((fault: unknown) => {
        report(fault instanceof Error ? fault.message : String(fault));
        return child;
      });
    }
  })();
}
