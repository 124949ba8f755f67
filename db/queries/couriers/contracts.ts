import type { Courier } from "@haat/core/couriers";
import { sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";

type NewContract = Readonly<{
  id: string;
  courier: Courier;
  /** Null: of every shop that has none of its own. */
  vendorId: string | null;
  /** Days of Dhaka. */
  from: string;
  until: string | null;
  terms: string;
  madeBy: string;
}>;

export async function proposeContract(tx: Tx, contract: NewContract): Promise<void> {
  const { id, courier, vendorId, from, until, terms, madeBy } = contract;
  await tx.execute(sql`insert into courier_contract (id, courier, vendor_id, valid_from, valid_to, terms, made_by)
    values (${id}, ${courier}, ${vendorId}, ${from}::date, ${until}::date, ${terms}::jsonb, ${madeBy})`);
}

/** False: it is agreed already, or whoever asks made it. */
export async function agreeContract(
  tx: Tx,
  { id, by }: Readonly<{ id: string; by: string }>,
): Promise<boolean> {
  const { rows } = await tx.execute(sql`update courier_contract set approved_by = ${by}, approved_at = now()
    where id = ${id} and approved_at is null and made_by <> ${by} returning id`);
  return rows.length === 1;
}

/** The terms that hold today in Dhaka: the shop's own before the common ones, the newest beginning first. Null: none. */
export async function termsToday(
  tx: Tx,
  { courier, vendorId }: Readonly<{ courier: Courier; vendorId: string }>,
): Promise<unknown> {
  const today = sql`(now() at time zone 'Asia/Dhaka')::date`;
  const { rows } = await tx.execute<{ terms: unknown }>(sql`select terms from courier_contract
    where courier = ${courier} and (vendor_id = ${vendorId} or vendor_id is null) and approved_at is not null
      and valid_from <= ${today} and (valid_to is null or ${today} < valid_to)
    order by vendor_id is null, valid_from desc, approved_at desc limit 1`);
  return rows[0]?.terms ?? null;
}

export type Freight = Readonly<{ zone: "inside" | "outside"; grams: number }>;

/** What a part's price of carriage depends on. */
export async function freightOf(tx: Tx, subOrderId: string): Promise<Freight> {
  const { rows } =
    await tx.execute<Freight>(sql`select s.zone, (select coalesce(sum(l.weight_grams * l.quantity), 0)::int from order_line l
    where l.sub_order_id = s.id) as grams from sub_order s where s.id = ${subOrderId}`);
  return rows[0] ?? { zone: "outside", grams: 0 };
}
