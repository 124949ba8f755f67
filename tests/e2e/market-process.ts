import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const bin = fileURLToPath(new URL("../../packages/local/bin/", import.meta.url));

export type Ran = Readonly<{ code: number | null; output: string }>;
export type Market = Readonly<{
  /** All it printed so far. */
  output: () => string;
  /** Resolves when it told its addresses; rejects when it ended instead. */
  up: Promise<void>;
  ended: Promise<Ran>;
  pid: number;
  signal: (signal: NodeJS.Signals) => void;
}>;
type Place = Readonly<{ dir: string; port: number }>;

/** One of the commands as a person runs it, from a folder that has nothing to do with the repository. */
function launch(name: string, args: readonly string[], { dir, port }: Place): ChildProcess {
  const env = {
    ...process.env,
    HAAT_DIR: dir,
    HAAT_MARKET: "small",
    PORT: String(port),
    DATABASE_OWNER_URL: "",
  };
  return spawn(process.execPath, [path.join(bin, name), ...args], {
    cwd: os.tmpdir(),
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
}

function watch(child: ChildProcess): { output: () => string; ended: Promise<Ran> } {
  let output = "";
  const note = (chunk: Buffer) => (output += chunk.toString());
  child.stdout?.on("data", note);
  child.stderr?.on("data", note);
  const ended = new Promise<Ran>((resolve) => child.once("close", (code) => resolve({ code, output })));
  return { output: () => output, ended };
}

export const run = (name: string, args: readonly string[], place: Place): Promise<Ran> =>
  watch(launch(name, args, place)).ended;

export function startMarket(place: Place): Market {
  const child = launch("start.ts", [], place);
  const { output, ended } = watch(child);
  const up = new Promise<void>((resolve, reject) => {
    child.stdout?.on("data", () => output().includes("Ctrl-C ends it") && resolve());
    void ended.then(() => reject(new Error(output())));
  });
  return { output, up, ended, pid: child.pid ?? 0, signal: (signal) => void child.kill(signal) };
}

/** The servers that survive a killed launcher. */
export function serversIn(dir: string): number[] {
  const postgres = readFileSync(path.join(dir, "data/postgres/postmaster.pid"), "utf8").split("\n")[0];
  const redis = path.join(dir, "data/redis/server/haat.pid.json");
  const { pid } = existsSync(redis)
    ? (JSON.parse(readFileSync(redis, "utf8")) as { pid: number })
    : { pid: null };
  return [Number(postgres), ...(pid === null ? [] : [pid])];
}

/** Everything that descends from a process. */
export function descendants(pid: number): number[] {
  const parents = parentTable();
  const children = (of: number): number[] => {
    const own = parents.filter(([, parent]) => parent === of).map(([child]) => child);
    return own.flatMap((child) => [child, ...children(child)]);
  };
  return children(pid);
}

function parentTable(): [pid: number, parent: number][] {
  if (!existsSync("/proc/self/stat"))
    return execFileSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" })
      .trim()
      .split("\n")
      .map((line) => line.trim().split(/\s+/).map(Number) as [number, number]);
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name): [number, number][] => {
      try {
        const [, parent = 0] =
          readFileSync(`/proc/${name}/stat`, "utf8").split(") ")[1]?.split(" ").map(Number) ?? [];
        return [[Number(name), parent]];
      } catch {
        // It ended between the list and the look.
        return [];
      }
    });
}
