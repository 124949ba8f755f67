import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { createSealer } from "@haat/core/seal";
import { indexProducts } from "@haat/api/services/search/index-products";
import { openBooks } from "@haat/db/books";
import { configureNeon } from "@haat/db/client";
import { migrate } from "@haat/db/migrate";
import pg from "pg";
import { benchCategories, searchWords } from "./catalogue.ts";
import { loadCatalogue } from "./load-catalogue.ts";
import { connected, openParts, type Parts, type PartsOptions, settle, type Written } from "./parts.ts";
import { type Ground, readGoods, readShelves } from "./scenarios.ts";
import { hearTyped } from "./typed.ts";

export type Opened = Ground &
  Parts &
  Readonly<{
    /** What the wallet calls an attempt. */
    referenceOf(attemptId: string): Promise<string>;
  }>;

type Options = Readonly<{ now: Date }> & Pick<PartsOptions, "concurrency" | "log" | "ending">;

/** A market of ten thousand products in a folder that goes away. */
export async function openGround({ now, ...options }: Options): Promise<Opened> {
  const { log, ending } = options;
  const dir = mkdtempSync(path.join(os.tmpdir(), "haat-bench-"));
  ending(async () => rmSync(dir, { recursive: true, force: true }));
  chmodSync(dir, 0o711);
  let goods: Ground["goods"] = [];
  const parts = await openParts({
    ...options,
    dir,
    fill: async (written) => {
      goods = await fill(written, now);
      log(`loaded ${goods.length} products`);
    },
  });
  const owner = new pg.Pool({ connectionString: parts.env["DATABASE_OWNER_URL"], max: 4 });
  ending(() => owner.end());
  const referenceOf = async (attemptId: string): Promise<string> => {
    const { rows } = await owner.query<{ reference: string }>(
      "select gateway_ref as reference from payment_attempt where id = $1",
      [attemptId],
    );
    return rows[0]?.reference ?? "";
  };
  return {
    ...parts,
    goods,
    shelves: await readShelves(parts.api),
    typed: await hearTyped(parts, searchWords),
    categories: benchCategories().map(({ slug }) => slug),
    referenceOf,
  };
}

async function fill({ env, adminUrl }: Written, now: Date): Promise<Ground["goods"]> {
  const ownerUrl = env["DATABASE_OWNER_URL"] ?? "";
  const sealer = createSealer(env["DATA_KEY"] ?? "");
  await migrate(ownerUrl, sealer);
  const owner = await connected(ownerUrl);
  await loadCatalogue(owner, sealer, now);
  await makeFindable(env);
  const goods = await readGoods(owner);
  await owner.end();
  await settle(adminUrl);
  return goods;
}

/** What the worker does within seconds. */
async function makeFindable(env: Written["env"]): Promise<void> {
  configureNeon({ fetchEndpoint: env["NEON_FETCH_ENDPOINT"], wsProxy: env["NEON_WS_PROXY"] });
  const books = openBooks({ url: env["DATABASE_JOBS_URL"] ?? "" });
  while ((await indexProducts(books, 1000)) > 0);
  await books.close();
}
