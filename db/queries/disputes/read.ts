import type { Wallet } from "@haat/core/payment-methods";
import type { DisputeState } from "@haat/core/dispute-states";
import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import type { Viewer } from "../../viewer.ts";

/** Amounts are poisha as text. */
export type DisputeRow = Readonly<{
  id: string;
  orderId: string;
  orderNumber: string;
  wallet: Wallet;
  trx: string | null;
  reference: string;
  amountMinor: string;
  paidMinor: string;
  noticedOn: string;
  note: string;
  state: DisputeState;
  isStated: boolean;
  maker: string | null;
  madeAt: string;
  outcome: "won" | "lost" | null;
  bearer: "market" | "vendor" | null;
  evidence: string | null;
  proposedBy: string | null;
  proposer: string | null;
  proposedAt: string | null;
  decider: string | null;
  decidedAt: string | null;
  shares: readonly Readonly<{
    part: string;
    vendor: Readonly<{ bn: string; en: string }>;
    amountMinor: string;
    borne: "market" | "vendor" | "undelivered";
  }>[];
}>;

const columns: SQL = sql`d.id, d.order_id as "orderId", o.number as "orderNumber", d.wallet, a.gateway_trx_id as trx, d.reference,
  d.amount_minor::text as "amountMinor", coalesce(a.captured_minor, 0)::text as "paidMinor", d.noticed_on::text as "noticedOn", d.note, d.state,
  (d.difference_id is not null or exists (select 1 from settled_dispute s where s.dispute_id = d.id)) as "isStated",
  m.name as maker, d.made_at as "madeAt", d.outcome, d.bearer, d.evidence, d.proposed_by as "proposedBy", p.name as proposer,
  d.proposed_at as "proposedAt", c.name as decider, d.decided_at as "decidedAt",
  (select coalesce(json_agg(json_build_object('part', o.number || '-' || s.seq, 'vendor', json_build_object('bn', v.name_bn, 'en', v.name_en),
      'amountMinor', (x.goods_minor + x.delivery_minor)::text, 'borne', x.borne) order by s.seq), '[]')
    from dispute_share x join sub_order s on s.id = x.sub_order_id join vendor v on v.id = s.vendor_id where x.dispute_id = d.id) as shares
  from dispute d join orders o on o.id = d.order_id join payment_attempt a on a.id = d.attempt_id
    left join user_account m on m.id = d.made_by left join user_account p on p.id = d.proposed_by
    left join user_account c on c.id = d.decided_by`;

export const disputeViews = ["open", "to_agree", "ended"] as const;
export type DisputeView = (typeof disputeViews)[number];

const among: Readonly<Record<DisputeView, SQL>> = {
  open: sql`d.state = 'open' and d.proposed_by is null`,
  to_agree: sql`d.state = 'open' and d.proposed_by is not null`,
  ended: sql`d.state <> 'open'`,
};

type Ask = Readonly<{ view: DisputeView; after: string | null; limit: number }>;

/** What waits longest comes first; of those that have ended, the newest. `after`: the id of the last one that was seen. */
export const listDisputes = (
  db: Database,
  viewer: Viewer,
  { view, after, limit }: Ask,
): Promise<DisputeRow[]> =>
  db.ask(
    viewer,
    view === "ended"
      ? sql`select ${columns} where ${among[view]} ${after === null ? sql`` : sql`and d.id < ${after}`} order by d.id desc limit ${limit}`
      : sql`select ${columns} where ${among[view]} ${after === null ? sql`` : sql`and d.id > ${after}`} order by d.id limit ${limit}`,
  );

export async function findDispute(db: Database, viewer: Viewer, id: string): Promise<DisputeRow | null> {
  const [row] = await db.ask<DisputeRow>(viewer, sql`select ${columns} where d.id = ${id}`);
  return row ?? null;
}
