import type { Id } from "@haat/core/ids";
import { sql } from "drizzle-orm";
import type { Database } from "../../client.ts";

export type ListedSession = Readonly<{
  id: Id<"session">;
  device: string;
  createdAt: string;
  lastSeenAt: string;
  isCurrent: boolean;
}>;

/** Where the person of this session is signed in, this one first, then the latest seen. */
export const listSessions = (db: Database, sessionId: string): Promise<ListedSession[]> =>
  db.ask<ListedSession>(
    { kind: "visitor", sessionId },
    sql`select id, device, created_at as "createdAt", last_seen_at as "lastSeenAt", id = ${sessionId} as "isCurrent"
      from session where user_id = haat_user() and ended_at is null and expires_at > now()
      order by id = ${sessionId} desc, last_seen_at desc limit 100`,
  );
