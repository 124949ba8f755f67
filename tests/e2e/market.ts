import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Wallet } from "@haat/core/payment-methods";
import { reset } from "@haat/local/launch/reset";
import { startChild } from "@haat/local/machine/child";
import { freePort } from "@haat/local/machine/free-port";
import type { TestProject } from "vitest/node";
import { brokenRules, stoppedCode } from "../broken-rules.ts";
import { freshPages } from "../web/fresh-pages.ts";
import { startBrowser } from "./chromium.ts";

export type Services = Readonly<{
  web: string;
  api: string;
  postgres: string;
  outbox: string;
  simulators: Readonly<
    Record<Wallet | "pathao" | "steadfast" | "redx" | "paperfly" | "google", Readonly<{ origin: string }>>
  >;
  accounts: readonly Readonly<{
    role: string;
    phone: string;
    name: string;
    shop?: string;
    memberRole?: string;
    /** The secret of his authenticator app, where he works with one. */
    totp?: string;
  }>[];
  redis: string;
  /** The names that product code reads. */
  environment: Readonly<Record<string, string>>;
}>;

declare module "vitest" {
  interface ProvidedContext {
    services: Services;
    /** Where the launcher keeps its data. */
    haatDir: string;
    browserEndpoint: string;
  }
}

const root = fileURLToPath(new URL("../..", import.meta.url));
const firstStartMs = 240_000;

export const readServices = (haatDir: string): Services =>
  JSON.parse(readFileSync(join(haatDir, "services.json"), "utf8")) as Services;

/** The README's own start command on an empty folder, with fewer pictures to draw. */
export async function startMarket(haatDir: string) {
  await reset(join(haatDir, "data"));
  // The units run beside it, and some of them need the same pages.
  await freshPages();
  return startChild({
    name: "e2e",
    script: join(root, "packages/local/bin/start.ts"),
    cwd: root,
    env: { ...process.env, HAAT_DIR: haatDir, HAAT_MARKET: "small", PORT: String(await freePort()) },
    logDir: join(haatDir, "logs"),
    ready: /Ctrl-C ends it/,
    timeoutMs: firstStartMs,
  });
}

/** HAAT_E2E_DIR names the HAAT_DIR of a market that runs already, to try one journey again and again. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const running = process.env["HAAT_E2E_DIR"];
  const haatDir = running ?? join(root, ".haat", project.name);
  const market = running === undefined ? await startMarket(haatDir) : null;
  try {
    const browser = await startBrowser();
    project.provide("services", readServices(haatDir));
    project.provide("haatDir", haatDir);
    project.provide("browserEndpoint", browser.wsEndpoint());
    return async () => {
      await browser.close();
      const readUrl = market && readServices(haatDir).environment["DATABASE_READ_URL"];
      const broken = readUrl ? await brokenRules(readUrl) : [];
      const stopped = readUrl ? await stoppedCode(readUrl) : [];
      await market?.stop();
      if (stopped.length > 0) throw new Error(`browsers stopped code of ours: ${JSON.stringify(stopped)}`);
      if (broken.length > 0) throw new Error(`the journeys left the books broken: ${JSON.stringify(broken)}`);
    };
  } catch (fault) {
    await market?.stop();
    throw fault;
  }
}
