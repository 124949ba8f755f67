import type { ShipmentState } from "@haat/core/shipments";
import type { OrderState, SubOrderState } from "@haat/core/states";
import { sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import type { TrackedParcel } from "../couriers/parcels.ts";
import { anyone } from "../../viewer.ts";

type Words = Readonly<{ bn: string; en: string }>;

/** Where the parcels of an order are: nothing of the person, the address or the money is read. */
export type Tracked = Readonly<{
  code: string;
  number: string;
  state: OrderState;
  placedAt: string;
  district: Words;
  parts: readonly Readonly<{
    seq: number;
    state: SubOrderState;
    promisedBy: string | null;
    parcel: TrackedParcel | null;
    /** Said, and not confirmed. */
    pending: ShipmentState | null;
    vendor: Words;
    units: number;
    steps: readonly Readonly<{ at: string; to: string }>[];
  }>[];
}>;

/** Whoever has the code reads these and nothing else: row security lets no code near the order's row (migration 0039). */
export async function findTracked(
  db: Database,
  code: string,
): Promise<(Tracked & Readonly<{ mark: string }>) | null> {
  const [row] = await db.ask<{ tracked: Tracked | null; mark: string }>(
    anyone,
    sql`select tracked, left(md5(tracked::text), 16) as mark from tracked_order(${code}) as tracked`,
  );
  return row?.tracked ? { ...row.tracked, mark: row.mark } : null;
}

/** How it stands, in one short word: another when any of it has changed. */
export async function findTrackedMark(db: Database, code: string): Promise<string | null> {
  const [row] = await db.ask<{ mark: string | null }>(
    anyone,
    sql`select left(md5(tracked::text), 16) as mark from tracked_order(${code}) as tracked`,
  );
  return row?.mark ?? null;
}
