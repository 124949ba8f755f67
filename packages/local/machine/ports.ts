import { randomInt } from "node:crypto";
import { isFree } from "./free-port.ts";
import { readJson, writeJson } from "./kept.ts";

/** Below the range from which systems hand out ports, so that nobody takes ours by chance while we are away. */
const [lowest, highest] = [20_000, 30_000];

/**
 * A port per name, remembered in a file: an address written down somewhere (a picture's, a bookmark) holds over
 * restarts. One that somebody else took meanwhile is replaced.
 */
export async function choosePorts<Name extends string>(
  file: string,
  names: readonly Name[],
): Promise<Record<Name, number>> {
  const remembered = (readJson(file) ?? {}) as Partial<Record<Name, number>>;
  const chosen: [Name, number][] = [];
  for (const name of names) {
    const taken = new Set(chosen.map(([, port]) => port));
    const known = remembered[name];
    chosen.push([name, known !== undefined && (await isFree(known)) ? known : await anyPort(taken)]);
  }
  const ports = Object.fromEntries(chosen) as Record<Name, number>;
  writeJson(file, ports);
  return ports;
}

async function anyPort(taken: ReadonlySet<number>): Promise<number> {
  for (;;) {
    const port = randomInt(lowest, highest);
    if (!taken.has(port) && (await isFree(port))) return port;
  }
}
