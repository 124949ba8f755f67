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
  /** The child counts as started when a line of its output matches; the match is the answer. */
  ready: RegExp;
  timeoutMs?: number;
}>;

export type Child = Readonly<{
  pid: number;
  match: RegExpExecArray;
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
  const match = await becomeReady(child, options, logFile, ended);
  return { pid: child.pid ?? 0, match, logFile, ended, stop: () => stopChild(child, ended) };
}

async function becomeReady(
  child: ChildProcess,
  { name, ready, timeoutMs = 60_000 }: ChildOptions,
  logFile: string,
  ended: Promise<string>,
): Promise<RegExpExecArray> {
  const log = createWriteStream(logFile, { flags: "a", mode: 0o600 });
  let output = "";
  const match = await new Promise<RegExpExecArray | string>((resolve) => {
    const read = (chunk: Buffer): void => {
      log.write(chunk);
      if (output.length > maxOutput) return;
      output += chunk.toString();
      const found = ready.exec(output);
      if (found) resolve(found);
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    void ended.then(resolve);
    setTimeout(() => resolve("it gave no sign in time"), timeoutMs).unref();
  });
  if (typeof match !== "string") return match;
  await stopChild(child, ended);
  throw new Error(`${name} did not start (${match}), see ${logFile}\n${output.slice(-2000)}`);
}
const maxOutput = 100_000;

async function stopChild(child: ChildProcess, ended: Promise<string>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  child.kill("SIGTERM");
  const insist = setTimeout(() => child.kill("SIGKILL"), 8_000);
  await ended;
  clearTimeout(insist);
}
