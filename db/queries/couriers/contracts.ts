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
