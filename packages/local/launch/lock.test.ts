import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { once } from "node:events";
import { fork, spawn, spawnSync } from "node:child_process";
import { isAlive } from "../machine/process.ts";
import { holderOf, removeDead, takeLock } from "./lock.ts";

const claim = { origin: "http://localhost:3000", wrappers: [] };

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(path.join(os.tmpdir(), "haat-lock-"));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

test("a folder without a lock is taken, and free again after release", async () => {
  const file = path.join(dir, "first.json");
  const lock = await takeLock(file, claim);
  expect(lock).toMatchObject({ tookOver: false });
  if ("release" in lock) lock.release();
  expect(holderOf(file)).toBeNull();
});

test("a killed holder's lock is taken over", async () => {
  const file = path.join(dir, "dead.json");
  const { pid } = spawnSync(process.execPath, ["-e", ""]);
  writeFileSync(file, JSON.stringify({ pid, ...claim, ending: false }));
  expect(await takeLock(file, claim)).toMatchObject({ tookOver: true });
});

test("a torn lock is taken over", async () => {
  const file = path.join(dir, "torn.json");
  writeFileSync(file, '{"pid": 12');
  expect(await takeLock(file, claim)).toMatchObject({ tookOver: true });
});

/** A process that looks like a start and ends when asked to. */
async function standInHolder(): Promise<number> {
  const script = path.join(dir, "start.ts");
  writeFileSync(script, "setInterval(() => undefined, 1000); console.log('up')");
  const child = spawn(process.execPath, [script], { stdio: ["ignore", "pipe", "ignore"] });
  await once(child.stdout, "data");
  return child.pid ?? 0;
}

test("a living holder keeps its lock", async () => {
  const file = path.join(dir, "living.json");
  const pid = await standInHolder();
  writeFileSync(file, JSON.stringify({ pid, ...claim, ending: false }));
  expect(await takeLock(file, claim)).toMatchObject({ pid, origin: claim.origin });
  process.kill(pid);
});

test("a holder that is ending, or whose package manager was killed, is waited for", async () => {
  const { pid: killed } = spawnSync(process.execPath, ["-e", ""]);
  for (const state of [
    { ...claim, ending: true },
    { ...claim, wrappers: [killed], ending: false },
  ]) {
    const file = path.join(dir, `going-${state.ending}.json`);
    const pid = await standInHolder();
    writeFileSync(file, JSON.stringify({ pid, ...state }));
    expect(await takeLock(file, claim)).toMatchObject({ tookOver: true });
    expect(isAlive(pid)).toBe(false);
  }
});

test("a lock that somebody has taken meanwhile is left to him", async () => {
  const file = path.join(dir, "meanwhile.json");
  const pid = await standInHolder();
  writeFileSync(file, JSON.stringify({ pid, ...claim, ending: false }));
  removeDead(file);
  expect(holderOf(file)).toMatchObject({ pid });
  process.kill(pid);
});

test("of two that find a dead holder at the same moment one takes over", async () => {
  const { pid: dead } = spawnSync(process.execPath, ["-e", ""]);
  const files = Array.from({ length: 60 }, (_, at) => path.join(dir, `race-${at}.json`));
  for (const file of files) writeFileSync(file, JSON.stringify({ pid: dead, ...claim, ending: false }));
  const folder = path.join(dir, "race");
  mkdirSync(folder);
  const script = path.join(folder, "start.ts");
  writeFileSync(
    script,
    `import { takeLock } from ${JSON.stringify(new URL("lock.ts", import.meta.url).href)};
process.once("message", async ({ files, claim }) => {
  const first = Math.ceil(Date.now() / 50) * 50 + 50;
  const won = [];
  for (const [at, file] of files.entries()) {
    while (Date.now() < first + 5 * at);
    if ("release" in (await takeLock(file, claim))) won.push(file);
  }
  process.send(won);
});
// It holds what it took until it is killed: of one that has ended the other might take over.
setInterval(() => undefined, 1000);
process.send("up");
`,
  );
  const takers = [1, 2].map(() => fork(script, { execArgv: [], stdio: "ignore" }));
  const heard = () => Promise.all(takers.map(async (taker) => (await once(taker, "message"))[0] as unknown));
  await heard();
  const won = heard();
  for (const taker of takers) taker.send({ files, claim });
  expect(((await won) as string[][]).flat().toSorted()).toEqual(files.toSorted());
  for (const taker of takers) taker.kill();
});
