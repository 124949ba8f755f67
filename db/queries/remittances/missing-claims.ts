import type { Courier } from "@haat/core/couriers";
import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";
import { worksFor } from "../vendors/own-shop.ts";
import { openList } from "./open-list.ts";

const among = (ids: readonly string[]): SQL =>
  sql`any (array(select json_array_elements_text(${JSON.stringify(ids)}::json)))`;

/** A parcel that stands in no statement and should; `left` is what its courier holds of its cash, in poisha. */
export type MissingParcel = Readonly<{
  consignmentId: string;
  number: string;
  orderId: string;
  subOrderId: string;
  left: bigint;
  /** Of a shop that `by` works for. */
  isOwn: boolean;
}>;
type Ask = Readonly<{ courier: Courier; ids: readonly string[]; by: string }>;

/** Of these parcels those of which something can be claimed, locked: their orders first. By id. */
export async function lockMissing(tx: Tx, { courier, ids, by }: Ask): Promise<MissingParcel[]> {
  await tx.execute(
    sql`select 1 from orders where id in (select order_id from consignment where id = ${among(ids)}) order by id for update`,
  );
  const { rows } = await tx.execute<Omit<MissingParcel, "left"> & { left: string }>(
    sql`select p.id as "consignmentId", p.number, p.order_id as "orderId", c.sub_order_id as "subOrderId", p.left::text as left, ${worksFor(by, sql`p.vendor_id`)} as "isOwn"
      from (${openList(sql`c.courier = ${courier} and c.id = ${among(ids)}`)}) p join consignment c on c.id = p.id
     where p."isMissing" and p.left > 0 and not exists (select from remittance_row r where r.consignment_id = p.id and r.state = 'waiting' and not r.is_adjustment)
     order by p.id`,
  );
  return rows.map((row) => ({ ...row, left: BigInt(row.left) }));
}

type Alone = Readonly<{ by: string; courier: string; act: "claimed" | "unclaimed"; amount: bigint }>;

/** What one person has claimed of a courier within a day, or let go, with this, where that is more than he may alone; in poisha. */
export async function claimedBeyond(
  tx: Tx,
  { by, courier, act, amount }: Alone,
): Promise<Readonly<{ sum: bigint; limit: bigint }> | null> {
  const { rows } = await tx.execute<{ sum: string; limit: string }>(
    sql`select courier_claim_alone(${by}, ${courier}, ${act})::text as sum, setting_now('remittance_file_alone_minor', 20000000)::text as "limit"`,
  );
  const [sum, limit] = [BigInt(rows[0]?.sum ?? 0) + amount, BigInt(rows[0]?.limit ?? 0)];
  return sum > limit ? { sum, limit } : null;
}

/** A claim's end other than by money: `paid` of it is in a row, the rest is cash of his list again; in poisha. */
export type Freed = Readonly<{ claimId: string; paid: bigint; freed: bigint }>;

/** What is left of the claim is on his list again. False: it was not so much. */
export async function freeClaim(
  tx: Tx,
  { claimId, paid, freed, consignmentId }: Freed & Readonly<{ consignmentId: string }>,
): Promise<boolean> {
  const { rows } =
    await tx.execute(sql`update courier_claim set paid_minor = paid_minor + ${paid.toString()}::bigint, written_minor = written_minor + ${freed.toString()}::bigint, state = 'closed'
    where id = ${claimId} and kind = 'missing' and state = 'open' and amount_minor - paid_minor - written_minor = ${(paid + freed).toString()}::bigint returning 1`);
  if (rows.length === 0) return false;
  const back = await tx.execute(
    sql`update courier_cash set moved_minor = moved_minor - ${(paid + freed).toString()}::bigint, state = 'open'
      where consignment_id = ${consignmentId} and moved_minor >= ${(paid + freed).toString()}::bigint returning 1`,
  );
  return back.rows.length === 1;
}

/** The row that named it was not its parcel's: it is claimed again. False: what it led to has gone on without it. */
export async function claimAgain(
  tx: Tx,
  { claimId, paid, freed, consignmentId }: Freed & Readonly<{ consignmentId: string }>,
): Promise<boolean> {
  const { rows } =
    await tx.execute(sql`update courier_claim set paid_minor = paid_minor - ${paid.toString()}::bigint, written_minor = written_minor - ${freed.toString()}::bigint, state = 'open'
    where id = ${claimId} and kind = 'missing' and paid_minor >= ${paid.toString()}::bigint and written_minor >= ${freed.toString()}::bigint returning 1`);
  if (rows.length === 0) return false;
  const again = (paid + freed).toString();
  const held =
    await tx.execute(sql`update courier_cash set moved_minor = moved_minor + ${again}::bigint, state = case when settled_minor + moved_minor + ${again}::bigint = due_minor then 'closed' else 'open' end
    where consignment_id = ${consignmentId} and settled_minor + moved_minor + ${again}::bigint <= due_minor returning 1`);
  return held.rows.length === 1;
}
