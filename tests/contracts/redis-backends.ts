import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startUpstashBridge } from "@haat/local/redis/bridge";
import { connectRedis } from "@haat/local/redis/client";
import { findServer, startRedisServer } from "@haat/local/redis/server";
import { newSecret } from "@haat/core/ids";

export type OpenRedis = Readonly<{ url: string; token: string; close: () => Promise<void> }>;
export type RedisKind = Readonly<{ name: string; open: () => Promise<OpenRedis> }>;

async function openReal(executable: string): Promise<OpenRedis> {
  const dir = await mkdtemp(join(tmpdir(), "haat-redis-"));
  const server = await startRedisServer({ executable, dir, password: newSecret() });
  const backend = connectRedis(server.url);
  const token = newSecret();
  const bridge = await startUpstashBridge({ backend, token });
  return {
    url: bridge.url,
    token,
    close: async () => {
      await bridge.close();
      await backend.close();
      await server.stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

const executable = findServer(process.env["PATH"] ?? "");

/** Every Redis there is on this machine, behind the REST bridge: the embedded engine always, a real one where found. */
export const redisKinds: readonly RedisKind[] = [
  ...(executable ? [{ name: "a real Redis", open: () => openReal(executable) }] : []),
];
