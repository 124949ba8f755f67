import type { Provider } from "@haat/core/providers";
import { sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import { anyone } from "../../viewer.ts";

export type Returning = Readonly<{
  stateHash: string;
  browserHash: string;
  provider: Provider;
  userId: string | null;
}>;

export type Walk = Readonly<{ nonce: string; verifierSealed: string | null; next: string }>;

/**
 * The walk that ends here, for the one who comes first. It must have begun in this browser, to this provider, for this
 * purpose and, when it links, by this person; whoever lacks one of these finds nothing and ends nothing.
 */
export async function takeWalk(
  db: Database,
  { stateHash, browserHash, provider, userId }: Returning,
): Promise<Walk | null> {
  const [row] = await db.ask<Walk>(
    anyone,
    sql`update oauth_flow set used_at = now()
      where state_hash = ${stateHash} and browser_hash = ${browserHash} and provider = ${provider}
        and purpose = ${userId === null ? "sign_in" : "link"} and user_id is not distinct from ${userId}
        and used_at is null and expires_at > now()
      returning nonce, verifier_sealed as "verifierSealed", next`,
  );
  return row ?? null;
}
