import type { Provider } from "@haat/core/providers";
import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import type { Viewer } from "../../viewer.ts";

/** How many ways lead in for a user `u` besides passkeys: his phone, his password with its address, and accounts elsewhere. */
export const waysBesidesPasskeys: SQL = sql`((u.phone_hash is not null)::int
    + (u.email_hash is not null and exists (select from password p where p.user_id = u.id))::int
    + (select count(*) from identity i where i.user_id = u.id)::int)`;

/** All of them, for the viewer. */
export const waysIn: SQL = sql`(select ${waysBesidesPasskeys} + exists (select from passkey k where k.user_id = u.id)::int
    from user_account u where u.id = haat_user())`;

export type OwnIdentity = Readonly<{
  provider: Provider;
  /** Sealed. */
  label: string | null;
  linkedAt: string;
  lastUsedAt: string | null;
}>;

export type OwnIdentities = Readonly<{ items: readonly OwnIdentity[]; ways: number }>;

/** The viewer's accounts elsewhere. */
export async function listIdentities(db: Database, viewer: Viewer): Promise<OwnIdentities> {
  const [row] = await db.ask<OwnIdentities>(
    viewer,
    sql`select ${waysIn} as ways, coalesce((select json_agg(json_build_object('provider', provider, 'label', label_sealed,
        'linkedAt', linked_at, 'lastUsedAt', last_used_at) order by linked_at, provider) from identity where user_id = haat_user()), '[]') as items`,
  );
  return row ?? { items: [], ways: 0 };
}
