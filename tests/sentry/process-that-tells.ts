import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { fileURLToPath } from "node:url";

/** Runs one of the programs beside this file until it ends by itself, or for half a minute. */
export async function runTeller(name: string, env: Readonly<Record<string, string>>): Promise<void> {
  const file = fileURLToPath(new URL(name, import.meta.url));
  await promisify(execFile)(process.execPath, [file], {
    env: { ...process.env, ...env },
    timeout: 30_000,
  }).catch((ended: { killed?: boolean }) => {
    if (!ended.killed) throw ended;
  });
}
