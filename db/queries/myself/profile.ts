import { sql } from "drizzle-orm";
import type { Database } from "../../client.ts";

type Profile = Readonly<{ name: string; locale: "bn" | "en" }>;

/** Null when the session is over. */
export async function findProfile(db: Database, sessionId: string): Promise<Profile | null> {
  const [row] = await db.ask<Profile>(
    { kind: "visitor", sessionId },
    sql`select name, locale from user_account where id = haat_user()`,
  );
  return row ?? null;
}

export async function changeProfile(
  db: Database,
  sessionId: string,
  { name, locale }: Profile,
): Promise<Profile | null> {
  const [row] = await db.ask<Profile>(
    { kind: "visitor", sessionId },
    sql`update user_account set name = ${name}, locale = ${locale} where id = haat_user() returning name, locale`,
  );
  return row ?? null;
}
