import { fileURLToPath } from "node:url";
import type { Sealer } from "@haat/core/seal";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate as run } from "drizzle-orm/node-postgres/migrator";
import pg from "pg";
import { expectKeyFits, sealOldRows } from "./seal-old-rows.ts";

/**
 * Brings the database to the newest schema, as its owner over a direct connection. The roles `haat_app`, `haat_job`,
 * `haat_read` and `haat_engine` must exist (`db/README.md`); `sealer` is that of DATA_KEY, and a database that was
 * sealed with another key is refused. Repeating it changes nothing.
 */
export async function migrate(ownerUrl: string, sealer: Sealer): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  // A server that ends between two questions is told of by the next one.
  client.on("error", () => undefined);
  await client.connect();
  try {
    await sealOldRows(client, sealer);
    await run(drizzle(client), { migrationsFolder: fileURLToPath(new URL("./migrations", import.meta.url)) });
    await expectKeyFits(client, sealer);
  } finally {
    await client.end();
  }
}
