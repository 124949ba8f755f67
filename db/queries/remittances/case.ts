import type { Courier } from "@haat/core/couriers";
import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import type { Viewer } from "../../viewer.ts";
import { type MistypedNumber, mistypedOf } from "../couriers/numbers.ts";
import { plain } from "../couriers/words.ts";
import type { ReadCell } from "../proposals/remittance-wish.ts";
import { liveLink, type LiveLink } from "../proofs/links.ts";
import { isSecond } from "./acts.ts";
import { claimedLeft } from "./claimed-left.ts";
import { isHeldEnded } from "./held.ts";

type RowName = Readonly<{ id: string; line: number }>;

export type CaseRow = Readonly<{
  courier: Courier;
  reference: string;
  periodEnd: string;
  consignmentId: string | null;
  phoneTail: string | null;
  proposalId: string | null;
  /** Of what its word is to mean. */
  wordProposalId: string | null;
  /** It states another number than its parcel's. */
  mistyped: MistypedNumber | null;
  /** By which the courier's office may look at the proof; null: it may not. */
  proofLink: LiveLink | null;
  suspense: Readonly<{ id: string; amount: string; state: "open" | "ended"; isHeld: boolean }> | null;
  /** What our bank has credited of it, so that undoing its match holds that in suspense. */
  holds: string;
  /** Since when something else is known of its parcel. */
  changedAt: string | null;
  /** It was left out, and two have ended what was held of it. */
  isHeldEnded: boolean;
  claims: readonly Readonly<{
    id: string;
    kind: "lost" | "short" | "missing";
    order: string;
    left: string;
  }>[];
  /** What was read last in its cells that nobody could read. */
  reads: readonly ReadCell[];
  history: readonly Readonly<{ at: string; by: string | null; act: string; reason: string | null }>[];
}>;

/** What stands around a row; null: there is none of that line. */
export async function findCase(db: Database, viewer: Viewer, { id, line }: RowName): Promise<CaseRow | null> {
  const [row] = await db.ask<CaseRow>(
    viewer,
    sql`select m.courier, m.reference, coalesce(f.period_end, m.period_end::timestamp at time zone 'Asia/Dhaka') as "periodEnd", r.consignment_id as "consignmentId", r.phone_tail as "phoneTail",
        (select p.id from proposal p where p.subject = ${`${id}:${line}`} and p.state = 'open' and p.expires_at > now() and p.kind like 'remittance.%'
          union all select p.id from proposal p where p.id = r.proposal_id and p.state = 'open' and p.expires_at > now() limit 1) as "proposalId",
        (select p.id from proposal p where p.kind = 'courier.word' and p.subject = m.courier || ':statement:' || ${plain(sql`r.word`)} and p.state = 'open'
          and p.expires_at > now()) as "wordProposalId", ${liveLink} as "proofLink", (select ${mistypedOf} from consignment c where c.id = r.consignment_id) as mistyped,
        (select json_build_object('id', c.id, 'amount', c.suspense_minor::text, 'state', c.state, 'isHeld', c.is_held and c.state = 'open') from remittance_case c
          where c.remittance_id = r.remittance_id and c.line = r.line order by c.posting_no desc, c.is_held desc limit 1) as suspense,
        coalesce(remittance_row_holds(r.remittance_id, r.line), 0)::text as holds, r.compare_at as "changedAt", ${isHeldEnded} as "isHeldEnded",
        case when (r.is_adjustment or ${isSecond}) and r.payout_minor > 0 and r.advance_minor = 0 and r.state = 'waiting' then (select coalesce(json_agg(json_build_object('id', x.id, 'kind', x.kind, 'order', o.number,
          'left', (x.amount_minor - x.paid_minor - x.written_minor)::text) order by x.made_at), '[]')
          from (select * from courier_claim where courier = m.courier and state = 'open' and (r.is_adjustment or consignment_id = r.consignment_id) order by made_at limit 50) x join orders o on o.id = x.order_id) else '[]' end as claims,
        coalesce((select g.cells from remittance_reading g where g.remittance_id = r.remittance_id and g.line = r.line order by g.no desc limit 1), '[]') as reads,
        (select coalesce(json_agg(json_build_object('at', a.made_at, 'by', u.name, 'act', a.act, 'reason', a.reason) order by a.made_at desc, a.id desc), '[]')
          from remittance_act a left join user_account u on u.id = a.by_id
          where a.remittance_id = r.remittance_id and (a.line = r.line or a.line is null and a.detail -> 'lines' @> to_jsonb(r.line))) as history
      from remittance_row r join remittance m on m.id = r.remittance_id left join remittance_file f on f.id = m.id
      where r.remittance_id = ${id} and r.line = ${line}`,
  );
  return row ?? null;
}

