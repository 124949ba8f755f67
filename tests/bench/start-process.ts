import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export type Started = Readonly<{ pid: number; stop(): Promise<void> }>;
type Options = Readonly<{
  args: readonly string[];
  env: Readonly<Record<string, string | undefined>>;
  logDir: string;
}>;

/** Where a process writes into a file its lines cost what they cost in production; through a pipe they would wake us. */
export async function startProcess(name: string, { args, env, logDir }: Options): Promise<Started> {
  const script = fileURLToPath(new URL(`processes/${name}.ts`, import.meta.url));
  const logFile = path.join(logDir, `${name}.log`);
  const log = openSync(logFile, "a");
  const child = spawn(process.execPath, [script, ...args], {
    env: { ...env },
    // A group of its own, so that Ctrl-C reaches us alone and things end in order.
    detached: true,
    stdio: ["ignore", log, log, "ipc"],
  });
  closeSync(log);
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const stop = async (): Promise<void> => {
    child.kill("SIGTERM");
    await ended;
  };
  await new Promise<void>((resolve, reject) => {
    child.once("message", () => resolve());
    child.once("error", reject);
    void ended.then(() => reject(new Error(`${name} ended:\n${readFileSync(logFile, "utf8").slice(-3000)}`)));
  });
  return { pid: child.pid ?? 0, stop };
}
