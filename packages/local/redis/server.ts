import { spawn } from "node:child_process";
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { answers, freePort } from "../machine/free-port.ts";
import { poll } from "../machine/poll.ts";
import { commandOf, endProcess, isAlive } from "../machine/process.ts";
import { connectRedis } from "./client.ts";

export type RedisServer = Readonly<{ url: string; pid: number; version: string; stop(): Promise<void> }>;

/** `valkey-server` or `redis-server`, where the machine has one. */
export function findServer(searchPath: string): string | null {
  for (const name of ["valkey-server", "redis-server"])
    for (const folder of searchPath.split(path.delimiter))
      if (folder && existsSync(path.join(folder, name))) return path.join(folder, name);
  return null;
}

/** A real server with its data in `dir`; one that a killed launcher left there is used again. */
export async function startRedisServer(options: {
  executable: string;
  dir: string;
  password: string;
  port?: number;
}): Promise<RedisServer> {
  mkdirSync(options.dir, { recursive: true, mode: 0o700 });
  const left = await leftBehind(options.dir, options.password);
  if (left) return left;
  const port = options.port ?? (await freePort());
  const pid = launch(options.executable, options.dir, port, options.password);
  writeFileSync(pidFile(options.dir), JSON.stringify({ pid, port }));
  return describe({ pid, port, dir: options.dir, password: options.password });
}

type Recorded = Readonly<{ pid: number; port: number }>;
const pidFile = (dir: string): string => path.join(dir, "haat.pid.json");

async function leftBehind(dir: string, password: string): Promise<RedisServer | null> {
  if (!existsSync(pidFile(dir))) return null;
  const { pid, port } = JSON.parse(readFileSync(pidFile(dir), "utf8")) as Recorded;
  if (!isAlive(pid) || !(await answers(port))) return null;
  const found = await describe({ pid, port, dir, password }).catch(() => null);
  // The numbers may have passed to a stranger since.
  return found?.pid === pid ? found : null;
}

/** Ends a server that a killed launcher left on this folder, without asking it anything. */
export async function endLeftBehind(dir: string): Promise<void> {
  if (!existsSync(pidFile(dir))) return;
  const { pid } = JSON.parse(readFileSync(pidFile(dir), "utf8")) as Recorded;
  if (commandOf(pid)?.includes("-server")) await endProcess(pid, "SIGTERM");
}

function launch(executable: string, dir: string, port: number, password: string): number {
  const configuration = path.join(dir, "haat.conf");
  const lines = [
    `port ${port}`,
    "bind 127.0.0.1",
    `requirepass ${password}`,
    `dir ${JSON.stringify(dir)}`,
    "appendonly yes",
    'save ""',
  ];
  writeFileSync(configuration, `${lines.join("\n")}\n`, { mode: 0o600 });
  const log = openSync(path.join(dir, "server.log"), "a", 0o600);
  // A group of its own, so that Ctrl-C reaches the launcher alone and things end in order.
  const child = spawn(executable, [configuration], { detached: true, stdio: ["ignore", log, log] });
  closeSync(log);
  child.on("error", () => undefined);
  child.unref();
  if (child.pid === undefined) throw new Error(`${executable} could not be started`);
  return child.pid;
}

async function describe(server: Recorded & { dir: string; password: string }): Promise<RedisServer> {
  const url = `redis://:${encodeURIComponent(server.password)}@127.0.0.1:${server.port}`;
  const info = await poll(() => askInfo(url), {
    timeoutMs: 15_000,
    failure: () => new Error(`the Redis server did not answer; see ${path.join(server.dir, "server.log")}`),
  });
  const pid = Number(/process_id:(\d+)/.exec(info)?.[1] ?? server.pid);
  return {
    url,
    pid,
    version: /(?:valkey|redis)_version:([\d.]+)/.exec(info)?.[1] ?? "unknown",
    stop: async () => {
      await endProcess(pid, "SIGTERM");
      rmSync(pidFile(server.dir), { force: true });
    },
  };
}

/** Null until it accepts connections and has loaded its data. */
async function askInfo(url: string): Promise<string | null> {
  const client = connectRedis(url);
  try {
    const info = await client.call(["INFO", "server"]);
    return Buffer.isBuffer(info) ? info.toString() : null;
  } catch {
    return null;
  } finally {
    await client.close();
  }
}
