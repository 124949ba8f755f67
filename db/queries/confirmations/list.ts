import { complaintHours } from "@haat/core/complaint-clock";
import { type CallOutcome, type OrderRiskState, type RiskReason, undecidedDays } from "@haat/core/order-risk";
import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import type { Viewer } from "../../viewer.ts";

type Words = Readonly<{ bn: string; en: string }>;

export type ConfirmationRow = Readonly<{
  id: string;
  state: OrderRiskState;
  reasons: readonly RiskReason[];
  number: string;
  placedAt: string;
  total: string;
  name: string;
  phoneTail: string | null;
  lang: "bn" | "en";
  area: Words;
  goods: readonly (Words & Readonly<{ quantity: number }>)[];
  shops: readonly Words[];
  /** What the list is ordered by: by when the first parcel leaves, or when the order was placed; of a contest by when it is answered. */
  since: string;
  handoverBy: string | null;
  tryAt: string | null;
  calls: readonly Readonly<{
    outcome: CallOutcome;
    by: string;
    at: string;
    tryAt: string | null;
    note: string | null;
  }>[];
  corrected: Readonly<{ at: string; hasPhone: boolean }> | null;
  /** `dueBy`: when it is to be answered. */
  contest: Readonly<{ said: string; madeAt: string; dueBy: string }> | null;
  /** Offered to be paid ahead instead, in poisha; and whether it may be. */
  advance: string | null;
  mayOffer: boolean;
}>;

/** By law a complaint is answered in so many hours. */
const contestDue: SQL = sql`k.made_at + make_interval(hours => ${complaintHours})`;
const columns = sql`r.id, r.state, r.reasons, o.number, o.placed_at as "placedAt", o.total_minor::text as total, o.contact_name as name,
  o.contact_phone_tail as "phoneTail", o.lang, r.call_after as "tryAt", r.advance_minor::text as advance,
  r.state = 'waiting' and r.advance_minor is null and call_advance(o) is not null as "mayOffer",
  json_build_object('bn', o.area_bn || ', ' || o.district_bn, 'en', o.area_en || ', ' || o.district_en) as area,
  (select coalesce(json_agg(json_build_object('bn', l.title_bn, 'en', l.title_en, 'quantity', l.quantity) order by l.id), '[]')
    from order_line l join sub_order s on s.id = l.sub_order_id where s.order_id = o.id) as goods,
  (select coalesce(json_agg(json_build_object('bn', v.name_bn, 'en', v.name_en) order by s.seq), '[]')
    from sub_order s join vendor v on v.id = s.vendor_id where s.order_id = o.id) as shops,
  p.due as "handoverBy",
  (select coalesce(json_agg(json_build_object('outcome', c.outcome, 'by', u.name, 'at', c.made_at, 'tryAt', c.try_at, 'note', c.note)
      order by c.id desc), '[]') from confirmation_call c join user_account u on u.id = c.made_by where c.order_id = r.id) as calls,
  case when r.corrected_at is not null then json_build_object('at', r.corrected_at, 'hasPhone', r.corrected_phone) end as corrected,
  (select json_build_object('said', k.said, 'madeAt', k.made_at, 'dueBy', ${contestDue}) from risk_contest k where k.id = r.id and k.decided_at is null) as contest`;
/** `p.due`: of what has not left yet. */
const tables = sql`order_risk r join orders o on o.id = r.id
  cross join lateral (select min(s.handover_by) as due from sub_order s where s.order_id = o.id and s.state in ('confirmed','accepted','packed')) p`;

const tabs = {
  due: sql`r.state = 'waiting' and p.due is not null and (r.call_after is null or r.call_after <= now())`,
  later: sql`r.state = 'waiting' and p.due is not null and r.call_after > now()`,
  undecided: sql`r.state = 'waiting' and p.due is not null and (select min(c.made_at) from confirmation_call c where c.order_id = r.id) <= now() - make_interval(days => ${undecidedDays})`,
  contests: sql`exists (select from risk_contest k where k.id = r.id and k.decided_at is null)`,
} as const satisfies Readonly<Record<string, SQL>>;
export type ConfirmationTab = keyof typeof tabs;

type Page = Readonly<{
  tab: ConfirmationTab;
  after: Readonly<{ since: string; id: string }> | null;
  limit: number;
}>;

/** What a list is ordered by: who has to be with the courier first, and of contests whose answer is due first. */
const sinceOf = (tab: ConfirmationTab | null): SQL =>
  tab === "contests"
    ? sql`(select ${contestDue} from risk_contest k where k.id = r.id)`
    : sql`coalesce(p.due, o.placed_at)`;

/** What is most pressing stands first. */
export const listConfirmations = (
  db: Database,
  viewer: Viewer,
  { tab, after, limit }: Page,
): Promise<ConfirmationRow[]> =>
  db.ask<ConfirmationRow>(
    viewer,
    sql`select ${columns}, ${sinceOf(tab)}::text as since from ${tables} where haat_is_staff() and ${tabs[tab]}
      ${after ? sql`and (${sinceOf(tab)}, r.id) > (${after.since}::timestamptz, ${after.id})` : sql``}
      order by ${sinceOf(tab)}, r.id limit ${limit}`,
  );

export async function countConfirmations(
  db: Database,
  viewer: Viewer,
): Promise<Readonly<Record<ConfirmationTab, number>>> {
  const [row] = await db.ask<Record<ConfirmationTab, number>>(
    viewer,
    sql`select (count(*) filter (where ${tabs.due}))::int as due, (count(*) filter (where ${tabs.later}))::int as later,
        (count(*) filter (where ${tabs.undecided}))::int as undecided, (count(*) filter (where ${tabs.contests}))::int as contests
      from ${tables} where haat_is_staff() and (r.state = 'waiting' or ${tabs.contests})`,
  );
  return row ?? { due: 0, later: 0, undecided: 0, contests: 0 };
}

export async function findConfirmation(
  db: Database,
  viewer: Viewer,
  orderId: string,
): Promise<ConfirmationRow | null> {
  const [row] = await db.ask<ConfirmationRow>(
    viewer,
    sql`select ${columns}, ${sinceOf(null)}::text as since from ${tables} where haat_is_staff() and r.id = ${orderId}`,
  );
  return row ?? null;
}
