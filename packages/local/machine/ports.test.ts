import net from "node:net";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listen, shut } from "./listen.ts";
import { choosePorts } from "./ports.ts";

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(path.join(os.tmpdir(), "haat-ports-"));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

test("ports are remembered, and only one that somebody took is replaced", async () => {
  const file = path.join(dir, "ports.json");
  const first = await choosePorts(file, ["blob", "outbox"]);
  expect(await choosePorts(file, ["blob", "outbox"])).toEqual(first);
  const stranger = net.createServer();
  await listen(stranger, first.outbox);
  const second = await choosePorts(file, ["blob", "outbox"]);
  await shut(stranger);
  expect(second.blob).toBe(first.blob);
  expect(second.outbox).not.toBe(first.outbox);
});
