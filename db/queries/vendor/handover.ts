import { type SQL, sql } from "drizzle-orm";
import type { Books, Tx } from "../../books.ts";
import { undisputed } from "./delivery.ts";

/** Of a part: still in its shop, and nothing keeps it there, nor do we, who have not reached its buyer yet. */
const isToGo: SQL = sql`state in ('confirmed','accepted','packed') and ${undisputed} and may_leave(id)`;
/** What its shop should have heard by now; null: nothing yet. */
const stage: SQL = sql`(case when handover_by <= now() then 'late' when handover_by <= now() + interval '12 hours' then 'soon' end)`;
const isUntold: SQL = sql`${isToGo} and handover_by <= now() + interval '12 hours' and handover_told is distinct from ${stage}`;

/** Parts whose shop is to be told that the courier waits. */
export const untoldHandovers = (books: Books, limit: number): Promise<{ id: string }[]> =>
  books.ask(sql`select id from sub_order where ${isUntold} order by handover_by limit ${limit}`);

export type HandoverReminder = Readonly<{
  vendorId: string;
  number: string;
  by: string;
  told: "soon" | "late";
}>;

/** The reminder that is due now, noted as told; null where there is none, or somebody else has just taken it. */
export async function takeHandoverReminder(tx: Tx, id: string): Promise<HandoverReminder | null> {
  const { rows } = await tx.execute<HandoverReminder>(sql`update sub_order set handover_told = ${stage}
    where id = ${id} and ${isUntold} returning vendor_id as "vendorId", handover_by as by, handover_told as told,
      (select o.number from orders o where o.id = order_id) || '-' || seq as number`);
  return rows[0] ?? null;
}

/** Of part `s`: its shop should have handed it over, and could have. */
export const isLateHandover: SQL = sql`(s.state in ('confirmed','accepted','packed') and s.handover_by < now() and may_leave(s.id))`;

/** Orders of which a part should have been handed over and might have been, each once: `since` when, and what of it waits. */
export const lateHandovers: SQL = sql`
  select o.id || ':late' as id, 'late' as kind, min(s.handover_by) as since, o.method, o.id as "orderId",
    sum(s.total_minor - s.taken_goods_minor - s.taken_delivery_minor)::text as amount, 'BDT' as currency, null::text as due, null::text as trx,
    null::text as "refundId", null::text as "refundState", false as "isOld", null::timestamptz as "nextAt"
  from sub_order s join orders o on o.id = s.order_id
  where ${isLateHandover}
    and not exists (select 1 from dispute d where d.order_id = s.order_id and d.state = 'open')
  group by o.id`;