export type ParcelRow = Readonly<{
  id: string;
  number: string;
  orderId: string;
  order: string;
  shop: Readonly<{ bn: string; en: string }>;
  state: string;
  closedAt: string | null;
  phoneTail: string | null;
  isPrepaid: boolean;
  booked: string;
  due: string;
  outstanding: string;
  isTaken: boolean;
  zone: "inside" | "sub" | "outside";
  grams: number;
  terms: unknown;
  termsFrom: string | null;
}>;

const columns: SQL = sql`p.id, p.consignment as number, c.order_id as "orderId", o.number as "order", json_build_object('bn', v.name_bn, 'en', v.name_en) as shop, c.state, p.closed_at as "closedAt", p.phone_tail as "phoneTail",
  p.is_prepaid as "isPrepaid", p.booked_minor::text as booked, p.due_minor::text as due,
  (coalesce((select k.due_minor - k.settled_minor - k.moved_minor from courier_cash k where k.consignment_id = p.id), 0) + ${claimedLeft(sql`p.id`)})::text as outstanding,
  live_taking(p.id) is not null as "isTaken", p.zone, p.grams, t.terms, t.valid_from::text as "termsFrom"`;
const joined: SQL = sql`join consignment c on c.id = p.id join orders o on o.id = c.order_id join vendor v on v.id = c.vendor_id
  left join courier_contract t on t.id = p.contract_id`;

/** Parcels by our own ids. */
export const parcelsOf = (db: Database, viewer: Viewer, ids: readonly string[]): Promise<ParcelRow[]> =>
  db.ask(
    viewer,
    sql`select ${columns} from parcel_facts(array(select json_array_elements_text(${JSON.stringify(ids)}::json))) p ${joined} order by p.closed_at, p.id`,
  );

type Asked = RowName & Readonly<{ q: string }>;

/** What a row may mean: what fits it, or by what a person typed: a number of theirs or ours, or the end of a phone. A hundred at most of what fits, the nearest day first; twenty of what is looked for. */
export const candidatesOf = (db: Database, viewer: Viewer, { id, line, q }: Asked): Promise<ParcelRow[]> =>
  db.ask(
    viewer,
    sql`with row as (select r.candidates[:100] as candidates, m.courier from remittance_row r join remittance m on m.id = r.remittance_id where r.remittance_id = ${id} and r.line = ${line}),
      found as (${
        q === ""
          ? sql`select x.id, x.nth from row, unnest(row.candidates) with ordinality x(id, nth)`
          : sql`select id, 0 as nth from (
              select c.id from consignment c where c.id = (select parcel_numbered(row.courier, ${q}) from row)
              union select c.id from orders o join consignment c on c.order_id = o.id join row on row.courier = c.courier where o.number = ${q} or o.number = regexp_replace(${q}, '(-[0-9]+){1,2}$', '')
              union (select c.id from row join consignment c on c.courier = row.courier join orders o on o.id = c.order_id
                where ${q} ~ '^[0-9]{4}$' and o.contact_phone_tail = ${q} order by c.handed_at desc limit 20)) x limit 20`
      })
      select ${columns} from parcel_facts((select array_agg(id) from found)) p join found on found.id = p.id ${joined} order by found.nth, p.closed_at, p.id`,
  );
