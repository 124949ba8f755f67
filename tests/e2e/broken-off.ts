import { existsSync } from "node:fs";
import path from "node:path";
import { poll } from "@haat/local/machine/poll";
import { isAlive } from "@haat/local/machine/process";
import { descendants, type Ran, serversIn, startMarket } from "./market-process.ts";

export type BrokenOff = Readonly<{ ran: Ran; family: readonly number[]; left: readonly (number | string)[] }>;

/** A first start that is told to end by Ctrl-C while it fills its market: its servers, and what is left of it. */
export async function breakOff(place: Readonly<{ dir: string; port: number }>): Promise<BrokenOff> {
  const told = startMarket(place);
  told.up.catch(() => undefined);
  await poll(async () => (told.output().includes("Schema: up to date") ? true : null), {
    timeoutMs: 300_000,
    failure: () => new Error(told.output()),
  });
  const family = [...descendants(told.pid), ...serversIn(place.dir)];
  told.signal("SIGINT");
  const ran = await told.ended;
  const files = ["lock.json", "services.json"].filter((name) => existsSync(path.join(place.dir, name)));
  return { ran, family, left: [...family.filter(isAlive), ...files] };
}
