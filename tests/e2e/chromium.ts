import { existsSync } from "node:fs";
import sparticuz from "@sparticuz/chromium";
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

/** CHROME_PATH, else the system's, else the one that npm brought. */
export async function startBrowser(): Promise<BrowserServer> {
  const named = process.env["CHROME_PATH"] ?? (existsSync(ofTheSystem) ? ofTheSystem : null);
  return chromium.launchServer({
    executablePath: named ?? (await sparticuz.executablePath()),
    // Not the arguments that came with it: its single process ends when one visitor leaves.
    args: closedNetwork,
    headless: true,
    host: "127.0.0.1",
  });
}
