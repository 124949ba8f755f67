import type { Id } from "@haat/core/ids";
import type { Factor } from "@haat/core/sessions";
import { sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import { anyone, isLive, settingsOf } from "../../viewer.ts";
import type { Proof } from "../factors/proof.ts";
import { myselfColumns } from "../auth/find-me.ts";
import { type BegunRow, type BegunSession, begunOf, sessionColumns } from "./begin-session.ts";

type Step = Readonly<{ id: Id<"session">; newId: Id<"session">; factor: Factor; proof: Proof }>;

/**
 * A stay goes on under a new id with one more factor, in the last place; the old id's tokens open nothing. Null: the proof did not hold, or the
 * old stay is over.
 */
export async function stepUpSession(
  db: Database,
  { id, newId, factor, proof }: Step,
): Promise<BegunSession | null> {
  const asHimself = settingsOf({ kind: "visitor", sessionId: newId });
  const [row] = await db.askAll<BegunRow>(anyone, [
    sql`with ${proof}, old as (
        update session s set ended_at = now(), end_reason = 'stepped_up' from user_account u
         where s.id = ${id} and u.id = s.user_id and ${isLive} and exists (select from proven) returning s.*)
      insert into session (id, user_id, device, device_hash, created_at, expires_at, ends_at, factors, stepped_up_at)
      select ${newId}, user_id, device, device_hash, created_at, expires_at, ends_at,
        array_remove(factors, ${factor}) || ${factor}::text, now() from old`,
    ...(asHimself ? [asHimself] : []),
    sql`select ${sessionColumns}, ${myselfColumns} from session s join user_account u on u.id = haat_user() where s.id = ${newId}`,
  ]);
  return row ? begunOf(row) : null;
}
