import { createSealer, otherKeysOf } from "@haat/core/seal";
import { migrate } from "@haat/db/migrate";
import type { MarketSize } from "@haat/db/seed/market/size";
import { vercelBlob } from "@haat/storage/vercel-blob";
import type { Platform } from "../platform.ts";

/** Brings the schema up to date and, into an empty market, the demonstration one. Tells what it did. */
export async function prepareMarket(
  platform: Platform,
  { cacheFolder, size }: Readonly<{ cacheFolder: string; size: MarketSize }>,
  log: (line: string) => void,
): Promise<void> {
  const {
    DATABASE_OWNER_URL: ownerUrl = "",
    DATA_KEY = "",
    BLOB_READ_WRITE_TOKEN: token = "",
    VERCEL_BLOB_API_URL,
  } = platform.env;
  const begun = performance.now();
  const sealer = createSealer(DATA_KEY, otherKeysOf(process.env["DATA_KEYS_ALSO"]));
  await migrate(ownerUrl, sealer);
  log("Schema: up to date");
  // Vercel's SDK reads its address from there and takes it no other way.
  Object.assign(process.env, { VERCEL_BLOB_API_URL });
  // Heavy with everything that draws pictures, and not needed before here.
  const { seedMarket } = await import("@haat/db/seed/run");
  const outcome = await seedMarket({
    ownerUrl,
    sealer,
    blobs: vercelBlob({ token }),
    cacheFolder,
    size,
    log: (line) => log(`Demonstration market: ${line}`),
  });
  const seconds = Math.round((performance.now() - begun) / 1000);
  log(`Demonstration market: ${outcome === "seeded" ? `loaded (${seconds} s)` : "is there"}`);
}
