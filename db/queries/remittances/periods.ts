import { type SQL, sql } from "drizzle-orm";

type Beside = Readonly<{ id: string; reference: string; periodEnd: string }>;

export type PeriodRow = Readonly<{
  /** When the first and the last of its parcels ended, by its rows. */
  first: string | null;
  last: string | null;
  /** Of the same courier, by the end of their periods. */
  previous: Beside | null;
  next: (Beside & Readonly<{ isReadBefore: boolean }>) | null;
  overlapping: number;
  /** Parcels that ended between the previous period and its first row, and stand in no statement. */
  between: number;
}>;

/** Where a matched statement stands among its courier's, for a query of its own; no row: its rows are not matched. */
export const periodOf = (id: string): SQL =>
  sql`with own as (select f.*, r.first, r.last from remittance_file f cross join lateral (select min(t.first_at) as first, max(t.last_at) as last
          from remittance_tally t where t.remittance_id = f.id) r where f.id = ${id} and f.state = 'matched'),
      previous as (select p.id, p.reference, p.period_end from own join remittance_file p on p.courier = own.courier and p.state = 'matched' and p.period_end < own.period_end
        order by p.period_end desc, p.id desc limit 1),
      next as (select n.id, n.reference, n.period_end, n.matched_at < own.matched_at as is_before from own join remittance_file n on n.courier = own.courier and n.state = 'matched'
        and n.period_end > own.period_end order by n.period_end, n.id limit 1)
      select own.first, own.last,
        (select json_build_object('id', id, 'reference', reference, 'periodEnd', period_end) from previous) as previous,
        (select json_build_object('id', id, 'reference', reference, 'periodEnd', period_end, 'isReadBefore', is_before) from next) as next,
        (select count(*)::int from remittance_row r, previous p where own.first <= p.period_end and r.remittance_id = own.id and r.closed_at <= p.period_end) as overlapping,
        (select count(*)::int from previous p, unstated_parcel n join consignment c on c.id = n.consignment_id where c.courier = own.courier and c.state in ('delivered','partly_delivered','exchanged','rto_received')
          and c.state_at > p.period_end and c.state_at < own.first and live_taking(c.id) is null) as between
      from own`;
