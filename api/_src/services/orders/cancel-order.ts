import { DomainError } from "@haat/core/errors";
import type { Tx } from "@haat/db/books";
import { closeOpenAttempts } from "@haat/db/queries/money/open-attempts";
import { moveOrder } from "@haat/db/queries/money/moves";
import { type OrderHead, type OrderPart, readOrderParts } from "@haat/db/queries/orders/parts";
import { isOwnShop } from "@haat/db/queries/vendors/own-shop";
import { type NodeCtx } from "../../context.ts";
import { takeOutPart } from "./cancel-part.ts";
import { deriveOrder } from "./derive-order.ts";
import { tellCancelled } from "./tell-buyer.ts";

type Cancellable = Readonly<{
  order: OrderHead;
  live: readonly OrderPart[];
  legal: readonly ("pending" | "confirmed" | "accepted" | "packed")[];
}>;
type Cancel = Readonly<{
  orderId: string;
  actor: string;
  reason: string;
  /** Of the staff, where it is not the buyer himself. */
  staffId?: string;
}>;

/**
 * The whole order, in one transaction: unpaid ones simply end, paid ones owe every part back. Refused once a vendor has
 * handed over, and while a wallet's answer is outstanding.
 */
export async function cancelOrder(
  tx: Tx,
  deps: Pick<NodeCtx, "now" | "sealer" | "publicOrigin">,
  { orderId, actor, reason, staffId }: Cancel,
): Promise<void> {
  const { order, live, legal } = await requireCancellable(tx, orderId, {
    ...(staffId && { staffId }),
  });
  if (!(await closeOpenAttempts(tx, { orderId, actor, to: "cancelled" })))
    throw new DomainError("payment.still_checking");
  let owed = 0n;
  for (const part of live) {
    const cancel = { order, part, actor, reason, from: legal, ...(staffId && { staffId }) };
    const ofPart = await takeOutPart(tx, deps, cancel);
    if (ofPart === null) throw new DomainError("order.not_cancellable");
    owed += ofPart;
  }
  await tellCancelled(tx, deps, { order, parts: live, by: staffId ? "support" : "buyer", owed });
  const step = { id: orderId, orderId, actor, reason, eventKey: "cancelled" } as const;
  if (
    !(await moveOrder(tx, {
      ...step,
      to: "cancelled",
      from: ["pending_payment", "pending_verification"],
    }))
  )
    await deriveOrder(tx, orderId, "cancelled");
}

/** What is owed back of them is on its way: whatever became of one parcel keeps nobody from calling off the others. */
const over = ["cancelled", "returned_to_origin", "lost"] as const;

/**
 * The parts that would be cancelled, the order locked; refused when one of them has gone too far, or is of a shop that who
 * asks of the staff works for.
 */
export async function requireCancellable(
  tx: Tx,
  orderId: string,
  { staffId }: Pick<Cancel, "staffId">,
): Promise<Cancellable> {
  const { order, parts } = await readOrderParts(tx, orderId);
  if (staffId && (await isOwnShop(tx, { by: staffId, orderId }))) throw new DomainError("staff.own_shop");
  const legal = ["pending", "confirmed", "accepted", "packed"] as const;
  const live = parts.filter(({ state }) => !over.some((each) => each === state));
  if (!live.length || live.some(({ state }) => !(legal as readonly string[]).includes(state)))
    throw new DomainError("order.not_cancellable");
  return { order, live, legal };
}
