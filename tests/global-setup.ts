import { mkdir, writeFile } from "node:fs/promises";
import { createSealer } from "@haat/core/seal";
import { migrate } from "@haat/db/migrate";
import { startTestPlatform } from "@haat/local/testing";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { loadGeography } from "@haat/db/seed/geo/load";
import { loadRules } from "@haat/db/seed/rules";

declare module "vitest" {
  interface ProvidedContext {
    /** The names product code reads, for the template database; `freshDatabase` makes a copy of it. */
    platform: Readonly<{ env: Readonly<Record<string, string>>; adminUrl: string }>;
  }
}

const services = new URL("../.haat/", import.meta.url);

type Platform = Awaited<ReturnType<typeof startTestPlatform>>;

async function fillTemplate({ env }: Platform): Promise<void> {
  const ownerUrl = env["DATABASE_OWNER_URL"];
  if (!ownerUrl) throw new Error("the test platform names no DATABASE_OWNER_URL");
  await migrate(ownerUrl, createSealer(env["DATA_KEY"] ?? ""));
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  await loadGeography(owner);
  await loadRules(owner);
  // Tests come back from a wallet twice in a moment; what keeps waiting buyers from asking it so often is put back where it is tested.
  await owner.query(
    "insert into setting (id, name, value, valid_from) values ('set_return', 'return_pause_seconds', '0', '2026-01-01')",
  );
  await owner.query("analyze");
  await owner.end();
}

/** One platform for the whole run. The migrated database `haat` is only ever copied: nobody stays connected to it. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const platform = await startTestPlatform();
  try {
    await fillTemplate(platform);
  } catch (fault) {
    await platform.stop();
    throw fault;
  }
  await mkdir(services, { recursive: true });
  await writeFile(new URL("test-services.json", services), JSON.stringify(platform.kinds, null, 2));
  project.provide("platform", { env: platform.env, adminUrl: platform.adminUrl });
  return () => platform.stop();
}
