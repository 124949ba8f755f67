import { type ChildProcess, spawn } from "node:child_process";
import { createWriteStream, mkdirSync } from "node:fs";
import path from "node:path";

export type ChildOptions = Readonly<{
  name: string;
  script: string;
  args?: readonly string[];
  env: Readonly<Record<string, string | undefined>>;
  logDir: string;
  cwd?: string;
  /** The child counts as started when its output matches this; without it, as soon as it runs. */
  ready?: RegExp;
  timeoutMs?: number;
}>;

export type Child = Readonly<{
  pid: number;
  logFile: string;
  /** Resolves with a word on how it ended. */
  ended: Promise<string>;
  stop(): Promise<void>;
}>;

const leash = new URL("leash.ts", import.meta.url).href;

/** A Node process that cannot outlive this one, however this one ends; its output goes to a log. */
export async function startChild(options: ChildOptions): Promise<Child> {
  mkdirSync(options.logDir, { recursive: true });
  const logFile = path.join(options.logDir, `${options.name}.log`);
  const child = spawn(process.execPath, ["--import", leash, options.script, ...(options.args ?? [])], {
    cwd: options.cwd ?? path.dirname(options.script),
    env: { ...options.env },
    // A group of its own, so that Ctrl-C reaches the launcher alone and things end in order.
    detached: process.platform !== "win32",
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const ended = new Promise<string>((resolve) => {
    child.once("error", (fault) => resolve(fault.message));
    child.once("exit", (code, signal) => resolve(signal ? `signal ${signal}` : `code ${code}`));
  });
  const failure = await becomeReady(child, options, logFile, ended);
  if (failure !== null) {
    await stopChild(child, ended);
    throw new Error(`The ${options.name} did not start: ${failure}\nIts log is ${logFile}`);
  }
  return { pid: child.pid ?? 0, logFile, ended, stop: () => stopChild(child, ended) };
}

/** Null when it is ready, else what went wrong. */
function becomeReady(
  child: ChildProcess,
  { ready, timeoutMs = 60_000 }: ChildOptions,
  logFile: string,
  ended: Promise<string>,
): Promise<string | null> {
  const log = createWriteStream(logFile, { flags: "a", mode: 0o600 });
  let output = "";
  return new Promise((resolve) => {
    const read = (chunk: Buffer): void => {
      log.write(chunk);
      if (output.length > longEnough) return;
      output += chunk.toString();
      if (ready?.test(output)) resolve(null);
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    if (!ready) child.once("spawn", () => resolve(null));
    void ended.then((end) => resolve(`${end}\n${output.slice(-2000)}`));
    setTimeout(() => resolve(`it gave no sign\n${output.slice(-2000)}`), timeoutMs).unref();
  });
}
const longEnough = 100_000;

async function stopChild(child: ChildProcess, ended: Promise<string>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  child.kill("SIGTERM");
  const insist = setTimeout(() => child.kill("SIGKILL"), 8_000);
  await ended;
  clearTimeout(insist);
}
