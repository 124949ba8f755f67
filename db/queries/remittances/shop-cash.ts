import type { Courier } from "@haat/core/couriers";
import { type SQL, sql } from "drizzle-orm";
import type { Books } from "../../books.ts";
import { contestOf } from "../vendor/delivery.ts";

export type CashLine = Readonly<{
  partId: string;
  number: string;
  courier: Courier;
  consignment: string;
  collectedAt: string;
  collected: string;
  /** What his order asked at the door before it was rounded to whole taka. */
  exact: string;
  /** What the pieces that did not stay at the door would have brought there. */
  refused: string;
  /** Of what stayed. */
  goods: string;
  delivery: string;
  commission: string;
  vat: string;
  /** Given back to the buyer by the shop's fault; `commissionBp` and `vatBp` say what that takes from the shop. */
  back: string;
  commissionBp: string;
  vatBp: string;
  stands: "with_courier" | "claimed" | "stated" | "on_the_way" | "not_credited" | "received" | "short";
  /** Not named, in all and of it still owed; given up by the market; when the courier was asked for it last. */
  moved: string;
  short: string;
  written: string;
  askedAt: string | null;
  /** What a row of his statement charges; null: none stands for it yet. */
  charged: Readonly<{ delivery: string; cod: string; whole: string }> | null;
  zone: "inside" | "sub" | "outside";
  grams: number;
  outcome: "delivered" | "partial" | "exchange" | null;
  /** Of the contract that holds for it. */
  terms: unknown;
  /** Days of Dhaka: by his contract, of the bank's last credit, when the shop's own becomes payable unless something holds it, and when it did. */
  expectedOn: string | null;
  arrivedOn: string | null;
  payableOn: string | null;
  addedOn: string | null;
  isLate: boolean;
  /** It stands in no statement, and is claimed of its courier since then. */
  claimedAt: string | null;
  /** Why its shop is paid nothing for it as yet; null: nothing stands against it. */
  contested: Readonly<{
    why: "statement" | "after_delivery" | "amount" | "came_back" | "unknown_word" | "dispute";
    since: string;
  }> | null;
  cursor: string;
}>;

type OfShop = Readonly<{ vendorId: string; stands: string | null; after: string | null; limit: number }>;

/** What he has not named and still owes: of what is claimed, and of what a row that stands for it has left without an explanation. */
const lacking: SQL = sql`((select coalesce(sum(w.amount_minor - w.paid_minor - w.written_minor), 0) from courier_claim w
    where w.consignment_id = k.consignment_id and w.kind <> 'lost' and w.state = 'open')
  + (select coalesce(sum(greatest(0, least(e.suspense_minor, (r.settled ->> 'moved')::bigint - (r.settled ->> 'claimed')::bigint))), 0)
    from remittance_row r join remittance_case e on e.remittance_id = r.remittance_id and e.line = r.line and e.state = 'open' and not e.is_held
    where r.consignment_id = k.consignment_id and r.state = 'posted'))`;
/** Since when it is claimed of its courier, because none of his statements names it. */
const claimedAt: SQL = sql`(select w.made_at from courier_claim w where w.consignment_id = k.consignment_id and w.kind = 'missing' and w.state = 'open')`;
/**
 * Where the money of a shop's own parcels stands. Its statement (`cash_statement`) is received once the bank has credited all that is to come
 * of it; where two have written that none of it comes, it is not.
 */
const stands: SQL = sql`case when k.statement_id is null and ${claimedAt} is not null then 'claimed'
  when k.state = 'closed' and ${lacking} > 0 then 'short' when k.state = 'open' and k.statement_id is null then 'with_courier'
  when k.state = 'open' then 'stated' when remittance_left(k.statement_id) > 0 then 'on_the_way'
  when remittance_unseen(k.statement_id) then 'not_credited' else 'received' end`;
const ofShop = (
  vendorId: string,
): SQL => sql`cash_statement k join consignment c on c.id = k.consignment_id and c.vendor_id = ${vendorId} and k.state <> 'undone'
  join sub_order s on s.id = k.sub_order_id join orders o on o.id = k.order_id`;

/** What keeps the shop's money from it: its courier says otherwise, or a wallet looks into a complaint. */
const heldBy: SQL = sql`coalesce(${contestOf(sql`s.id`)}, case when s.state = 'delivered' then (select json_build_object('why', 'dispute', 'since', min(d.made_at))
    from dispute d where d.order_id = s.order_id and d.state = 'open' having count(*) > 0) end)`;

