import { sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import { anyone } from "../../viewer.ts";
import { type Counted, countingTries, waitOf } from "./count-tries.ts";

export type Guessed = Readonly<{
  /** Seconds until the next guess is judged; null when this one is. */
  wait: number | null;
  userId: string | null;
  hash: string | null;
}>;

/** Counts a guess and finds the password of a proven address, if there is one. One round trip, the same for everybody. */
export async function findForSignIn(
  db: Database,
  { emailHash, counted }: Readonly<{ emailHash: string; counted: readonly Counted[] }>,
): Promise<Guessed> {
  const [row] = await db.ask<Guessed>(
    anyone,
    sql`with counted as (${countingTries(counted)})
      select ${waitOf(counted)} as wait, u.id as "userId", p.hash
      from (select 1) one left join user_account u on u.email_hash = any(hashes_of(${emailHash})) left join password p on p.user_id = u.id`,
  );
  return row ?? { wait: null, userId: null, hash: null };
}
