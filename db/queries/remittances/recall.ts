import type { Courier } from "@haat/core/couriers";
import { sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";
import { worksFor } from "../vendors/own-shop.ts";

type Recalling = Readonly<{ id: string; by: string; reason: string }>;

/**
 * Of a file that no worker has in hand: whether its rows stand for our parcels already, what is left out with them, in poisha, and whether two
 * have to agree to that: by what it comes to, or for what a person has done with one of them.
 */
export type Recallable = Readonly<{
  courier: Courier;
  isMatched: boolean;
  needsSecond: boolean;
  weight: bigint;
  isOwn: boolean;
  isAsked: boolean;
  isLate: boolean;
}>;

/** Locked, its statement before it. `isOwn`: a parcel of a shop he works for is in it; `isAsked`: something of it waits for a second person; `isLate`: something of it counts. */
export async function lockRecallable(
  tx: Tx,
  { id, by }: Pick<Recalling, "id" | "by">,
): Promise<Recallable | null> {
  await tx.execute(sql`select 1 from remittance where id = ${id} for update`);
  type Row = Omit<Recallable, "weight"> & Readonly<{ weight: string }>;
  const { rows } = await tx.execute<Row>(
    sql`select f.courier, f.state = 'matched' as "isMatched", recall_weight(f.id)::text as weight,
        f.state = 'matched' and recall_by_two(f.id) as "needsSecond",
        exists (select from remittance_row r join consignment c on c.id = r.consignment_id where r.remittance_id = f.id and ${worksFor(by, sql`c.vendor_id`)}) as "isOwn",
        exists (select from proposal p where p.state = 'open' and p.expires_at > now() and p.kind <> 'remittance.recall' 
          and (p.payload #>> '{remittance,remittanceId}' = f.id or p.payload #> '{remittance,shares}' @> jsonb_build_array(jsonb_build_object('remittanceId', f.id)))) as "isAsked",
        exists (select from remittance_row r where r.remittance_id = f.id and (r.state = 'posted' or r.posting_no > 1 or r.decision is not null)) as "isLate"
      from remittance_file f where f.id = ${id} and f.state in ('arriving','waiting','reading','read','matched') for update of f`,
  );
  const [row] = rows;
  return row ? { ...row, weight: BigInt(row.weight) } : null;
}

/**
 * It was not the right one: none of its rows counts any more, their parcels are free for others, and it stays kept. Throws a check
 * violation (`remittance_recall_early`) where something of it counts already.
 */
export async function recallFile(tx: Tx, { id, by, reason }: Recalling): Promise<void> {
  await tx.execute(sql`update remittance_file set state = 'recalled', recalled_by = ${by}, recalled_at = now(), recalled_reason = ${reason}, lease_until = null
    where id = ${id} and state in ('arriving','waiting','reading','read','matched')`);
  await tx.execute(sql`update remittance set state = 'recalled' where id = ${id} and state = 'read'`);
  await tx.execute(sql`update remittance_row set state = 'dropped', decided_by = ${by}, reason = ${reason}, disputed_at = null, proposal_id = null
    where remittance_id = ${id} and state = 'waiting'`);
  await tx.execute(sql`insert into remittance_untaking (consignment_id, nth, by_id, reason)
    select t.consignment_id, t.nth, ${by}, ${reason} from remittance_taking t where t.remittance_id = ${id}
      and not exists (select from remittance_untaking u where u.consignment_id = t.consignment_id and u.nth = t.nth)`);
  await tx.execute(sql`select fold_remittance_tally(${id})`);
}
