import type { Provider } from "@haat/core/providers";
import { sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import type { Viewer } from "../../viewer.ts";
import { waysIn } from "./list-identities.ts";

export type Unlinked = "gone" | "absent" | "last";
type Unlink = Readonly<{ id: string; provider: Provider; sessionId: string }>;

/**
 * Takes away the viewer's identity of a provider, unless it is his last way in, and ends his other stays that came by it. His
 * row is locked first: two that are unlinked at once leave one.
 */
export async function unlinkIdentity(
  db: Database,
  viewer: Viewer,
  { id, provider, sessionId }: Unlink,
): Promise<Unlinked> {
  const notice = JSON.stringify({ word: "identity.unlinked" });
  const [row] = await db.askAll<{ was: boolean; gone: boolean }>(viewer, [
    sql`select from user_account where id = haat_user() for update`,
    sql`with gone as (
        delete from identity where user_id = haat_user() and provider = ${provider} and ${waysIn} > 1 returning user_id),
      ended as (
        update session set ended_at = now(), end_reason = 'factor_changed'
         where user_id in (select user_id from gone) and ended_at is null and id <> ${sessionId} and ${provider} = any(factors)),
      told as (
        insert into outbox (aggregate, topic, event_key, payload)
        select user_id, 'person', ${`${id}:unlinked`}, ${notice}::jsonb from gone)
      select exists (select from gone) as gone,
        exists (select from identity where user_id = haat_user() and provider = ${provider}) as was`,
  ]);
  if (row?.gone) return "gone";
  return row?.was ? "last" : "absent";
}
