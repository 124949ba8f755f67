import type { Provider } from "@haat/core/providers";
import { sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import { anyone } from "../../viewer.ts";

export type NewWalk = Readonly<{
  stateHash: string;
  browserHash: string;
  provider: Provider;
  /** Who links; null for somebody signing in. */
  userId: string | null;
  nonce: string;
  verifierSealed: string | null;
  next: string;
}>;

/** A walk to a provider and back: ten minutes, once. When it runs out. */
export async function keepWalk(db: Database, walk: NewWalk): Promise<string> {
  const { stateHash, browserHash, provider, userId, nonce, verifierSealed, next } = walk;
  const [row] = await db.ask<{ expiresAt: string }>(
    anyone,
    sql`insert into oauth_flow (state_hash, browser_hash, provider, purpose, user_id, nonce, verifier_sealed, next, expires_at)
      values (${stateHash}, ${browserHash}, ${provider}, ${userId === null ? "sign_in" : "link"}, ${userId}, ${nonce}, ${verifierSealed},
        ${next}, now() + interval '10 minutes') returning expires_at as "expiresAt"`,
  );
  if (!row) throw new Error("a walk was not kept");
  return row.expiresAt;
}
