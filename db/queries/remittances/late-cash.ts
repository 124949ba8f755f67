import { type SQL, sql } from "drizzle-orm";
import type { Books } from "../../books.ts";

/** When parcel `c`, of whose cash `k` speaks, ended at its door, by the courier (`couriers.md` 10.10); where nobody says it, when we heard. */
export const closedAt: SQL = sql`coalesce(case when c.state in ('delivered','partly_delivered','exchanged','rto_received') then c.state_at end, k.made_at)`;

/** Too many days since then, fourteen unless two of finance have said otherwise, without a statement that names it, of a parcel that none does. */
export const uninvoicedAt = (at: SQL): SQL =>
  sql`${at} <= (select now() - make_interval(days => setting_now('cash_uninvoiced_days', 14)::int))`;
/** So many days, seven unless two of finance have said otherwise, after statement `m` was handed in its money is not at our bank. */
export const isUnpaid: SQL = sql`(m.made_at <= (select now() - make_interval(days => setting_now('cash_unpaid_days', 7)::int)) and remittance_left(m.id) > 0)`;
/** Rule L12: three business days of case `x` in suspense. */
export const isUnexplained: SQL = sql`(x.state = 'open' and x.suspense_minor <> 0 and business_days_since(x.made_at) >= 3)`;

/** When its courier first said that the cash `k` speaks of is part of a payment; null: he has not. */
const invoicedAt: SQL = sql`(select min(e.received_at) from courier_event e where e.consignment_id = k.consignment_id and e.kind = 'invoiced')`;
/** Cash of a parcel that stands in no statement. */
const unstated: SQL = sql`courier_cash k join consignment c on c.id = k.consignment_id where k.state = 'open' and live_taking(k.consignment_id) is null`;

export const lateCauses = ["uninvoiced", "unbrought", "unpaid", "unexplained", "lacked", "unbanked"] as const;
export type LateCash = Readonly<{
  cause: (typeof lateCauses)[number];
  /** Or the shop that handed it in. */
  courier: string;
  count: number;
  /** A parcel, a statement, a case, what was noted of our bank, or a hand-in. */
  oldest: string;
}>;

/** What two have said that our bank credited of a courier's: for a statement, ahead, or for what was claimed. */
const noted: SQL = sql`select courier, coalesce(remittance_id, id) as id, reference, day from remittance_credit where undone_at is null
  union all select courier, id, reference, day from courier_advance where undone_at is null
  union all select coalesce(w.courier, s.courier), a.id, a.detail ->> 'reference', (a.detail ->> 'day')::date from courier_claim_act a
    left join courier_claim w on w.id = a.claim_id left join remittance_case s on s.id = a.case_id where a.act = 'bank' and not is_unpaid(a.id)`;

const grouped = (
  cause: LateCash["cause"],
  { courier, id, at, from }: Readonly<Record<"courier" | "id" | "at" | "from", SQL>>,
): SQL =>
  sql`select ${cause} as cause, ${courier} as courier, count(*)::int as count, (array_agg(${id} order by ${at}, ${id}))[1] as oldest from ${from} group by ${courier}`;

/** What couriers owe, or leave unexplained, for longer than may be, and what our banks do not have of what they or shops are said to have brought there. */
export const lateCash = (books: Books): Promise<LateCash[]> =>
  books.ask<LateCash>(
    sql`${grouped("uninvoiced", {
      ...{ courier: sql`k.courier`, id: sql`k.consignment_id`, at: closedAt },
      from: sql`${unstated} and ${uninvoicedAt(closedAt)} and ${invoicedAt} is null`,
    })} union all ${grouped("unbrought", {
      ...{ courier: sql`k.courier`, id: sql`k.consignment_id`, at: invoicedAt },
      from: sql`${unstated} and ${invoicedAt} <= (select now() - make_interval(days => setting_now('cash_unpaid_days', 7)::int))`,
    })} union all ${grouped("unpaid", {
      ...{ courier: sql`m.courier`, id: sql`m.id`, at: sql`m.made_at` },
      from: sql`remittance m where ${isUnpaid}`,
    })} union all ${grouped("unexplained", {
      ...{ courier: sql`x.courier`, id: sql`x.id`, at: sql`x.made_at` },
      from: sql`remittance_case x where ${isUnexplained}`,
    })} union all ${grouped("lacked", {
      ...{ courier: sql`x.courier`, id: sql`x.id`, at: sql`x.day` },
      from: sql`(${noted}) x where bank_lacks(x.reference, x.day)`,
    })} union all ${grouped("unbanked", {
      ...{ courier: sql`h.vendor_id`, id: sql`h.id`, at: sql`h.declared_at` },
      from: sql`hand_in h where h.state = 'received' and hand_in_lacked(h.reference, h.declared_at, h.decided_at)`,
    })} order by cause, courier`,
  );
