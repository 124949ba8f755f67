import type { Courier } from "@haat/core/couriers";
import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import type { Viewer } from "../../viewer.ts";
import { liveClaimLink, type LiveLink } from "../proofs/links.ts";
import { isUnseen } from "./keyed.ts";

/** A claim on a courier, or a case that nobody could explain yet; amounts as text, below zero where he brought too much. */
export type ClaimRow = Readonly<{
  id: string;
  /** A parcel he lost, cash he named too little of or not at all, what a row left unexplained, or what the bank credited otherwise. */
  of: "lost" | "short" | "missing" | "row" | "bank";
  courier: Courier;
  state: "open" | "ended";
  madeAt: string;
  days: number;
  bucket: "0-7" | "8-14" | "15-30" | "30+";
  amount: string;
  left: string;
  consignmentId: string | null;
  parcel: string | null;
  orderId: string | null;
  order: string | null;
  shop: Readonly<{ bn: string; en: string }> | null;
  remittance: Readonly<{ id: string; reference: string; line: number | null }> | null;
  askedAt: string | null;
  refusedAt: string | null;
  proposalId: string | null;
  /** Something is owed for carrying its parcel. */
  hasCharge: boolean;
  /** What of it is its buyer's, as its row says. */
  overTaken: string;
  /** What a row that waits had brought: its next posting clears it. */
  isHeld: boolean;
}>;

/** Whole days of Dhaka. */
const days: SQL = sql`(dhaka_day() - (x.made_at at time zone 'Asia/Dhaka')::date)`;
const bucket: SQL = sql`case when ${days} <= 7 then '0-7' when ${days} <= 14 then '8-14' when ${days} <= 30 then '15-30' else '30+' end`;
const lastAct = (act: string): SQL =>
  sql`(select max(a.made_at) from courier_claim_act a where (a.claim_id = x.id or a.case_id = x.id) and a.act = ${act})`;

const both: SQL = sql`(select c.id, c.kind as of, c.courier, case c.state when 'open' then 'open' else 'ended' end as state, c.made_at, c.amount_minor as amount,
      c.amount_minor - c.paid_minor - c.written_minor as left_minor, c.consignment_id, null::text as remittance_id, null::integer as line, null::text as stated, false as is_held from courier_claim c
    union all
    select s.id, case when s.line is null then 'bank' else 'row' end, s.courier, s.state, s.made_at, s.opened_minor, s.suspense_minor, r.consignment_id, s.remittance_id, s.line, r.consignment_stated, s.is_held and not s.is_released and r.state = 'waiting'
      from remittance_case s left join remittance_row r on r.remittance_id = s.remittance_id and r.line = s.line)`;

const columns: SQL = sql`x.id, x.of, x.courier, x.state, x.made_at as "madeAt", ${days} as days, ${bucket} as bucket, x.amount::text as amount, x.left_minor::text as left,
    x.consignment_id as "consignmentId", coalesce(k.number, x.stated) as parcel, o.id as "orderId", o.number as "order", case when v.id is not null then json_build_object('bn', v.name_bn, 'en', v.name_en) end as shop,
    case when m.id is not null then json_build_object('id', m.id, 'reference', m.reference, 'line', x.line) end as remittance,
    ${lastAct("ask")} as "askedAt", ${lastAct("refused")} as "refusedAt",
    (select p.id from proposal p where p.kind in ('remittance.end','remittance.claim') and p.state = 'open' and p.expires_at > now() and p.subject = x.id limit 1) as "proposalId",
    exists (select from courier_charge g where g.consignment_id = x.consignment_id and g.state = 'open') as "hasCharge", over_taken_of(x.id)::text as "overTaken", coalesce(x.is_held, false) as "isHeld"
  from ${both} x left join consignment k on k.id = x.consignment_id left join orders o on o.id = k.order_id left join vendor v on v.id = k.vendor_id
    left join remittance m on m.id = x.remittance_id`;

type Ask = Readonly<{
  courier: Courier | null;
  bucket: string | null;
  of: "claim" | "case" | null;
  state: "open" | "ended";
  /** Behind this one. */
  after: string | null;
  limit: number;
}>;

