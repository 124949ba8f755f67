import type { Stops } from "./stops.ts";

/** Everything is stopped when we are told to end, and when nobody listens any more (`start | head`). */
export function endWhenTold(stops: Stops): (code: number) => void {
  const end = (code: number) => void stops.all().then(() => process.exit(code));
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => {
      if (!stops.isEnding) console.log("\nStopping …");
      end(0);
    });
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => end(0));
  return end;
}
