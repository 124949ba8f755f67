import path from "node:path";
import { startUpstashBridge, type UpstashBridge } from "./bridge.ts";
import { connectRedis } from "./client.ts";
import { createRedisEngine } from "./engine/engine.ts";
import type { RedisBackend } from "./reply.ts";
import { findServer, startRedisServer } from "./server.ts";

export type RedisOptions = Readonly<{
  dir: string;
  token: string;
  /** For a server of our own. */
  password: string;
  /** REDIS_URL: a server of yours; nothing else is then looked for. */
  redisUrl?: string | undefined;
  /** PATH, searched for a real server; leave it out to take the embedded engine. */
  searchPath?: string | undefined;
  port?: number;
  serverPort?: number;
}>;

export type LocalRedis = Readonly<{
  url: string;
  token: string;
  port: number;
  kind: string;
  /** Where our own server listens, if it is one. */
  serverPort?: number;
  stop(): Promise<void>;
}>;

/** REDIS_URL, else a real server on the PATH, else the embedded engine: always behind Upstash's REST protocol. */
export async function startRedis(options: RedisOptions): Promise<LocalRedis> {
  const { backend, kind, serverPort, stop } = await chooseBackend(options);
  let bridge: UpstashBridge;
  try {
    bridge = await startUpstashBridge({ backend, token: options.token, port: options.port ?? 0 });
  } catch (fault) {
    await stop();
    throw fault;
  }
  return {
    url: bridge.url,
    port: bridge.port,
    token: options.token,
    kind,
    ...(serverPort === undefined ? {} : { serverPort }),
    stop: async () => {
      await bridge.close();
      await stop();
    },
  };
}

type Chosen = { backend: RedisBackend; kind: string; serverPort?: number; stop: () => Promise<void> };

async function chooseBackend(options: RedisOptions): Promise<Chosen> {
  if (options.redisUrl) {
    const backend = connectRedis(options.redisUrl);
    await backend.call(["PING"]);
    return { backend, kind: "the Redis at REDIS_URL", stop: () => backend.close() };
  }
  const executable = options.searchPath === undefined ? null : findServer(options.searchPath);
  if (!executable) {
    const backend = createRedisEngine({ file: path.join(options.dir, "engine.log"), now: Date.now });
    return { backend, kind: "embedded engine", stop: () => backend.close() };
  }
  const { dir, password, serverPort } = options;
  const server = await startRedisServer({
    executable,
    dir: path.join(dir, "server"),
    password,
    ...(serverPort === undefined ? {} : { port: serverPort }),
  });
  const backend = connectRedis(server.url);
  const stop = async () => {
    await backend.close();
    await server.stop();
  };
  const kind = `${path.basename(executable)} ${server.version}`;
  return { backend, kind, serverPort: Number(new URL(server.url).port), stop };
}
