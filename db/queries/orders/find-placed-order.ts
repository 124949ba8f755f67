import { sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import type { Viewer } from "../../viewer.ts";
import { type OrderDocument, orderDocument } from "./order-document.ts";

type Key = Readonly<{ caller: string; route: string; key: string }>;

/** The order a key has already placed, with the hash of the body it came with. */
export async function findPlacedOrder(
  db: Database,
  viewer: Viewer,
  { caller, route, key }: Key,
): Promise<{ document: OrderDocument; bodyHash: string } | null> {
  const placed = sql`select answer->>'orderId' from idempotency_key k where k.caller = ${caller} and k.route = ${route} and k.key = ${key}`;
  const [row] = await db.ask<{ document: OrderDocument; bodyHash: string }>(
    viewer,
    sql`select d.document, k.body_hash as "bodyHash" from idempotency_key k,
      lateral (${orderDocument(sql`o.id = (${placed})`)}) d
      where k.caller = ${caller} and k.route = ${route} and k.key = ${key}`,
  );
  return row ?? null;
}
