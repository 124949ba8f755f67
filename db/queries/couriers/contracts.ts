import type { Courier } from "@haat/core/couriers";
import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";

/** Null: of every shop that has none of its own. Days of Dhaka. */
type Scope = Readonly<{ courier: Courier; vendorId: string | null; from: string; until: string | null }>;
type NewContract = Scope & Readonly<{ id: string; terms: string; madeBy: string; reason: string }>;

export async function proposeContract(tx: Tx, contract: NewContract): Promise<void> {
  const { id, courier, vendorId, from, until, terms, madeBy, reason } = contract;
  await tx.execute(sql`insert into courier_contract (id, courier, vendor_id, valid_from, valid_to, terms, made_by, reason)
    values (${id}, ${courier}, ${vendorId}, ${from}::date, ${until}::date, ${terms}::jsonb, ${madeBy}, ${reason})`);
}

export type ContractClash = "begins" | "charged" | null;

/** Why it could not be agreed to now: another begins on that day, or a parcel of its days was charged for. */
export async function clashOf(tx: Tx, { courier, vendorId, from, until }: Scope): Promise<ContractClash> {
  const { rows } = await tx.execute<{ clash: ContractClash }>(sql`select case
    when exists (select from courier_contract where courier = ${courier} and vendor_id is not distinct from ${vendorId} and valid_from = ${from}::date
      and approved_at is not null) then 'begins'
    when exists (select from consignment c where c.courier = ${courier} and (${vendorId}::text is null or c.vendor_id = ${vendorId})
      and c.handed_at >= ${from}::date::timestamp at time zone 'Asia/Dhaka'
      and (${until}::date is null or c.handed_at < ${until}::date::timestamp at time zone 'Asia/Dhaka')
      and (exists (select from courier_charge k where k.consignment_id = c.id and k.state <> 'undone' and k.leg <> 'found') or live_taking(c.id) is not null)) then 'charged' end as clash`);
  return rows[0]?.clash ?? null;
}

export type LockedContract = Scope & Readonly<{ id: string; madeBy: string; isOpen: boolean }>;

export async function lockContract(tx: Tx, id: string): Promise<LockedContract | null> {
  const { rows } =
    await tx.execute<LockedContract>(sql`select id, courier, vendor_id as "vendorId", valid_from::text as from,
    valid_to::text as until, made_by as "madeBy", approved_at is null and ended_at is null as "isOpen"
    from courier_contract where id = ${id} for update`);
  return rows[0] ?? null;
}

const open: SQL = sql`approved_at is null and ended_at is null`;

/** False: it is decided already, or whoever asks made it. The database refuses what clashes (`courier_contract_begins`, `_charged`). */
export async function agreeContract(
  tx: Tx,
  { id, by }: Readonly<{ id: string; by: string }>,
): Promise<boolean> {
  const { rows } = await tx.execute(sql`update courier_contract set approved_by = ${by}, approved_at = now()
    where id = ${id} and ${open} and made_by <> ${by} returning id`);
  return rows.length === 1;
}

type End = Readonly<{ id: string; by: string; reason: string | null }>;

/** Refused, or taken back. False: it is decided already. */
export async function endContract(tx: Tx, { id, by, reason }: End): Promise<boolean> {
  const { rows } =
    await tx.execute(sql`update courier_contract set ended_by = ${by}, ended_at = now(), refusal = ${reason}
    where id = ${id} and ${open} returning id`);
  return rows.length === 1;
}

/** What a parcel's price is made of: of the day on which it became its courier's, of its zone and weight on that day. */
export type ParcelTerms = Readonly<{ zone: "inside" | "sub" | "outside"; grams: number; terms: unknown }>;

/** Nobody agrees to other terms of its courier until this transaction is through. `terms` null: there are none. */
export async function termsOfParcel(tx: Tx, consignmentId: string): Promise<ParcelTerms> {
  const { rows } = await tx.execute<ParcelTerms>(
    sql`select zone, grams, terms from terms_of_parcel(${consignmentId})`,
  );
  if (!rows[0]) throw new Error(`there is no parcel ${consignmentId}`);
  return rows[0];
}
