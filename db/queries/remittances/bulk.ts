import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";
import { isCarrying, stands } from "../couriers/charges.ts";
import { worksFor } from "../vendors/own-shop.ts";
import { isFree } from "./acts.ts";
import { claimedLeft } from "./claimed-left.ts";
import { isCleanRow } from "./posting.ts";

/** Differences of money alone: nothing that tells of another parcel, or of another end of it. */
const onlyAmounts: SQL = sql`r.findings <> '[]'::jsonb and not exists (select from jsonb_array_elements(r.findings) f where f ->> 'label' not in
  ('SHORT_COLLECTED','OVER_COLLECTED','PARTIAL_AMOUNT_WRONG','WRONG_COD_FEE','WRONG_DELIVERY_FEE','RETURN_OVERCHARGED','UNCONTRACTED_CHARGE'))`;

/** A row that is accepted with others, and what the books have of its parcel. Amounts are poisha. */
export type BulkRow = Readonly<{
  line: number;
  consignmentId: string;
  orderId: string;
  collected: bigint;
  charge: bigint;
  /** Of what he paid ahead, all of it known of. */
  advance: bigint;
  payout: bigint;
  difference: bigint;
  due: bigint;
  /** Of that, what is claimed because no statement named it. */
  claimed: bigint;
  accrued: bigint;
  isReturn: boolean;
  /** Only this row says that its parcel was delivered. */
  isUnheard: boolean;
  /** Of a parcel that its shop has back and for which nobody has charged yet; null: it is none. */
  back: BackRow | null;
}>;

/** By whom and by which rule its way back may be borne. `fees`: named for carrying it; `held`: what is payable to its shop. */
export type BackRow = Readonly<{
  subOrderId: string;
  vendorId: string;
  vatBp: bigint;
  fees: bigint;
  held: bigint;
}>;
type StoredBack = Record<keyof BackRow, string>;

type Amount = "collected" | "charge" | "advance" | "payout" | "difference" | "due" | "claimed" | "accrued";
type Ask = Readonly<{
  remittanceId: string;
  /** Rows that differ by no more than this each; null: those in which nothing differs. */
  tolerance: bigint | null;
  by: string;
}>;

/** Free rows of shops that `by` does not work for; the first 5,000 of the file. */
export async function bulkRows(tx: Tx, { remittanceId, tolerance, by }: Ask): Promise<BulkRow[]> {
  const which =
    tolerance === null
      ? isCleanRow
      : sql`r.contradicted_id is null and r.difference_minor <= ${tolerance.toString()}::bigint and ${onlyAmounts}`;
  const { rows } = await tx.execute<
    Omit<BulkRow, Amount | "back"> & Record<Amount, string> & { back: StoredBack | null }
  >(
    sql`select r.line, c.id as "consignmentId", c.order_id as "orderId", r.collected_minor::text as collected, r.charge_minor::text as charge, r.advance_minor::text as advance,
        r.payout_minor::text as payout, r.difference_minor::text as difference,
        (coalesce(k.due_minor - k.settled_minor - k.moved_minor, 0) + n.claimed)::text as due, n.claimed::text as claimed, coalesce(h.accrued, 0)::text as accrued,
        coalesce(h.is_return, r.outcome = 'returned', false) as "isReturn",
        coalesce(r.outcome = 'delivered' and k.consignment_id is null and (r.collected_minor > 0 or s.state in ('handed_over','in_transit')), false) as "isUnheard",
        case when r.outcome = 'returned' and s.state = 'returned_to_origin' and not exists (select from courier_charge g where g.consignment_id = c.id and g.${stands} and g.${isCarrying})
          then json_build_object('subOrderId', s.id, 'vendorId', s.vendor_id, 'vatBp', s.vat_bp::text, 'fees', (r.delivery_fee_minor + r.cod_fee_minor)::text,
            'held', coalesce((select - b.balance from account_balance b where b.account = 'L:V_PAYABLE:' || s.vendor_id), 0)::text) end as back
      from remittance_row r join consignment c on c.id = r.consignment_id join sub_order s on s.id = c.sub_order_id left join courier_cash k on k.consignment_id = c.id
        left join lateral (select sum(h.due_minor - h.settled_minor) as accrued, bool_and(h.leg = 'rto') as is_return from courier_charge h
          where h.consignment_id = c.id and h.state = 'open' and ${isCarrying}) h on true
        cross join lateral (select ${claimedLeft(sql`c.id`)} as claimed) n
     where r.remittance_id = ${remittanceId} and r.state = 'waiting' and ${isFree} and r.disputed_at is null and ${which}
       and not ${worksFor(by, sql`c.vendor_id`)} order by r.line limit 5000`,
  );
  return rows.map((row) => ({
    ...row,
    ...{ collected: BigInt(row.collected), charge: BigInt(row.charge), payout: BigInt(row.payout) },
    advance: BigInt(row.advance),
    ...{
      difference: BigInt(row.difference),
      due: BigInt(row.due),
      claimed: BigInt(row.claimed),
      accrued: BigInt(row.accrued),
    },
    back: row.back && {
      ...{ ...row.back, vatBp: BigInt(row.back.vatBp) },
      ...{ fees: BigInt(row.back.fees), held: BigInt(row.back.held) },
    },
  }));
}

/** Whether one of them is of a shop that he works for. */
export async function hasOwnRow(
  tx: Tx,
  { remittanceId, lines, by }: Readonly<{ remittanceId: string; lines: readonly number[]; by: string }>,
): Promise<boolean> {
  const { rows } =
    await tx.execute(sql`select from remittance_row r join consignment c on c.id = r.consignment_id where r.remittance_id = ${remittanceId}
    and r.line in (select value::integer from json_array_elements_text(${JSON.stringify(lines)}::json)) and ${worksFor(by, sql`c.vendor_id`)} limit 1`);
  return rows.length > 0;
}
