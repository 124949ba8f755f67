import { marketEvent } from "@haat/analytics/event";
import type { Id } from "@haat/core/ids";
import type { Tx } from "@haat/db/books";
import { moveOrder, movePartsOf } from "@haat/db/queries/money/moves";
import { enqueue, type Told } from "@haat/db/queries/money/outbox";
import { clocksOnConfirm, type OrderPart, readLockedParts } from "@haat/db/queries/orders/parts";
import type { NodeCtx } from "../../context.ts";
import { eventRow } from "../events.ts";
import { confirmedNotice, newsOfConfirmed } from "./tell-buyer.ts";
import { newOrderNotice } from "./tell-vendor.ts";

type Deps = Pick<NodeCtx, "now" | "publicOrigin" | "sealer">;
type Confirmation = Readonly<{
  orderId: string;
  actor: string;
  from: "pending_payment" | "pending_verification";
  /** What is told besides, after the rest. */
  also?: readonly Told[];
}>;

/**
 * The order counts from here: every vendor's part is confirmed, the clocks start, buyer and vendors are told. Its parts; null:
 * it was not in that state, and nothing changed.
 */
export async function confirmOrder(
  tx: Tx,
  deps: Deps,
  { orderId, actor, from, also = [] }: Confirmation,
): Promise<readonly OrderPart[] | null> {
  const step = { orderId, actor, eventKey: "confirmed", to: "confirmed" } as const;
  if (!(await moveOrder(tx, { ...step, id: orderId, from: [from] }))) return null;
  await movePartsOf(tx, { ...step, from: ["pending"], set: clocksOnConfirm });
  const { order, parts } = await readLockedParts(tx, orderId);
  const told = { id: `${orderId}:order_confirmed`, at: deps.now(), session: null };
  const fact = { kind: "order_confirmed", orderId: orderId as Id<"order"> } as const;
  await enqueue(
    tx,
    ...(await Promise.all(parts.map((part) => newOrderNotice(deps, part)))),
    ...(await confirmedNotice(deps, order)),
    ...[eventRow(orderId, marketEvent(told, fact)), ...also],
  );
  await newsOfConfirmed(tx, deps, order);
  return parts;
}
