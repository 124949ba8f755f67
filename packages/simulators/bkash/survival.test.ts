import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { appendFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";
import { bkashRemote } from "./remote.ts";

const entry = fileURLToPath(new URL("../bin/bkash.ts", import.meta.url));
const environment = {
  PATH: process.env["PATH"] ?? "",
  BKASH_USERNAME: "u",
  BKASH_PASSWORD: "p",
  BKASH_APP_KEY: "k",
  BKASH_APP_SECRET: "s",
};

let folder = "";
let running: ChildProcess | undefined;
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), "bkash-"))));
afterEach(async () => {
  if (running?.exitCode === null && running.signalCode === null) {
    running.kill("SIGKILL");
    await once(running, "exit");
  }
  await rm(folder, { recursive: true });
});

async function launch(
  env: Record<string, string> = environment,
  more: readonly string[] = [],
): Promise<string> {
  const args = [entry, "--port", "0", "--data", join(folder, "truth.jsonl"), ...more];
  running = spawn(process.execPath, args, { env });
  let said = "";
  running.stdout?.on("data", (chunk) => (said += String(chunk)));
  running.stderr?.on("data", (chunk) => (said += String(chunk)));
  const exited = once(running, "exit");
  while (!said.includes("ready ")) {
    const left = await Promise.race([exited, new Promise((resume) => setTimeout(resume, 20))]);
    if (left) throw new Error(said);
  }
  return /ready (\S+)/.exec(said)?.[1] ?? "";
}

it("keeps its truth about money over kill -9, and over a line torn by it", async () => {
  const how = ["--settings", '{"maxRefunds": 3}', "--strictness", "strict"];
  const origin = await launch(environment, how);
  expect(await (await fetch(`${origin}/_control/settings`)).json()).toMatchObject({
    ...{ maxRefunds: 3, strictness: "strict", search: "served" },
  });
  const first = bkashRemote(origin);
  const { trxID } = await first.payByQr("99.95");
  await first.advance("2h");
  running?.kill("SIGKILL");
  if (running) await once(running, "exit");
  await appendFile(join(folder, "truth.jsonl"), '{"kind":"payment","value":{"id":"TR');

  const second = bkashRemote(await launch());
  const { payments, merchant } = await second.ledger();
  expect(payments).toMatchObject([{ trxID, captures: 1, capturedMinor: "9995" }]);
  expect(merchant.collectionBalance).toBe("99.95");
  await second.payByQr("0.05");
  await second.reset();
  expect((await second.ledger()).payments).toEqual([]);
});

it("names the credential it lacks, or the setting it cannot take, and does not start", async () => {
  await expect(launch({ ...environment, BKASH_APP_SECRET: "" })).rejects.toThrow(
    "BKASH_APP_SECRET is missing",
  );
  await expect(launch(environment, ["--settings", '{"search": "never"}'])).rejects.toThrow(
    "search is one of served, searchTran, searchTransaction, absent",
  );
});
