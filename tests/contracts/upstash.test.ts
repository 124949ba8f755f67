import { findServer } from "@haat/local/redis/server";
import { startRedis } from "@haat/local/redis/start";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { streamsContract } from "./redis-streams.ts";
import { type RestAddress, upstashContract } from "./upstash.ts";

const searchPath = process.env["PATH"] ?? "";

const opener = (given: { searchPath?: string; redisUrl?: string }) => async (): Promise<RestAddress> => {
  const dir = mkdtempSync(path.join(os.tmpdir(), "haat-redis-"));
  const redis = await startRedis({ dir, token: "rest-token", password: "server-password", ...given });
  const stop = async () => {
    await redis.stop();
    rmSync(dir, { recursive: true, force: true });
  };
  return { url: redis.url, token: redis.token, stop };
};

for (const contract of [upstashContract, streamsContract]) {
  const server = findServer(searchPath);
  const redisUrl = process.env["REDIS_URL"];
  contract("embedded engine", opener({}));
  if (server) contract(path.basename(server), opener({ searchPath }));
  if (redisUrl) contract("the server at REDIS_URL", opener({ redisUrl }));
}

test("the engine keeps every acknowledged change through a kill, streams and scripts included", async () => {
  const dir = mkdtempSync(path.join(os.tmpdir(), "haat-redis-"));
  const options = { dir, token: "t", password: "p" };
  const ask = async (url: string, ...command: (string | number)[]) => {
    const headers = { authorization: "Bearer t" };
    const reply = await fetch(url, { method: "POST", headers, body: JSON.stringify(command) });
    return ((await reply.json()) as { result: unknown }).result;
  };
  // Never stopped: what the second one reads is what a killed process had on disk.
  const first = await startRedis(options);
  await ask(first.url, "SET", "cart", "শাড়ি", "EX", 1000);
  await ask(
    first.url,
    "EVAL",
    "redis.call('HSET', KEYS[1], 'a', ARGV[1]) return redis.call('INCR', 'n')",
    1,
    "h",
    "1",
  );
  await ask(first.url, "XGROUP", "CREATE", "events", "drain", "0", "MKSTREAM");
  const id = await ask(first.url, "XADD", "events", "*", "n", 1);
  await ask(first.url, "XREADGROUP", "GROUP", "drain", "a", "STREAMS", "events", ">");
  await ask(first.url, "SADD", "s", "a", "b", "c");
  const popped = await ask(first.url, "SPOP", "s");

  const second = await startRedis(options);
  expect(await ask(second.url, "GET", "cart")).toBe("শাড়ি");
  expect(await ask(second.url, "TTL", "cart")).toBeGreaterThan(990);
  expect(await ask(second.url, "HGETALL", "h")).toEqual(["a", "1"]);
  expect(await ask(second.url, "GET", "n")).toBe("1");
  expect(await ask(second.url, "XPENDING", "events", "drain")).toEqual([1, id, id, [["a", "1"]]]);
  expect(await ask(second.url, "SMEMBERS", "s")).not.toContain(popped);
  const third = await startRedis(options);
  expect(await ask(third.url, "XLEN", "events")).toBe(1);
  await Promise.all([first.stop(), second.stop(), third.stop()]);
  rmSync(dir, { recursive: true, force: true });
});

const servers = [findServer(searchPath)].filter((server) => server !== null);
test.for(servers)("%s, left by a killed launcher, is used again and keeps its data", async () => {
  const dir = mkdtempSync(path.join(os.tmpdir(), "haat-redis-"));
  const options = { dir, token: "t", password: "p", searchPath };
  const first = await startRedis(options);
  const set = { method: "POST", headers: { authorization: "Bearer t" }, body: '["SET","k","v"]' };
  await fetch(first.url, set);
  const second = await startRedis(options);
  expect(second.kind).toBe(first.kind);
  const got = await fetch(second.url, { ...set, body: '["GET","k"]' });
  expect(await got.json()).toEqual({ result: "v" });
  await second.stop();
  await first.stop();
  rmSync(dir, { recursive: true, force: true });
});
