import { sql } from "drizzle-orm";
import type { Books } from "../../books.ts";

/** The shape of `TokenStore` in `@haat/payments`, which a room below must not import. */
type Token = Readonly<{
  idToken: string;
  refreshToken: string | null;
  issuedAt: Date;
  expiresAt: Date;
  refreshes: readonly number[];
  rejected: boolean;
}>;
type Stored = Omit<Token, "issuedAt" | "expiresAt"> & Readonly<{ issuedAt: string; expiresAt: string }>;

/** One token per gateway for every process, and a lease so that only one of them asks for a new one. */
export const postgresTokens = (books: Books) => ({
  get: async (key: string): Promise<Token | null> => {
    const [row] = await books.ask<{ token: Stored | null }>(
      sql`select token from gateway_token where gateway = ${key}`,
    );
    return row?.token
      ? { ...row.token, issuedAt: new Date(row.token.issuedAt), expiresAt: new Date(row.token.expiresAt) }
      : null;
  },
  swap: async (key: string, previous: string | null, next: Token): Promise<boolean> => {
    const token = JSON.stringify(next);
    const rows =
      await books.ask(sql`insert into gateway_token as g (gateway, token) values (${key}, ${token}::jsonb)
      on conflict (gateway) do update set token = excluded.token where g.token->>'idToken' is not distinct from ${previous}::text
      returning gateway`);
    return rows.length === 1;
  },
  lock: async (key: string, ttlMs: number): Promise<{ release(): Promise<void> } | null> => {
    const rows = await books.ask<{ until: string }>(sql`insert into gateway_token as g (gateway, lease_until)
      values (${key}, now() + make_interval(secs => ${ttlMs / 1000}))
      on conflict (gateway) do update set lease_until = excluded.lease_until where g.lease_until is null or g.lease_until < now()
      returning lease_until::text as until`);
    const [mine] = rows;
    if (!mine) return null;
    return {
      release: async () => {
        await books.ask(
          sql`update gateway_token set lease_until = null where gateway = ${key} and lease_until = ${mine.until}::timestamptz`,
        );
      },
    };
  },
});
