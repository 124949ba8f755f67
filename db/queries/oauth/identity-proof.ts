import type { Provider } from "@haat/core/providers";
import { sql } from "drizzle-orm";
import type { Proof } from "../factors/proof.ts";
import { hasSecond } from "../factors/ready-to-prove.ts";

type Seen = Readonly<{ userId: string; provider: Provider; subject: string }>;

/** An account elsewhere that opens this person's own, unless he has something stronger to confirm with. */
export const identityProof = ({ userId, provider, subject }: Seen): Proof =>
  sql`proven as (update identity i set last_used_at = now() from user_account u
    where i.user_id = ${userId} and i.provider = ${provider} and i.subject = ${subject} and u.id = i.user_id and not ${hasSecond}
    returning i.user_id)`;
