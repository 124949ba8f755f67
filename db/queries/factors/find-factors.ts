import type { Provider } from "@haat/core/providers";
import { sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import { anyone } from "../../viewer.ts";

export type OwnPasskey = Readonly<{
  id: string;
  name: string;
  createdAt: string;
  lastUsedAt: string | null;
}>;

/** What somebody has set up to confirm that he is himself. */
export type OwnFactors = Readonly<{
  totpSince: string | null;
  /** Null where codes were never made. */
  codesLeft: number | null;
  passkeys: readonly OwnPasskey[];
  hasPassword: boolean;
  /** The providers whose accounts open his own. */
  elsewhere: readonly Provider[];
  /** Sealed. */
  phone: string | null;
  isStrict: boolean;
}>;

export async function findFactors(db: Database, userId: string): Promise<OwnFactors> {
  const [row] = await db.ask<OwnFactors>(
    anyone,
    sql`select (select confirmed_at from totp where user_id = u.id) as "totpSince",
        (select count(*) filter (where used_at is null)::int from recovery_code where user_id = u.id having count(*) > 0) as "codesLeft",
        coalesce((select json_agg(json_build_object('id', credential_id, 'name', name, 'createdAt', created_at, 'lastUsedAt', last_used_at)
          order by created_at) from passkey where user_id = u.id), '[]') as passkeys,
        array(select provider from identity where user_id = u.id) as elsewhere,
        exists (select from password where user_id = u.id) as "hasPassword", u.phone_sealed as phone,
        exists (select from user_role where user_id = u.id and role in ('finance','admin')) as "isStrict"
      from user_account u where u.id = ${userId}`,
  );
  if (!row) throw new Error("somebody who is signed in is somebody");
  return row;
}
