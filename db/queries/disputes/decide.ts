import type { Wallet } from "@haat/core/payment-methods";
import type { DisputeState } from "@haat/core/dispute-states";
import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";

export type Bearer = "market" | "vendor";
export type LockedDispute = Readonly<{
  id: string;
  attemptId: string;
  orderId: string;
  wallet: Wallet;
  state: DisputeState;
  amountMinor: bigint;
  outcome: "won" | "lost" | null;
  bearer: Bearer | null;
  proposedBy: string | null;
}>;

/** Waits for whoever settles this wallet's statement first, then for the order: the fixed order of locks. Null: there is none. */
export async function lockDispute(tx: Tx, id: string): Promise<LockedDispute | null> {
  await tx.execute(
    sql`select pg_advisory_xact_lock_shared(hashtextextended('settle:' || wallet, 0)) from dispute where id = ${id}`,
  );
  await tx.execute(
    sql`select 1 from orders where id = (select order_id from dispute where id = ${id}) for update`,
  );
  const { rows } = await tx.execute<Omit<LockedDispute, "amountMinor"> & { amountMinor: string }>(sql`
    select id, attempt_id as "attemptId", order_id as "orderId", wallet, state, amount_minor::text as "amountMinor", outcome, bearer,
      proposed_by as "proposedBy" from dispute where id = ${id} for update`);
  const [row] = rows;
  return row ? { ...row, amountMinor: BigInt(row.amountMinor) } : null;
}

type Proposal = Readonly<{
  id: string;
  outcome: "won" | "lost";
  bearer: Bearer | null;
  evidence: string;
  by: string;
}>;

/** False: it has ended, or somebody has proposed an end already. */
export async function proposeOutcome(
  tx: Tx,
  { id, outcome, bearer, evidence, by }: Proposal,
): Promise<boolean> {
  const { rows } =
    await tx.execute(sql`update dispute set outcome = ${outcome}, bearer = ${bearer}, evidence = ${evidence},
    proposed_by = ${by}, proposed_at = now() where id = ${id} and state = 'open' and proposed_by is null returning id`);
  return rows.length === 1;
}

/** It waits for another idea. */
export async function dropOutcome(tx: Tx, id: string): Promise<boolean> {
  const { rows } =
    await tx.execute(sql`update dispute set outcome = null, bearer = null, evidence = null, proposed_by = null, proposed_at = null
    where id = ${id} and state = 'open' and proposed_by is not null returning id`);
  return rows.length === 1;
}

/** The database holds that it is never the one who proposed it. */
export const decidedBy = (by: string): SQL => sql`decided_by = ${by}, decided_at = now()`;

type Share = Readonly<{
  disputeId: string;
  subOrderId: string;
  goods: bigint;
  delivery: bigint;
  borne: Bearer | "undelivered";
}>;

export const insertShare = async (tx: Tx, s: Share): Promise<void> =>
  void (await tx.execute(sql`insert into dispute_share (dispute_id, sub_order_id, goods_minor, delivery_minor, borne)
    values (${s.disputeId}, ${s.subOrderId}, ${s.goods.toString()}, ${s.delivery.toString()}, ${s.borne})`));

export type MarketLoss = Readonly<{ disputeId: string; goods: bigint; delivery: bigint }>;

/** What the market bore of a part when disputes of its payment were lost: its buyer has that much of it. */
export async function marketLossOf(tx: Tx, subOrderId: string): Promise<readonly MarketLoss[]> {
  const { rows } = await tx.execute<Record<keyof MarketLoss, string>>(
    sql`select dispute_id as "disputeId", goods_minor::text as goods, delivery_minor::text as delivery from dispute_share
      where sub_order_id = ${subOrderId} and borne = 'market' order by dispute_id`,
  );
  return rows.map((row) => ({ ...row, goods: BigInt(row.goods), delivery: BigInt(row.delivery) }));
}

type Covered = Readonly<{ subOrderId: string; covered: bigint; taken: bigint }>;

/**
 * Before `taken` poisha of its goods leave a part: so much of what the market bore of it is borne no more. What it still bears is of the
 * pieces that stayed and, where these are worth less, of the way there.
 */
export const unbear = async (tx: Tx, { subOrderId, covered, taken }: Covered): Promise<void> =>
  void (await tx.execute(sql`update sub_order set kind_goods_minor = kind_goods_minor - ${covered.toString()}::bigint - x.moved,
      kind_delivery_minor = kind_delivery_minor + x.moved
    from (select greatest(0, taken_goods_minor + back_goods_minor + kind_goods_minor + ${(taken - covered).toString()}::bigint - goods_minor) as moved
      from sub_order where id = ${subOrderId}) x where id = ${subOrderId}`));

/** The account into which the wallet puts back what it withheld. */
export async function returnAccount(tx: Tx, id: string): Promise<string> {
  const { rows } = await tx.execute<{ account: string }>(sql`select dispute_return(${id}) as account`);
  const [row] = rows;
  if (!row) throw new Error("dispute_return answers");
  return row.account;
}
