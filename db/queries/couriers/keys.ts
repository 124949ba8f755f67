import type { Courier } from "@haat/core/couriers";
import type { Id } from "@haat/core/ids";
import { sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";
import type { Database } from "../../client.ts";
import type { Viewer } from "../../viewer.ts";

export type LiveKey = Readonly<{ id: Id<"courierKey">; courier: Courier }>;

/** The live key of this hash; null when it was ended, or never was. One round trip. */
export async function findCourierKey(db: Database, keyHash: string): Promise<LiveKey | null> {
  const [row] = await db.ask<LiveKey>(
    { kind: "courier", keyHash },
    sql`select id, courier from courier_key where secret_hash = ${keyHash} and ended_at is null`,
  );
  return row ?? null;
}

export type CourierKeyRow = LiveKey &
  Readonly<{
    label: string;
    tail: string;
    madeBy: string;
    madeAt: string;
    lastUsedOn: string | null;
    endedBy: string | null;
    endedAt: string | null;
  }>;

/** The live ones first, then the newest; what was ended long ago falls off the end. */
export const listCourierKeys = (db: Database, viewer: Viewer): Promise<CourierKeyRow[]> =>
  db.ask<CourierKeyRow>(
    viewer,
    sql`select k.id, k.courier, k.label, k.tail, m.name as "madeBy", k.made_at as "madeAt", k.last_used_on::text as "lastUsedOn",
        e.name as "endedBy", k.ended_at as "endedAt"
      from courier_key k join user_account m on m.id = k.made_by left join user_account e on e.id = k.ended_by
      order by k.ended_at is not null, k.id desc limit 100`,
  );

export type NewKey = LiveKey & Readonly<{ label: string; secretHash: string; tail: string; madeBy: string }>;

/** Whoever comes second waits. False: the courier has two live ones already. */
export async function makeCourierKey(tx: Tx, key: NewKey): Promise<boolean> {
  const { id, courier, label, secretHash, tail, madeBy } = key;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`courier_key:${courier}`}, 0))`);
  const { rows } =
    await tx.execute(sql`insert into courier_key (id, courier, label, secret_hash, tail, slot, made_by)
    select ${id}, ${courier}, ${label}, ${secretHash}, ${tail}, free.slot, ${madeBy} from generate_series(1, 2) free(slot)
     where not exists (select from courier_key k where k.courier = ${courier} and k.slot = free.slot and k.ended_at is null)
     order by free.slot limit 1 returning id`);
  return rows.length === 1;
}

/** Null: there is no such key. */
export async function lockCourierKey(
  tx: Tx,
  id: string,
): Promise<Readonly<{ courier: Courier; label: string; isEnded: boolean }> | null> {
  const { rows } = await tx.execute<{ courier: Courier; label: string; isEnded: boolean }>(
    sql`select courier, label, ended_at is not null as "isEnded" from courier_key where id = ${id} for update`,
  );
  return rows[0] ?? null;
}

export async function endCourierKey(tx: Tx, { id, by }: Readonly<{ id: string; by: string }>): Promise<void> {
  await tx.execute(sql`update courier_key set ended_at = now(), ended_by = ${by} where id = ${id}`);
}
