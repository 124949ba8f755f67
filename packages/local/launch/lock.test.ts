import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { once } from "node:events";
import { type ChildProcess, fork, spawnSync } from "node:child_process";
import { isAlive } from "../machine/process.ts";
import { holderOf, takeLock } from "./lock.ts";

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

/** A `start` that holds the lock until it is asked to end, or killed. */
async function holderIn(file: string, state: { wrappers: number[]; ending: boolean }): Promise<ChildProcess> {
  const child = fork(startThat("holds"), { execArgv: [], stdio: "ignore" });
  const heard = once(child, "message");
  child.send({ file, claim: { ...claim, wrappers: state.wrappers }, ending: state.ending });
  await heard;
  return child;
}

test("a living holder keeps its lock, and is told by name", async () => {
  const file = path.join(dir, "living.json");
  const holder = await holderIn(file, { wrappers: [], ending: false });
  expect(await takeLock(file, claim)).toMatchObject({ pid: holder.pid, origin: claim.origin });
  expect(holderOf(file)).toMatchObject({ pid: holder.pid });
  const ended = once(holder, "exit");
  holder.kill("SIGKILL");
  await ended;
  expect(holderOf(file)).toBeNull();
  expect(await takeLock(file, claim)).toMatchObject({ tookOver: true });
});

test("a holder that is ending, or whose package manager was killed, is waited for", async () => {
  const { pid: killed } = spawnSync(process.execPath, ["-e", ""]);
  const states = [
    { wrappers: [], ending: true },
    { wrappers: [killed], ending: false },
  ];
  for (const state of states) {
    const file = path.join(dir, `going-${state.ending}.json`);
    const { pid = 0 } = await holderIn(file, state);
    expect(await takeLock(file, claim)).toMatchObject({ tookOver: true });
    expect(isAlive(pid)).toBe(false);
  }
});

test("of any number that find a dead holder at the same moment one takes over, and the others are told who", async () => {
  const { pid: dead } = spawnSync(process.execPath, ["-e", ""]);
  const files = Array.from({ length: 120 }, (_, at) => path.join(dir, `race-${at}.json`));
  for (const file of files) writeFileSync(file, JSON.stringify({ pid: dead, ...claim, ending: false }));
  // Written once: who reads it while it is written anew for the next finds nothing in it, and ends without a word.
  const script = startThat("races");
  const takers = [1, 2, 3, 4, 5].map(() => fork(script, { execArgv: [], stdio: "inherit" }));
  const gone = Promise.race(
    takers.map(async (taker) =>
      Promise.reject(new Error(`a taker ended: ${String(await once(taker, "exit"))}`)),
    ),
  );
  gone.catch(() => undefined);
  const heard = () =>
    Promise.all(
      takers.map(async (taker) => ((await Promise.race([once(taker, "message"), gone])) as unknown[])[0]),
    );
  await heard();
  const told = heard();
  for (const taker of takers) taker.send({ files, claim });
  const answers = (await told) as { won: number; pids: number[] }[];
  for (const taker of takers) taker.kill("SIGKILL");
  expect(new Set(answers.map(({ pids }) => pids.join())).size).toBe(1);
  expect(answers.reduce((sum, { won }) => sum + won, 0)).toBe(files.length);
});

const bodies = {
  holds: `process.once("message", async ({ file, claim, ending }) => {
  held.push(await takeLock(file, claim));
  if (ending) held[0].markEnding();
  process.send("held");
});`,
  races: `process.once("message", async ({ files, claim }) => {
  const pids = [];
  for (const file of files) {
    const taken = await takeLock(file, claim);
    if ("release" in taken) held.push(taken);
    pids.push("release" in taken ? process.pid : taken.pid);
  }
  process.send({ won: held.length, pids });
});
process.send("up");`,
};

/** What is taken is held until the process ends: of one that has ended others might take over. */
function startThat(does: keyof typeof bodies): string {
  const script = path.join(dir, `${does}.start.ts`);
  const lock = JSON.stringify(new URL("lock.ts", import.meta.url).href);
  writeFileSync(
    script,
    `import { takeLock } from ${lock};\nsetInterval(() => undefined, 1000);\nconst held = [];\n${bodies[does]}`,
  );
  return script;
}
