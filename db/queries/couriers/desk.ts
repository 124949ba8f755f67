import { complaintHours } from "@haat/core/complaint-clock";
import type { Courier } from "@haat/core/couriers";
import type { ParcelCaseKind } from "@haat/core/parcel-reports";
import type { MissedCallOutcome, TryAnswer, TryWish } from "@haat/core/tries";
import type { ShipmentState } from "@haat/core/shipments";
import { type SQL, sql } from "drizzle-orm";
import type { Books, Tx } from "../../books.ts";
import type { EndedAs } from "./case-ends.ts";
import { isUnanswered } from "./closing-tries.ts";
import { ownRows } from "./own-desk.ts";
import { stoppedBy } from "./tries.ts";

type Words = Readonly<{ bn: string; en: string }>;
export type ParcelDeskView = "cases" | "attempts" | "late" | "returning" | "ended";

export type ParcelRow = Readonly<{
  /** Where the list goes on. */
  id: string;
  since: string;
  partId: string;
  orderId: string;
  number: string;
  shop: Words;
  /** Null, and so are the next two, where its shop carries it itself; but of one that was kept in part. */
  courier: Courier | null;
  consignment: string | null;
  state: ShipmentState | null;
  stateAt: string | null;
  deadline: string | null;
  /** Of `attempts`: what was done since its rider met nobody; null elsewhere. */
  missed: Readonly<{ outcome: MissedCallOutcome | null; isAsked: boolean; isReminded: boolean }> | null;
  case: Readonly<{
    id: string;
    kind: ParcelCaseKind;
    ours: string | null;
    theirs: string | null;
    word: string | null;
    note: string | null;
    unread: string | null;
    madeAt: string;
    endedBy: string | null;
    endedAt: string | null;
    reason: string | null;
    /** Poisha that its shop is not paid until somebody has said whether the delivery stays; and whether that asks a second person. */
    holds: string;
    asksTwo: boolean;
    endedAs: EndedAs | null;
    /** What two agreed to, and who had asked for it. */
    proposedBy: string | null;
    /** What waits for a second person. */
    asked: Readonly<{ by: string; reason: string; expiresAt: string }> | null;
    wish: TryWish | null;
    answer: TryAnswer | null;
    askedBy: string | null;
    /** Of one that was called off and is carried: where its order goes now; null: nowhere yet. */
    goes: Readonly<{ courier: Courier; number: string }> | null;
  }> | null;
}>;

/** A new try, or the return, may be chosen until six in the evening of the day after (`couriers.md` 7). */
const nextEvening: SQL = sql`next_evening(c.state_at)`;
const silentFor: SQL = sql`coalesce(c.state_at, c.handed_at) < now() - interval '3 days'`;
const isUnderWay: SQL = sql`c.state in ('label_ready','picked_up','in_transit','out_for_delivery','attempt_failed','on_hold') and s.state in ('handed_over','in_transit')`;

/** Whose evening is still to come and who has heard nothing stands first, whoever has least time left leading; the others a decade behind. */
const pressing: SQL = sql`case when now() < ${nextEvening} and ${isUnanswered} then ${nextEvening} else ${nextEvening} + interval '10 years' end`;
const missed: SQL = sql`json_build_object('outcome', (select k.outcome from parcel_call k where k.event_id = ${stoppedBy} order by k.id desc limit 1),
  'isAsked', exists (select from parcel_case k where k.kind = 'another_try' and k.event_id = ${stoppedBy}),
  'isReminded', c.try_told_event is not distinct from ${stoppedBy})`;

/** Of a case `k`: what it keeps from its shop, and how far its end has come. */
const heldBy = (
  by: string,
): SQL => sql`'holds', case_holds(k.id)::text, 'asksTwo', case_asks_two(k.id, ${by}), 'endedAs', k.ended_as,
  'proposedBy', (select w.name from proposal p join user_account w on w.id = p.maker_id where p.id = k.proposal_id),
  'asked', (select json_build_object('by', w.name, 'reason', p.reason, 'expiresAt', p.expires_at) from proposal p join user_account w on w.id = p.maker_id
    where p.kind = 'parcel.case' and p.subject = k.id and p.state = 'open' and p.expires_at > now())`;

