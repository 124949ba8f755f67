import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { freePort } from "@haat/local/machine/free-port";
import { afterAll, beforeAll, expect, test } from "vitest";

const simulators = fileURLToPath(new URL("../packages/simulators/", import.meta.url));

let place: string;
let printed = "";
let firstPort: number;
let end: () => Promise<unknown>;

/** True: all of them stand and have printed what they have to. False: somebody else had one of their ports. */
async function started(): Promise<boolean> {
  printed = "";
  firstPort = await freePort();
  const child = spawn(
    process.execPath,
    [join(simulators, "bin/start.ts"), "--port", String(firstPort), "--merchant", "Rahim's shop"],
    { cwd: place, env: { PATH: process.env["PATH"] }, stdio: ["ignore", "pipe", "inherit"] },
  );
  const gone = once(child, "exit");
  end = () => {
    child.kill("SIGTERM");
    return gone;
  };
  for await (const chunk of child.stdout) {
    printed += String(chunk);
    // The last line of the last of them.
    if (/^ECOURIER_PACKAGES=.*\n/m.test(printed)) return true;
  }
  await gone;
  return false;
}

/** As a stranger starts them: nothing of ours in his environment, another folder. */
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), "haat-pasted-"));
  let tries = 3;
  while (!(await started())) if (--tries === 0) throw new Error("they would not start");
});
afterAll(async () => {
  await end();
  await rm(place, { recursive: true });
});

/** Pasted into a clean shell; whatever it complains of fails. */
async function paste(lines: string): Promise<string> {
  await writeFile(join(place, "printed"), printed);
  await writeFile(join(place, "pasted"), lines);
  const env = { PATH: process.env["PATH"] };
  const { stdout, stderr } = await promisify(execFile)("bash", ["pasted"], { cwd: place, env });
  expect(stderr).toBe("");
  return stdout;
}

/** How often money moved, and how much of it, at the wallet on this port. */
async function movedAt(port: number): Promise<unknown> {
  const reply = await fetch(`http://127.0.0.1:${port}/_control/ledger`);
  const { payments } = (await reply.json()) as { payments: { captures: number; capturedMinor: string }[] };
  return payments.map(({ captures, capturedMinor }) => [captures, capturedMinor]);
}

test("what is printed and what stands to be pasted pays once at each wallet", async () => {
  const text = await readFile(join(simulators, "wallets.md"), "utf8");
  const blocks = [...text.matchAll(/^```\n(.*?)^```$/gms)].map(([, lines = ""]) => lines);
  expect(blocks.length).toBe(5);
  const [start = "", ...payments] = blocks;
  // The line that starts them is what has happened above.
  const shell = start.split("\n").filter((line) => !line.includes("simulators | tee"));
  expect(shell.length).toBe(start.split("\n").length - 1);
  const said = await paste([...shell, ...payments].join("\n"));
  for (const word of ['"Completed"', '"status":"Success"', `"merchant_name":"Rahim's shop"`, "RESULT&gt;OK"])
    expect(said).toContain(word);
  for (const wallet of [0, 1, 2, 3]) expect(await movedAt(firstPort + wallet)).toEqual([[1, "15050"]]);
});

test("a shell reads what holds spaces and marks as it was meant", async () => {
  const told = await paste('set -a; . ./printed; set +a; echo "$UPAY_MERCHANT_NAME|$ECOURIER_PACKAGES"');
  expect(told).toMatch(/^Rahim's shop\|.+, .+\n$/);
});
