import type { Provider } from "@haat/core/providers";
import { sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import type { Viewer } from "../../viewer.ts";

type Link = Readonly<{
  id: string;
  provider: Provider;
  subject: string;
  labelSealed: string | null;
}>;

/** Links an identity to whoever is signed in, and tells him. False: it opens another account, or he has one of this provider. */
export async function linkIdentity(
  db: Database,
  viewer: Viewer,
  { id, provider, subject, labelSealed }: Link,
): Promise<boolean> {
  const notice = JSON.stringify({ word: "identity.linked" });
  const [row] = await db.askAll<{ isMine: boolean }>(viewer, [
    sql`select from user_account where id = haat_user() for update`,
    sql`with linked as (
        insert into identity (provider, subject, user_id, label_sealed)
        select ${provider}, ${subject}, haat_user(), ${labelSealed}
         where haat_user() is not null and not exists (select from identity where user_id = haat_user() and provider = ${provider})
        on conflict do nothing returning user_id)
      insert into outbox (aggregate, topic, event_key, payload)
      select user_id, 'person', ${`${id}:linked`}, ${notice}::jsonb from linked`,
    sql`select exists (select from identity where provider = ${provider} and subject = ${subject} and user_id = haat_user()) as "isMine"`,
  ]);
  return row?.isMine ?? false;
}
