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

export type ChargeLeg = "delivery" | "rto";
type NewCharge = Readonly<{
  consignmentId: string;
  leg: ChargeLeg;
  courier: Courier;
  orderId: string;
  due: bigint;
}>;

/** We owe the courier so much for this leg. */
export async function oweCharge(
  tx: Tx,
  { consignmentId, leg, courier, orderId, due }: NewCharge,
): Promise<void> {
  await tx.execute(sql`insert into courier_charge (consignment_id, leg, courier, order_id, due_minor)
    values (${consignmentId}, ${leg}, ${courier}, ${orderId}, ${due.toString()})`);
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
