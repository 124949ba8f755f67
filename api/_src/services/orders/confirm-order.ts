import { marketEvent } from "@haat/analytics/event";
import type { Id } from "@haat/core/ids";
import type { Tx } from "@haat/db/books";
import { moveOrder, moveSubOrder } from "@haat/db/queries/money/moves";
import { enqueue } from "@haat/db/queries/money/outbox";
import { clocksOnConfirm, readOrderParts } from "@haat/db/queries/orders/parts";
import type { NodeCtx } from "../../context.ts";
import { eventRow } from "../events.ts";
import { tellConfirmed } from "./tell-buyer.ts";
import { tellNewOrder } from "./tell-vendor.ts";

type Deps = Pick<NodeCtx, "now" | "publicOrigin" | "sealer">;

/** The order counts from here: every vendor's part is confirmed, the clocks start, buyer and vendors are told. */
export async function confirmOrder(
  tx: Tx,
  deps: Deps,
  {
    orderId,
    actor,
    from,
  }: Readonly<{ orderId: string; actor: string; from: "pending_payment" | "pending_verification" }>,
): Promise<boolean> {
  const step = { orderId, actor, eventKey: "confirmed" };
  if (!(await moveOrder(tx, { ...step, id: orderId, to: "confirmed", from: [from] }))) return false;
  const { order, parts } = await readOrderParts(tx, orderId);
  for (const part of parts) {
    await moveSubOrder(tx, {
      ...step,
      id: part.id,
      to: "confirmed",
      from: ["pending"],
      set: clocksOnConfirm,
    });
    await tellNewOrder(tx, deps, part);
  }
  await tellConfirmed(tx, deps, order);
  const told = { id: `${orderId}:order_confirmed`, at: deps.now(), session: null };
  await enqueue(
    tx,
    eventRow(orderId, marketEvent(told, { kind: "order_confirmed", orderId: orderId as Id<"order"> })),
  );
  return true;
}
