import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { root } from "@haat/local/launch/places";
import { type BrowserServer, chromium } from "playwright-core";

const ofTheSystem = "/usr/bin/chromium";

const closedNetwork = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

const kept = path.join(root, ".haat/chromium");
const unpack = fileURLToPath(new URL("unpack-chromium.ts", import.meta.url));

/** The browser that npm brought, unpacked once for this house: whole, or not there at all. */
async function ofTheHouse(): Promise<string> {
  const program = path.join(kept, "chromium");
  if (existsSync(program)) return program;
  await mkdir(path.dirname(kept), { recursive: true });
  const fresh = await mkdtemp(`${kept}-`);
  await promisify(execFile)(process.execPath, [unpack], { env: { ...process.env, TMPDIR: fresh } });
  await rename(fresh, kept).catch(async (fault: unknown) => {
    // Another suite was faster.
    await rm(fresh, { recursive: true, force: true });
    if (!existsSync(program)) throw fault;
  });
  return program;
}

type Further = Readonly<{ args?: readonly string[]; env?: Readonly<Record<string, string>> }>;

/** CHROME_PATH, else the system's, else the one that npm brought. */
export async function startBrowser({ args = [], env = {} }: Further = {}): Promise<BrowserServer> {
  const named = process.env["CHROME_PATH"] ?? (existsSync(ofTheSystem) ? ofTheSystem : null);
  return chromium.launchServer({
    executablePath: named ?? (await ofTheHouse()),
    // Not the arguments that came with it: its single process ends when one visitor leaves.
    args: [...closedNetwork, ...args],
    env: { ...process.env, ...env },
    headless: true,
    host: "127.0.0.1",
  });
}
