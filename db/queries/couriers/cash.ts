import type { Courier } from "@haat/core/couriers";
import { sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";

type NewCash = Readonly<{
  consignmentId: string;
  courier: Courier;
  orderId: string;
  subOrderId: string;
  due: bigint;
}>;

/** The courier owes so much from now on: whole taka, as J6 and J6r have booked. */
export async function oweCash(
  tx: Tx,
  { consignmentId, courier, orderId, subOrderId, due }: NewCash,
): Promise<void> {
  await tx.execute(sql`insert into courier_cash (consignment_id, courier, order_id, sub_order_id, due_minor)
    values (${consignmentId}, ${courier}, ${orderId}, ${subOrderId}, ${due.toString()})`);
}

type NewClaim = Readonly<{
  id: string;
  courier: Courier;
  consignmentId: string;
  orderId: string;
  kind: "lost" | "short";
  amount: bigint;
}>;

/** The courier owes so much for what he lost, or did not name. */
export async function claimFrom(
  tx: Tx,
  { id, courier, consignmentId, orderId, kind, amount }: NewClaim,
): Promise<void> {
  await tx.execute(sql`insert into courier_claim (id, courier, consignment_id, order_id, kind, amount_minor)
    values (${id}, ${courier}, ${consignmentId}, ${orderId}, ${kind}, ${amount.toString()})`);
}

type Found = Readonly<{ consignmentId: string; actId: string; by: string }>;
type FoundClaim = Readonly<{ id: string; amount: bigint }>;

/**
 * What the courier lost has turned up: the claim for it ends, and its history says why. Null: nothing was claimed. False: somebody has paid
 * for it, or given it up.
 */
export async function endLostClaim(
  tx: Tx,
  { consignmentId, actId, by }: Found,
): Promise<FoundClaim | null | false> {
  const { rows } = await tx.execute<{ id: string; amount: string; is_ended: boolean }>(sql`
    with ended as (update courier_claim set written_minor = amount_minor, state = 'closed' where consignment_id = ${consignmentId} and kind = 'lost'
        and state = 'open' and paid_minor = 0 and written_minor = 0 returning id)
    select w.id, w.amount_minor::text as amount, e.id is not null as is_ended from courier_claim w left join ended e on e.id = w.id
     where w.consignment_id = ${consignmentId} and w.kind = 'lost'`);
  const [claim] = rows;
  if (!claim) return null;
  if (!claim.is_ended) return false;
  await tx.execute(sql`insert into courier_claim_act (id, claim_id, act, by_id, amount_minor)
    values (${actId}, ${claim.id}, 'found', ${by}, ${claim.amount}::bigint)`);
  return { id: claim.id, amount: BigInt(claim.amount) };
}
