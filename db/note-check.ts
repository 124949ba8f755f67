import { drizzle } from "drizzle-orm/node-postgres";
import pg from "pg";
import { keepCheck } from "./queries/audit/audit-checks.ts";
import type { ChainVerdict } from "./verify-audit.ts";

/** Leaves what a walk over the whole chain found where the worker goes on from and the admin's page reads it. */
export async function noteWholeCheck(jobsUrl: string, verdict: ChainVerdict): Promise<void> {
  const client = new pg.Client({ connectionString: jobsUrl });
  await client.connect();
  try {
    await drizzle(client).execute(keepCheck(verdict, { isWhole: true }));
  } finally {
    await client.end();
  }
}
