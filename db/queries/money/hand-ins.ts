import { sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";
import type { Database } from "../../client.ts";
import type { Viewer } from "../../viewer.ts";
import { worksFor } from "../vendors/own-shop.ts";

export type HandIn = Readonly<{
  id: string;
  vendorId: string;
  vendorName: Readonly<{ bn: string; en: string }>;
  state: "declared" | "received" | "refused";
  amountMinor: bigint;
  reference: string;
  declaredAt: string;
}>;
type Row = Omit<HandIn, "amountMinor"> & { amountMinor: string };

const fields = sql`h.id, h.vendor_id as "vendorId", json_build_object('bn', v.name_bn, 'en', v.name_en) as "vendorName", h.state,
  h.amount_minor as "amountMinor", h.reference, h.declared_at as "declaredAt" from hand_in h join vendor v on v.id = h.vendor_id`;
const toHandIn = (row: Row): HandIn => ({ ...row, amountMinor: BigInt(row.amountMinor) });

type Page = Readonly<{ state: string | null; before: string | null; limit: number }>;
/** A vendor sees his own, staff see all. */
export async function listHandIns(
  db: Database,
  viewer: Viewer,
  { state, before, limit }: Page,
): Promise<HandIn[]> {
  const rows = await db.ask<Row>(
    viewer,
    sql`select ${fields} where true ${state ? sql`and h.state = ${state}` : sql``} ${before ? sql`and h.id < ${before}` : sql``} order by h.id desc limit ${limit}`,
  );
  return rows.map(toHandIn);
}

type NewHandIn = Readonly<{
  id: string;
  vendorId: string;
  amountMinor: bigint;
  reference: string;
  actor: string;
}>;

export async function insertHandIn(
  tx: Tx,
  { id, vendorId, amountMinor, reference, actor }: NewHandIn,
): Promise<void> {
  await tx.execute(sql`insert into hand_in (id, vendor_id, amount_minor, reference, declared_by)
    values (${id}, ${vendorId}, ${amountMinor.toString()}, ${reference}, ${actor})`);
}

type Decision = Readonly<{ id: string; to: "received" | "refused"; actor: string; by: string }>;

/** Guarded: only a declared one is decided, once, and by nobody who works for that shop. */
export async function decideHandIn(tx: Tx, { id, to, actor, by }: Decision): Promise<HandIn | null> {
  const { rows: decided } =
    await tx.execute(sql`update hand_in set state = ${to}, decided_by = ${actor}, decided_at = now()
    where id = ${id} and state = 'declared' and not ${worksFor(by, sql`vendor_id`)} returning id`);
  if (!decided.length) return null;
  await tx.execute(sql`insert into transition (machine, subject_id, from_state, to_state, event_key, actor)
    values ('hand_in', ${id}, 'declared', ${to}, 'decided', ${actor})`);
  const { rows } = await tx.execute<Row>(sql`select ${fields} where h.id = ${id}`);
  return rows[0] ? toHandIn(rows[0]) : null;
}

/** Whose it is; null when there is none. */
export async function vendorOfHandIn(tx: Tx, id: string): Promise<string | null> {
  const { rows } = await tx.execute<{ vendorId: string }>(
    sql`select vendor_id as "vendorId" from hand_in where id = ${id}`,
  );
  return rows[0]?.vendorId ?? null;
}

/** Still declared and not yet counted: it must not be declared twice over. */
export async function openHandInsOf(tx: Tx, vendorId: string): Promise<bigint> {
  const { rows } = await tx.execute<{ open: string }>(
    sql`select coalesce(sum(amount_minor), 0) as open from hand_in where vendor_id = ${vendorId} and state = 'declared'`,
  );
  return BigInt(rows[0]?.open ?? 0);
}
