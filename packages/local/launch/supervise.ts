import { setTimeout as pause } from "node:timers/promises";
import { type Child, type ChildOptions, startChild } from "../machine/child.ts";
import type { Stops } from "./stops.ts";

/** Keeps a process of the product running: one that dies is reported and started again, ever more slowly. */
export async function supervise(
  options: ChildOptions,
  stops: Stops,
  report: (line: string) => void,
): Promise<void> {
  let child: Child = await startChild(options);
  stops.add(() => child.stop());
  void (async () => {
    for (let deaths = 1; ; deaths += 1) {
      const end = await child.ended;
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