/** Open ones the oldest first, ended ones the newest. */
export const listClaims = (
  db: Database,
  viewer: Viewer,
  { courier, bucket: age, of, state, after, limit }: Ask,
): Promise<ClaimRow[]> => {
  const [beyond, direction] = state === "open" ? [sql`>`, sql``] : [sql`<`, sql`desc`];
  return db.ask(
    viewer,
    sql`select ${columns} where x.state = ${state} ${courier === null ? sql`` : sql`and x.courier = ${courier}`} ${age === null ? sql`` : sql`and ${bucket} = ${age}`}
      ${of === null ? sql`` : of === "claim" ? sql`and x.remittance_id is null` : sql`and x.remittance_id is not null`}
      ${after === null ? sql`` : sql`and (x.made_at, x.id) ${beyond} ((select y.made_at from ${both} y where y.id = ${after}), ${after})`}
    order by x.made_at ${direction}, x.id ${direction} limit ${limit}`,
  );
};

/** Null: there is none of that id. */
export async function findClaim(
  db: Database,
  viewer: Viewer,
  id: string,
): Promise<(ClaimRow & Readonly<{ proofLink: LiveLink | null }>) | null> {
  const [row] = await db.ask<ClaimRow & Readonly<{ proofLink: LiveLink | null }>>(
    viewer,
    sql`select ${liveClaimLink} as "proofLink", ${columns} where x.id = ${id}`,
  );
  return row ?? null;
}

export type ClaimSum = Readonly<{
  courier: Courier;
  of: "claim" | "case";
  bucket: ClaimRow["bucket"];
  count: number;
  amount: string;
}>;

/** What is open, by courier and age; what lacks and what is too much counts apart. */
export const sumClaims = (db: Database, viewer: Viewer): Promise<ClaimSum[]> =>
  db.ask(
    viewer,
    sql`select x.courier, case when x.remittance_id is null then 'claim' else 'case' end as of, ${bucket} as bucket, count(*)::int as count, sum(abs(x.left_minor))::text as amount
      from ${both} x where x.state = 'open' group by 1, 2, 3 order by 1, 2, 3`,
  );

export type ClaimHistory = Readonly<{
  at: string;
  by: string | null;
  act: string;
  reason: string | null;
  amount: string | null;
  reference: string | null;
  /** Of what our bank was paid or has given back, or a buyer is owed. */
  payment: Readonly<{ id: string; isUndone: boolean; undoProposalId: string | null }> | null;
}>;

/** What another is still to type is not read in its history. */
const isToKey: SQL = sql`(a.act = 'propose' and exists (select from proposal p where p.id = a.detail ->> 'proposal' and ${isUnseen}))`;

/** What was done with it, newest first. */
export const claimHistory = (db: Database, viewer: Viewer, id: string): Promise<ClaimHistory[]> =>
  db.ask(
    viewer,
    sql`select a.made_at as at, u.name as by, a.act, case when ${isToKey} then null else a.reason end as reason, a.amount_minor::text as amount, a.detail ->> 'reference' as reference,
        case when a.act in ('bank','buyer') then json_build_object('id', a.id, 'isUndone', is_unpaid(a.id),
          'undoProposalId', (select p.id from proposal p where p.kind = 'remittance.undo' and p.subject = a.id and p.state = 'open' and p.expires_at > now())) end as payment
      from courier_claim_act a left join user_account u on u.id = a.by_id where a.claim_id = ${id} or a.case_id = ${id} order by a.made_at desc, a.id desc`,
  );

/** What of the same courier's may meet it: open claims, and cases that stand the other way. Fifty: of the same parcel first, then the oldest. */
export const claimsBeside = (
  db: Database,
  viewer: Viewer,
  { id, courier, left, consignmentId }: Pick<ClaimRow, "id" | "courier" | "left" | "consignmentId">,
): Promise<ClaimRow[]> =>
  db.ask(
    viewer,
    sql`select ${columns} where x.state = 'open' and x.courier = ${courier} and x.id <> ${id} and x.is_held is not true
      and ${left.startsWith("-") ? sql`x.left_minor > 0` : sql`x.left_minor < 0`} order by x.consignment_id is not distinct from coalesce(${consignmentId}, '') desc, x.made_at, x.id limit 50`,
  );
