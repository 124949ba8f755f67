import type { Courier } from "@haat/core/couriers";
import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import type { Viewer } from "../../viewer.ts";

/** How the desk did; amounts are poisha as text. */
export type FiguresRow = Readonly<{
  /** Null: of all couriers together. */
  courier: Courier | null;
  statements: number;
  rows: number;
  /** Matched by a number of his or ours, those that turned out wrong among them. */
  automatic: number;
  wrong: number;
  /** Rows that a person gave a parcel, those of them that had a list, and how often the parcel stood on it. */
  byHand: number;
  offered: number;
  listed: number;
  /** Clean rows that a person looked at one by one, and those of which he said otherwise. */
  looked: number;
  otherwise: number;
  disputed: number;
  disputedAmount: string;
  recovered: string;
  given: string;
  left: string;
  /** Claims and cases that are open today, whenever they began, and the age in days of the middle one. */
  open: number;
  medianDays: number | null;
  /** Decisions that followed another of the same person within a quarter of an hour, and how long the middle one took. */
  decisions: number;
  medianSeconds: number | null;
}>;

/** A row that was matched by its number, and of which a person has said that it is not that parcel's. */
export type WrongRow = Readonly<{
  courier: Courier;
  remittanceId: string;
  reference: string;
  line: number;
  at: string;
  reason: string | null;
}>;

type Ask = Readonly<{
  couriers: readonly Courier[];
  /** Dhaka days, both counted: statements by the day they were brought, claims and cases by the day they began. */
  fromDay: string;
  toDay: string;
}>;

/** The newest. */
const shownWrong = 20;
const hands = sql`('accept','dispute','match','unmatch','drop','claim')`;
/** Longer than this he did something else in between. */
const pause = sql`interval '15 minutes'`;
const within = (at: SQL, { fromDay, toDay }: Ask): SQL =>
  sql`${at} >= ${fromDay}::date::timestamp at time zone 'Asia/Dhaka' and ${at} < (${toDay}::date + 1)::timestamp at time zone 'Asia/Dhaka'`;

/** Unmatched, and no person had matched it before. */
const wrongOf = (ask: Ask): SQL =>
  sql`select m.courier, m.id as remittance_id, m.reference, a.line, a.made_at, a.reason from brought m join remittance_act a on a.remittance_id = m.id
    where a.act = 'unmatch' and ${within(sql`m.made_at`, ask)} and not exists (select from remittance_act e
      where e.remittance_id = a.remittance_id and e.line = a.line and e.made_at < a.made_at and e.act in ('match','unmatch'))`;

/** What of a claim, or a case, came back, was given up, and is owed; what was never owed after all, or was found again, is none of these. */
const claimed = (ask: Ask): SQL =>
  sql`select c.courier, c.made_at, c.state = 'open' as is_open, case when f.is_found then 0 else c.paid_minor end as recovered, case when c.state = 'open' then c.amount_minor - c.paid_minor - c.written_minor else 0 end as left_minor,
      case when f.is_found then 0 else f.given end as given, ${within(sql`c.made_at`, ask)} as is_of
      from courier_claim c cross join lateral (select coalesce(bool_or(a.act = 'found'), false) as is_found, coalesce(sum(a.amount_minor) filter (where a.act = 'write_off'), 0) as given
        from courier_claim_act a where a.claim_id = c.id) f
      where c.state = 'open' or ${within(sql`c.made_at`, ask)}
    union all select s.courier, s.made_at, s.state = 'open', x.recovered, case when s.state = 'open' then s.suspense_minor else 0 end, x.given, s.opened_minor > 0 and ${within(sql`s.made_at`, ask)}
      from remittance_case s cross join lateral (select coalesce(sum(a.amount_minor) filter (where a.act in ('bank','charge','offset') and not is_unpaid(a.id)), 0) as recovered,
        coalesce(sum(a.amount_minor) filter (where a.act in ('cost','write_off')), 0) as given from courier_claim_act a where a.case_id = s.id) x
      where s.state = 'open' or ${within(sql`s.made_at`, ask)}`;

