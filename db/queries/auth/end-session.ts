import { sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import { anyone } from "../../viewer.ts";

/** Ends it for good; ending it again changes nothing. */
export const endSession = async (db: Database, sessionHash: string): Promise<void> =>
  void (await db.ask(
    anyone,
    sql`update session set ended_at = now() where token_hash = ${sessionHash} and ended_at is null`,
  ));
