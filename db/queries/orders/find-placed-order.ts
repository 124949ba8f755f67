import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import type { Viewer } from "../../viewer.ts";
import type { OrderDocument } from "./order-document.ts";

type Key = Readonly<{ caller: string; route: string; key: string }>;
/** The order as it was when it was placed, and the language its buyer was answered in. */
export type KeptOrder = Readonly<{ document: OrderDocument; lang: "bn" | "en"; bodyHash: string }>;

/** Reads the order a key has placed; the first time, in the placing transaction, keeps it as it is (migration 0020). */
export const keptOrder = ({ caller, route, key }: Key): SQL =>
  sql`select document, lang, body_hash as "bodyHash" from kept_order(${caller}, ${route}, ${key})`;

/** The order a key has already placed, with the hash of the body it came with. */
export async function findPlacedOrder(db: Database, viewer: Viewer, key: Key): Promise<KeptOrder | null> {
  const [row] = await db.ask<KeptOrder>(viewer, keptOrder(key));
  return row ?? null;
}