/** Of rows accepted together each has its own act, at one moment. */
const pacesOf = (ask: Ask): SQL =>
  sql`select x.courier, extract(epoch from x.made_at - x.before) as seconds from (
      select d.*, lag(d.made_at) over (partition by d.by_id order by d.made_at) as before from (
        select a.by_id, a.made_at, min(m.courier) as courier from remittance_act a join remittance m on m.id = a.remittance_id
          where a.act in ${hands} and a.by_id is not null and ${within(sql`a.made_at`, ask)} group by a.by_id, a.made_at) d) x
    where x.made_at - x.before <= ${pause}`;

/** Of each courier, and first of all together, in one question. */
export const figuresOf = (db: Database, viewer: Viewer, ask: Ask): Promise<FiguresRow[]> => {
  const of = (courier: SQL): SQL => sql`(k.courier is null or ${courier} = k.courier)`;
  return db.ask(
    viewer,
    sql`with brought as materialized (select m.id, m.courier, m.reference, m.made_at from remittance m where ${within(sql`m.made_at`, ask)}),
      tally as materialized (select m.courier, t.match, sum(t.rows) as rows from brought m join remittance_tally t on t.remittance_id = m.id group by 1, 2),
      wrong as materialized (${wrongOf(ask)}),
      hand as materialized (select m.courier, r.candidates, r.consignment_id = any (r.candidates) as is_listed from brought m join remittance_row r on r.remittance_id = m.id
        where r.match = 'by_hand' and not r.is_plain),
      said as materialized (select m.courier, r.shadow_said as said from remittance_row r join remittance m on m.id = r.remittance_id
        where r.shadow_rule = 'clean_1' and r.shadow_said in ('same','otherwise') and ${within(sql`r.shadow_at`, ask)}),
      disputed as materialized (select m.courier, r.difference_minor as amount from brought m join remittance_row r on r.remittance_id = m.id
        where exists (select from remittance_act a where a.remittance_id = m.id and a.line = r.line and a.act = 'dispute')),
      claimed as materialized (${claimed(ask)}), pace as materialized (${pacesOf(ask)})
    select k.courier, (select count(*)::int from brought m where ${of(sql`m.courier`)}) as statements, t.rows, t.automatic + w.wrong as automatic, w.wrong, h.*, s.*, d.*, c.*, p.*
      from (select null as courier, 0 as n union all select value, ordinality from json_array_elements_text(${JSON.stringify(ask.couriers)}::json) with ordinality) k
        cross join lateral (select coalesce(sum(rows), 0)::int as rows, coalesce(sum(rows) filter (where match in ('exact','secondary')), 0)::int as automatic from tally x where ${of(sql`x.courier`)}) t
        cross join lateral (select count(*)::int as wrong from wrong x where ${of(sql`x.courier`)}) w
        cross join lateral (select count(*)::int as "byHand", count(*) filter (where candidates <> '{}')::int as offered, count(*) filter (where is_listed)::int as listed from hand x where ${of(sql`x.courier`)}) h
        cross join lateral (select count(*)::int as looked, count(*) filter (where said = 'otherwise')::int as otherwise from said x where ${of(sql`x.courier`)}) s
        cross join lateral (select count(*)::int as disputed, coalesce(sum(amount), 0)::text as "disputedAmount" from disputed x where ${of(sql`x.courier`)}) d
        cross join lateral (select coalesce(sum(recovered) filter (where is_of), 0)::text as recovered, coalesce(sum(given) filter (where is_of), 0)::text as given,
          coalesce(sum(left_minor) filter (where is_of), 0)::text as "left", count(*) filter (where is_open)::int as open,
          percentile_disc(0.5) within group (order by dhaka_day() - (made_at at time zone 'Asia/Dhaka')::date) filter (where is_open) as "medianDays" from claimed x where ${of(sql`x.courier`)}) c
        cross join lateral (select count(*)::int as decisions, round(percentile_cont(0.5) within group (order by seconds::float8))::int as "medianSeconds" from pace x where ${of(sql`x.courier`)}) p
      order by k.n`,
  );
};

export const wrongRowsOf = (db: Database, viewer: Viewer, ask: Ask): Promise<WrongRow[]> =>
  db.ask(
    viewer,
    sql`with brought as (select m.id, m.courier, m.reference, m.made_at from remittance m where ${within(sql`m.made_at`, ask)})
      select x.courier, x.remittance_id as "remittanceId", x.reference, x.line, x.made_at as at, x.reason from (${wrongOf(ask)}) x order by x.made_at desc, x.line limit ${shownWrong}`,
  );
