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
  /** What a second person is asked of it. */
  waits: "receive" | "undo" | null;
  /** Two have said that what was received had not come. */
  undoneAt: string | null;
}>;
type Row = Omit<HandIn, "amountMinor"> & { amountMinor: string };

const fields = sql`h.id, h.vendor_id as "vendorId", json_build_object('bn', v.name_bn, 'en', v.name_en) as "vendorName", h.state,
  h.amount_minor as "amountMinor", h.reference, h.declared_at as "declaredAt", hand_in_waits(h.id) as waits, h.undone_at as "undoneAt" from hand_in h join vendor v on v.id = h.vendor_id`;
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

type Decision = Readonly<{ id: string; actor: string; by: string }>;

/** Under a key of its own: what was received once may come to be decided again. */
const decided = (tx: Tx, { id, from, to, actor }: Readonly<Record<"id" | "from" | "to" | "actor", string>>) =>
  tx.execute(sql`insert into transition (machine, subject_id, from_state, to_state, event_key, actor)
    select 'hand_in', ${id}, ${from}, ${to}, 'decided' || coalesce((select ':' || count(*) from transition h
      where h.machine = 'hand_in' and h.subject_id = ${id} and h.event_key like 'decided%' having count(*) > 0), ''), ${actor}`);

/** Guarded: only a declared one is refused, once, and by nobody who works for that shop. */
export async function refuseHandIn(tx: Tx, { id, actor, by }: Decision): Promise<bigint | null> {
  const { rows } = await tx.execute<{ amount: string }>(
    sql`update hand_in set state = 'refused', decided_by = ${actor}, decided_at = now()
    where id = ${id} and state = 'declared' and not ${worksFor(by, sql`vendor_id`)} returning amount_minor::text as amount`,
  );
  if (!rows[0]) return null;
  await decided(tx, { id, from: "declared", to: "refused", actor });
  return BigInt(rows[0].amount);
}

/** Guarded in the same way; above the limit only as two have agreed. */
export async function receiveHandIn(
  tx: Tx,
  { id, actor, by, proposalId }: Decision & Readonly<{ proposalId: string | null }>,
): Promise<boolean> {
  const { rows } =
    await tx.execute(sql`update hand_in set state = 'received', decided_by = ${actor}, decided_at = now(), proposal_id = ${proposalId}
    where id = ${id} and state = 'declared' and not ${worksFor(by, sql`vendor_id`)} returning 1`);
  if (rows.length === 0) return false;
  await decided(tx, { id, from: "declared", to: "received", actor });
  return true;
}

/** Guarded in the same way: what was received is declared again, as two have agreed. */
export async function unreceiveHandIn(
  tx: Tx,
  { id, actor, by, proposalId }: Decision & Readonly<{ proposalId: string }>,
): Promise<boolean> {
  const { rows } =
    await tx.execute(sql`update hand_in set state = 'declared', decided_by = ${actor}, decided_at = now(), undo_id = ${proposalId}
    where id = ${id} and state = 'received' and not ${worksFor(by, sql`vendor_id`)} returning 1`);
  if (rows.length === 0) return false;
  await decided(tx, { id, from: "received", to: "declared", actor });
  return true;
}

export type LockedHandIn = Pick<
  HandIn,
  "id" | "vendorId" | "vendorName" | "state" | "amountMinor" | "reference"
> &
  Readonly<{
    /** How often it was received. */
    receivedNo: number;
    decidedAt: string | null;
    /** `by` works for that shop. */
    isOwn: boolean;
  }>;

/** Null: there is none of that id. */
export async function lockHandIn(
  tx: Tx,
  { id, by }: Readonly<{ id: string; by: string }>,
): Promise<LockedHandIn | null> {
  const { rows } = await tx.execute<Omit<LockedHandIn, "amountMinor"> & { amountMinor: string }>(
    sql`select h.id, h.vendor_id as "vendorId", json_build_object('bn', v.name_bn, 'en', v.name_en) as "vendorName", h.state, h.amount_minor::text as "amountMinor",
        h.reference, h.received_no as "receivedNo", h.decided_at::text as "decidedAt", ${worksFor(by, sql`h.vendor_id`)} as "isOwn"
      from hand_in h join vendor v on v.id = h.vendor_id where h.id = ${id} for update of h`,
  );
  return rows[0] ? { ...rows[0], amountMinor: BigInt(rows[0].amountMinor) } : null;
}

type Alone = Readonly<{ by: string; amount: bigint }>;

/** What one person has received within a day, with this, where that is more than he may alone; in poisha. He receives nothing else meanwhile. */
export async function receivedBeyond(
  tx: Tx,
  { by, amount }: Alone,
): Promise<Readonly<{ sum: bigint; limit: bigint }> | null> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('handed:' || ${by}::text, 0))`);
  const { rows } = await tx.execute<{ sum: string; limit: string }>(
    sql`select hand_in_alone(${by})::text as sum, setting_now('remittance_alone_minor', 500000)::text as "limit"`,
  );
  const [sum, limit] = [BigInt(rows[0]?.sum ?? 0) + amount, BigInt(rows[0]?.limit ?? 0)];
  return sum > limit ? { sum, limit } : null;
}

/** Still declared and not yet counted: it must not be declared twice over. */
export async function openHandInsOf(tx: Tx, vendorId: string): Promise<bigint> {
  const { rows } = await tx.execute<{ open: string }>(
    sql`select coalesce(sum(amount_minor), 0) as open from hand_in where vendor_id = ${vendorId} and state = 'declared'`,
  );
  return BigInt(rows[0]?.open ?? 0);
}