const claimActs = (acts: SQL, of: SQL): SQL => sql`(select ${of} from courier_claim_act a
    left join courier_claim w on w.id = a.claim_id and w.kind <> 'lost'
    left join remittance_case e on e.id = a.case_id
    left join remittance_row r on r.remittance_id = e.remittance_id and r.line = e.line and r.state = 'posted' and e.suspense_minor >= 0 and e.opened_minor > 0 and not e.is_held
  where a.act in (${acts}) and coalesce(w.consignment_id, r.consignment_id) = k.consignment_id)`;
const earnedBy = (
  account: string,
): SQL => sql`coalesce((select sum(l.amount) from journal j join journal_line l on l.journal_id = j.id
    where j.event_type = 'J3' and j.event_key = s.id and l.account = ${account}), 0)::text`;

/** A shop's parcels that were paid at the door, newest first: by what the books say was earned of each, and by what its courier may charge. */
export const shopCash = (books: Books, { vendorId, stands: of, after, limit }: OfShop): Promise<CashLine[]> =>
  books.ask(sql`with page as materialized (select k.*, s.id as part, o.number || '-' || s.seq as number, c.number as consignment, k.statement_id as statement, ${stands} as stands,
      ${lacking} as lacking from ${ofShop(vendorId)} where true ${of === null ? sql`` : sql`and ${stands} = ${of}`}
      ${after === null ? sql`` : sql`and (k.made_at, k.consignment_id) < ((select a.made_at from courier_cash a where a.consignment_id = ${after}), ${after})`}
    order by k.made_at desc, k.consignment_id desc limit ${limit}),
    facts as materialized (select f.id, f.zone, f.grams, f.state, x.terms from parcel_facts((select array_agg(consignment_id) from page)) f
      left join courier_contract x on x.id = f.contract_id)
    select k.part as "partId", k.number, k.courier, k.consignment, k.made_at as "collectedAt", k.due_minor::text as collected,
      (greatest(cash_of(o.method, s.total_minor, s.advance_minor) - s.door_less_minor, 0))::text as exact,
      coalesce((select sum(g.door_minor) from refund_case g where g.sub_order_id = s.id and g.fault = 'door' and g.stage is not null), 0)::text as refused,
      (s.goods_minor - s.taken_goods_minor)::text as goods, (s.delivery_minor - s.taken_delivery_minor)::text as delivery,
      ${earnedBy("R:COMMISSION")} as commission, ${earnedBy("L:VAT_OUT")} as vat,
      s.back_goods_minor::text as back, s.commission_bp::text as "commissionBp", s.vat_bp::text as "vatBp",
      k.stands, k.moved_minor::text as moved, k.lacking::text as short,
      ${claimActs(sql`'write_off','cost'`, sql`coalesce(sum(a.amount_minor), 0)::text`)} as written,
      ${claimActs(sql`'ask'`, sql`max(a.made_at)`)} as "askedAt",
      (select json_build_object('delivery', r.delivery_fee_minor::text, 'cod', r.cod_fee_minor::text, 'whole', r.charge_minor::text) from live_taking(k.consignment_id) x
        join remittance_row r on r.remittance_id = x.remittance_id and r.line = x.line and r.consignment_id = k.consignment_id) as charged,
      f.zone, f.grams, case when f.state in ('delivered','partial','exchange') then f.state end as outcome, f.terms, expected.day::text as "expectedOn",
      case when k.stands = 'received' then (select max(b.day)::text from remittance_credit b where b.remittance_id = k.statement and b.undone_at is null) end as "arrivedOn",
      case when s.state = 'delivered' and held.by is null then (s.window_closes_at at time zone 'Asia/Dhaka')::date::text end as "payableOn",
      (select (j.created_at at time zone 'Asia/Dhaka')::date::text from journal j where j.event_type = 'J4' and j.event_key = s.id) as "addedOn",
      k.stands in ('with_courier','claimed','stated','on_the_way') and expected.day < dhaka_day() as "isLate", ${claimedAt} as "claimedAt", held.by as contested, k.consignment_id as cursor
    from page k join sub_order s on s.id = k.sub_order_id join orders o on o.id = k.order_id join facts f on f.id = k.consignment_id
      cross join lateral (select ${heldBy} as by) held
      cross join lateral (select (k.made_at at time zone 'Asia/Dhaka')::date + (f.terms ->> 'payoutDays')::integer as day) expected
    order by k.made_at desc, k.consignment_id desc`);

export const shopCashSums = (
  books: Books,
  vendorId: string,
): Promise<{ stands: CashLine["stands"]; parcels: number; collected: string }[]> =>
  books.ask(sql`select stands, count(*)::int as parcels, sum(due_minor)::text as collected from (select ${stands} as stands, k.due_minor from ${ofShop(vendorId)}) x
    group by stands order by stands`);
