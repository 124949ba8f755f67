import { freePort, isFree } from "./free-port.ts";
import { readJson, writeJson } from "./kept.ts";

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
    chosen.push([name, known !== undefined && (await isFree(known)) ? known : await freePort(taken)]);
  }
  const ports = Object.fromEntries(chosen) as Record<Name, number>;
  writeJson(file, ports);
  return ports;
}
