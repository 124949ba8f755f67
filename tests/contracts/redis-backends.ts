import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { newSecret } from "@haat/core/ids";
import { findServer } from "@haat/local/redis/server";
import { startRedis } from "@haat/local/redis/start";

export type OpenRedis = Readonly<{ url: string; token: string; kind: string; close: () => Promise<void> }>;
export type RedisKind = Readonly<{ name: string; open: () => Promise<OpenRedis> }>;

async function open(searchPath: string | undefined): Promise<OpenRedis> {
  const dir = await mkdtemp(join(tmpdir(), "haat-redis-"));
  const redis = await startRedis({ dir, token: newSecret(), password: newSecret(), searchPath });
  return {
    url: redis.url,
    token: redis.token,
    kind: redis.kind,
    close: async () => {
      await redis.stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

const path = process.env["PATH"] ?? "";

/** Every Redis there is on this machine, behind the REST bridge: the embedded engine always, a real one where found. */
export const redisKinds: readonly RedisKind[] = [
  { name: "the embedded engine", open: () => open(undefined) },
  ...(findServer(path) ? [{ name: "a real Redis", open: () => open(path) }] : []),
];