type Shape = Readonly<{
  since: SQL;
  deadline: SQL;
  where: SQL;
  missed?: SQL;
  hasCase?: true;
  isNewestFirst?: true;
}>;
/** By when a case is answered: another try until the evening, what a shop or a buyer contests by law, and so is everything else. */
const dueBy: SQL = sql`case k.kind when 'another_try' then ${nextEvening} else k.made_at + make_interval(hours => ${complaintHours}) end`;
const shapes: Readonly<Record<ParcelDeskView, Shape>> = {
  // Whose time is over first stands first.
  cases: { since: dueBy, deadline: dueBy, where: sql`k.state = 'open'`, hasCase: true },
  ended: {
    ...{ since: sql`k.ended_at`, deadline: sql`null::timestamptz`, where: sql`k.state = 'ended'` },
    ...{ hasCase: true, isNewestFirst: true },
  },
  attempts: {
    ...{ since: pressing, deadline: nextEvening, missed },
    // Who met nobody says so in one word with Pathao, and holds the parcel with the others.
    where: sql`c.state in ('attempt_failed','on_hold') and s.state = 'in_transit'`,
  },
  late: {
    since: sql`coalesce(s.promised_by, c.handed_at)`,
    deadline: sql`s.promised_by`,
    where: sql`${isUnderWay} and (s.promised_by < now() or ${silentFor})`,
  },
  returning: {
    since: sql`coalesce(d.made_at, c.state_at, c.handed_at)`,
    deadline: sql`null::timestamptz`,
    where: sql`(s.state = 'rto_in_transit' or d.state = 'coming')`,
  },
};

type Ask = Readonly<{
  view: ParcelDeskView;
  /** Who looks at them. */
  by: string;
  after: Readonly<{ since: string; id: string }> | null;
  limit: number;
}>;

/** Parcels that somebody has to look after, the most pressing first; what is over, the newest first. */
export function listParcels(books: Books, { view, by, after, limit }: Ask): Promise<ParcelRow[]> {
  const { since, deadline, where, missed: done = sql`null::json`, hasCase, isNewestFirst } = shapes[view];
  const id = hasCase ? sql`k.id` : sql`c.id`;
  const next = isNewestFirst ? sql`<` : sql`>`;
  const order = isNewestFirst ? sql`desc` : sql`asc`;
  const parcels = sql`
    select ${id} as id, ${since} as at, s.id as "partId", s.order_id as "orderId", o.number || '-' || s.seq as number,
      json_build_object('bn', v.name_bn, 'en', v.name_en) as shop, c.courier, c.number as consignment, c.state, c.state_at as "stateAt",
      ${deadline} as deadline, ${done} as missed, ${
        hasCase
          ? sql`json_build_object('id', k.id, 'kind', k.kind, 'ours', k.our_minor::text, 'theirs', k.their_minor::text, 'word', e.word, 'note', e.note, 'unread', e.unread,
              'madeAt', k.made_at, 'endedBy', u.name, 'endedAt', k.ended_at, 'reason', k.reason, ${heldBy(by)}, 'wish', k.wish, 'answer', k.answer, 'askedBy', case when k.asked_by in ('buyer','shop') then k.asked_by else (select w.name from user_account w where w.id = k.asked_by) end,
              'goes', case when k.kind = 'void_carried' then (select json_build_object('courier', n.courier, 'number', n.number) from consignment n where n.sub_order_id = c.sub_order_id and n.state <> 'void') end)`
          : sql`null::json`
      } as case
    from consignment c join sub_order s on s.id = c.sub_order_id join orders o on o.id = c.order_id join vendor v on v.id = c.vendor_id
      left join door_outcome d on d.consignment_id = c.id
      ${hasCase ? sql`join parcel_case k on k.consignment_id = c.id left join courier_event e on e.id = k.event_id left join user_account u on u.id = k.ended_by` : sql``}
    where ${where} ${after ? sql`and (${since}, ${id}) ${next} (${after.since}::timestamptz, ${after.id})` : sql``}
    order by ${since} ${order}, ${id} ${order} limit ${limit}`;
  const own = ownRows(view, { after, limit });
  return books.ask<ParcelRow>(sql`select r.*, r.at::text as since from (${own ? sql`(${parcels}) union all (${own})` : parcels}) r
    order by r.at ${order}, r.id ${order} limit ${limit}`);
}

/** What a waiting row says of its parcel's end that our own record does not know, or knows otherwise. */
const tellsOtherwise: SQL = sql`exists (select from jsonb_array_elements(r.findings) f where f ->> 'label' in ('EXCHANGE_UNDER_WAY','NOT_ENDED','STATED_LOST',
  'STATUS_CONFLICT_RETURNED','STATUS_CONFLICT_DELIVERED'))`;

/** His courier has said nothing for three days, or what he said, be it in a row of his statement, waits for a person. */
export async function isUntold(tx: Tx, consignmentId: string): Promise<boolean> {
  const { rows } = await tx.execute<{ is: boolean }>(sql`select ${silentFor}
      or exists (select 1 from parcel_case k where k.consignment_id = c.id and k.state = 'open' and k.kind <> 'another_try')
      or exists (select 1 from remittance_row r where r.consignment_id = c.id and r.state = 'waiting' and ${tellsOtherwise}) as is from consignment c where c.id = ${consignmentId}`);
  return rows[0]?.is ?? false;
}

/** The courier's own number of a parcel. */
export async function numberOf(tx: Tx, consignmentId: string): Promise<string> {
  const { rows } = await tx.execute<{ number: string }>(
    sql`select number from consignment where id = ${consignmentId}`,
  );
  return rows[0]?.number ?? "";
}
