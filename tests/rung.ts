import { parsePhone } from "@haat/core/phone";
import { phoneHash } from "@haat/core/sealed-phone";
import type { TestWorld } from "./world.ts";

/** As if so many codes of one kind had gone to this phone just before the last minute. */
export async function rung(
  { owner, edge }: TestWorld,
  phone: string,
  times: number,
  purpose: string,
): Promise<void> {
  await owner.query(
    `insert into one_time_code (id, phone_hash, purpose, subject, code_hash, created_at, expires_at)
      select 'evt_' || md5(random()::text), $1, $3, 'elsewhere', repeat('0', 32), now() - interval '2 minutes', now()
        from generate_series(1, $2::int)`,
    [await phoneHash(edge.sealer, parsePhone(phone)), times, purpose],
  );
}
