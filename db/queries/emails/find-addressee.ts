import type { Factor } from "@haat/core/sessions";
import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import { type Counted, countingTries, waitOf } from "../passwords/count-tries.ts";

/** Somebody as we write to him and as his passwords are judged. Addresses are sealed. */
export type Addressee = Readonly<{
  userId: string;
  name: string;
  locale: "bn" | "en";
  email: string | null;
  emailHash: string | null;
  phone: string | null;
  shops: readonly string[];
}>;

/** Of a user `u`. */
export const addresseeColumns: SQL = sql`u.id as "userId", u.name, u.locale, u.email_sealed as email, u.email_hash as "emailHash",
  u.phone_sealed as phone, array(select each from vendor_member m join vendor v on v.id = m.vendor_id,
    unnest(array[v.slug, v.name_bn, v.name_en]) each where m.user_id = u.id) as shops`;

export type OwnWays = Addressee &
  Readonly<{
    /** The password as it is kept. */
    hash: string | null;
    /** Older than a day, so that no thief has set them on his way in. */
    isPasswordOld: boolean;
    isEmailOld: boolean;
    /** Of what he has shown in this session, the last; whether it is fresh, the rights table asks. */
    shownLast: Factor;
    /** Seconds until the next guess is judged; null when this one is. */
    wait: number | null;
  }>;

/** What somebody signed in can prove himself with; a guess at his password is counted before. One round trip. */
export async function findOwnWays(
  db: Database,
  { sessionId, counted }: Readonly<{ sessionId: string; counted: Counted | null }>,
): Promise<OwnWays | null> {
  const counting = counted ? sql`with counted as (${countingTries([counted])})` : sql``;
  const [row] = await db.ask<OwnWays>(
    { kind: "visitor", sessionId },
    sql`${counting} select ${addresseeColumns}, p.hash, ${counted ? waitOf([counted]) : sql`null::int`} as wait,
        coalesce(p.changed_at < now() - interval '1 day', false) as "isPasswordOld",
        coalesce(u.email_verified_at < now() - interval '1 day', false) as "isEmailOld",
        s.factors[cardinality(s.factors)] as "shownLast"
      from user_account u join session s on s.id = ${sessionId} left join password p on p.user_id = u.id where u.id = haat_user()`,
  );
  return row ?? null;
}
