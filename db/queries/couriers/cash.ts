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
  kind: "lost" | "short" | "missing";
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

type Found = Readonly<{
  consignmentId: string;
  courier: Courier;
  orderId: string;
  actId: string;
  by: string;
}>;
/** Poisha; `paid`, `written`: what of it the courier had paid, or two had given up. */
export type FoundClaim = Readonly<{ id: string; amount: bigint; paid: bigint; written: bigint }>;

/**
 * What the courier lost has turned up: the claim for it ends, and its history says why; what he had paid of it is owed to him from now on,
 * among what we owe him for that parcel (leg `found`). Null: nothing was claimed, or it was found before.
 */
export async function endLostClaim(
  tx: Tx,
  { consignmentId, courier, orderId, actId, by }: Found,
): Promise<FoundClaim | null> {
  const { rows } = await tx.execute<Record<keyof FoundClaim, string>>(sql`
    with ended as (update courier_claim w set written_minor = w.amount_minor - w.paid_minor, state = 'closed'
        where w.consignment_id = ${consignmentId} and w.kind = 'lost' and not exists (select from courier_claim_act a where a.claim_id = w.id and a.act = 'found')
        returning w.id, w.amount_minor, w.paid_minor, old.written_minor),
      owed as (insert into courier_charge (consignment_id, leg, courier, order_id, due_minor)
        select ${consignmentId}, 'found', ${courier}, ${orderId}, e.paid_minor from ended e where e.paid_minor > 0)
    select id, amount_minor::text as amount, paid_minor::text as paid, written_minor::text as written from ended`);
  const [claim] = rows;
  if (!claim) return null;
  await tx.execute(sql`insert into courier_claim_act (id, claim_id, act, by_id, amount_minor)
    values (${actId}, ${claim.id}, 'found', ${by}, ${claim.amount}::bigint)`);
  const { id, amount, paid, written } = claim;
  return { id, amount: BigInt(amount), paid: BigInt(paid), written: BigInt(written) };
}

/** What its shop has had for what was lost of this parcel, in poisha; null: nothing was claimed. */
export async function lostClaimOf(tx: Tx, consignmentId: string): Promise<bigint | null> {
  const { rows } = await tx.execute<{ amount: string }>(
    sql`select amount_minor::text as amount from courier_claim where consignment_id = ${consignmentId} and kind = 'lost'`,
  );
  return rows[0] ? BigInt(rows[0].amount) : null;
}
