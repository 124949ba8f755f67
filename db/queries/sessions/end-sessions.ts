import type { EndReason } from "@haat/core/sessions";
import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import { anyone } from "../../viewer.ts";

type Ending = Readonly<{
  userId: string;
  reason: EndReason;
  /** Only this one. */
  id?: string;
  /** All but this one. */
  exceptId?: string | null;
}>;

/** For whoever changes in the same transaction what the sessions rested on. Returns the ids it ended. */
export const endingSessions = ({ userId, reason, id, exceptId }: Ending): SQL =>
  sql`update session set ended_at = now(), end_reason = ${reason}
    where user_id = ${userId} and ended_at is null${id === undefined ? sql`` : sql` and id = ${id}`}${
      exceptId ? sql` and id <> ${exceptId}` : sql``
    } returning id`;

/** How many it ended. Their tokens open nothing from the next request on. */
export const endSessions = async (db: Database, ending: Ending): Promise<number> =>
  (await db.ask(anyone, endingSessions(ending))).length;
