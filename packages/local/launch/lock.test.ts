import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { spawnSync } from "node:child_process";
import { holderOf, takeLock } from "./lock.ts";

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(path.join(os.tmpdir(), "haat-lock-"));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

test("a folder without a lock is taken, and free again after release", () => {
  const file = path.join(dir, "first.json");
  const lock = takeLock(file, "http://localhost:3000");
  expect(lock).toMatchObject({ tookOver: false });
  if ("release" in lock) lock.release();
  expect(holderOf(file)).toBeNull();
});

test("a killed holder's lock is taken over", () => {
  const file = path.join(dir, "dead.json");
  const { pid } = spawnSync(process.execPath, ["-e", ""]);
  writeFileSync(file, JSON.stringify({ pid, origin: "http://localhost:3000" }));
  expect(takeLock(file, "http://localhost:3001")).toMatchObject({ tookOver: true });
});

test("a torn lock is taken over", () => {
  const file = path.join(dir, "torn.json");
  writeFileSync(file, '{"pid": 12');
  expect(takeLock(file, "http://localhost:3001")).toMatchObject({ tookOver: true });
});
