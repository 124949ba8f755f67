import { sql } from "drizzle-orm";
import type { Books } from "../../books.ts";

/** What ended a quarter ago is nobody's business any more, and a device unseen for so long is a new one. */
export const forgetSessions = (books: Books): Promise<unknown> =>
  books.ask(sql`with over as (
      delete from session where least(coalesce(ended_at, expires_at), expires_at) < now() - interval '90 days')
    delete from known_device where last_seen_at < now() - interval '400 days'`);
