import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import type { Viewer } from "../../viewer.ts";

/** Of one order, or of all orders of whoever asks; row security lets nobody near another's. */
export type Whose = Readonly<{ orderId: string }> | "own";

const isOf = (whose: Whose): SQL =>
  whose === "own" ? sql`user_id = haat_user()` : sql`order_id = ${whose.orderId}`;

export type ListedDevice = Readonly<{ id: string; label: string; madeAt: string; toldAt: string | null }>;

export const listDevices = (db: Database, viewer: Viewer, whose: Whose): Promise<ListedDevice[]> =>
  db.ask<ListedDevice>(
    viewer,
    sql`select id, label, made_at as "madeAt", told_at as "toldAt" from news_device where ${isOf(whose)} order by made_at desc, id desc`,
  );

/** Another one takes the place of the oldest. */
export const mostDevices = 10;

/** `sealed` opens to where the browser is reached, `endpointHash` finds it again. */
export type NewDevice = Readonly<{ id: string; endpointHash: string; sealed: string; label: string }>;

/** The same browser twice is one, reached as it says now. */
export const addDevice = async (
  db: Database,
  viewer: Viewer,
  { whose, id, endpointHash, sealed, label }: NewDevice & Readonly<{ whose: Whose }>,
): Promise<void> => {
  const owner = whose === "own" ? sql`null, haat_user()` : sql`${whose.orderId}, null`;
  const known = whose === "own" ? sql`user_id, endpoint_hash` : sql`order_id, endpoint_hash`;
  await db.ask(
    viewer,
    sql`with surplus as (delete from news_device where id in (select id from news_device where ${isOf(whose)}
        and endpoint_hash <> ${endpointHash} order by made_at desc, id desc offset ${mostDevices - 1}))
      insert into news_device (id, order_id, user_id, endpoint_hash, sealed, label)
      values (${id}, ${owner}, ${endpointHash}, ${sealed}, ${label})
      on conflict (${known}) do update set sealed = excluded.sealed, label = excluded.label`,
  );
};

/** False: it is not there. */
export async function forgetDevice(
  db: Database,
  viewer: Viewer,
  { whose, id }: Readonly<{ whose: Whose; id: string }>,
): Promise<boolean> {
  const rows = await db.ask(
    viewer,
    sql`delete from news_device where id = ${id} and ${isOf(whose)} returning id`,
  );
  return rows.length === 1;
}
