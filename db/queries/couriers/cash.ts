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
