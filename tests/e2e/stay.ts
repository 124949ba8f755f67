import { refreshToken } from "@haat/api/services/auth/refresh-token";
import { hashSecret, newId, newSecret } from "@haat/core/ids";
import { parsePhone } from "@haat/core/phone";
import { createSealer } from "@haat/core/seal";
import { phoneHash } from "@haat/core/sealed-phone";
import type { Factor } from "@haat/core/sessions";
import pg from "pg";
import type { Services } from "./market.ts";

/**
 * The refresh token of a stay that begins now, with a second factor shown: every browser has its own, because a token
 * turns and an SMS a minute is too few for many journeys.
 */
export async function beginStay(
  { environment }: Pick<Services, "environment">,
  phone: string,
  factors: readonly Factor[] = ["phone", "totp"],
): Promise<string> {
  const { DATABASE_OWNER_URL, DATA_KEY = "", SESSION_SECRET = "" } = environment;
  const owner = new pg.Client({ connectionString: DATABASE_OWNER_URL });
  await owner.connect();
  try {
    const id = newId("session", new Date());
    const hash = await phoneHash(createSealer(DATA_KEY), parsePhone(phone));
    const { rowCount } = await owner.query(
      `insert into session (id, user_id, device, device_hash, expires_at, ends_at, factors, stepped_up_at)
       select $1, id, 'Chrome · Linux', $2, now() + interval '2 hours', now() + interval '12 hours', $4, now()
         from user_account where phone_hash = $3`,
      [id, await hashSecret(newSecret()), hash, factors],
    );
    if (rowCount !== 1) throw new Error(`the market knows nobody with ${phone}`);
    return await refreshToken(SESSION_SECRET, { id, generation: 0 });
  } finally {
    await owner.end();
  }
}
