import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { fileURLToPath } from "node:url";

/** Runs a program until it ends by itself, or for half a minute. */
export async function runTeller(program: URL, env: Readonly<Record<string, string>>): Promise<void> {
  await promisify(execFile)(process.execPath, [fileURLToPath(program)], {
    env: { ...process.env, ...env },
    timeout: 30_000,
  }).catch((ended: { killed?: boolean }) => {
    if (!ended.killed) throw ended;
  });
}
