import type { UndeliveredBody } from "@haat/contract/courier";
import { DomainError } from "@haat/core/errors";
import type { Tx } from "@haat/db/books";
import { carrierOf } from "@haat/db/queries/couriers/parcels";
import { isInDispute } from "@haat/db/queries/disputes/open";
import { moveSubOrder } from "@haat/db/queries/money/moves";
import { takeBackShipped } from "@haat/db/queries/money/stock";
import { isCalledBack } from "@haat/db/queries/orders/late";
import type { OrderHead, OrderPart } from "@haat/db/queries/orders/parts";
import type { NodeCtx } from "../../context.ts";
import type { Teller } from "../orders/tell-buyer.ts";
import { giveBack } from "./end-unsold.ts";
import { tellUndelivered } from "./tell-undelivered.ts";

type Deps = Pick<NodeCtx, "now"> & Teller;
export type Undelivered = Readonly<{
  order: OrderHead;
  part: OrderPart;
  actor: string;
  why: UndeliveredBody["reason"];
  note: string | null;
  /** Whole pieces by line: the shop has them in its hands, so they are on the shelf at once. */
  good: Readonly<Record<string, number>>;
}>;

/**
 * What its shop carried itself was not delivered: it is back in the shop, or lost on the way, which the shop bears, for no courier owes
 * it. Nobody asks for its cash, and all that a wallet paid of it goes home (J8): no way was charged for. Its buyer is told what the
 * shop has said, and may say otherwise. False: it is not on its way, or a courier carries it.
 */
export async function endOwn(tx: Tx, deps: Deps, undelivered: Undelivered): Promise<boolean> {
  const { order, part, actor, why, note, good } = undelivered;
  if ((await carrierOf(tx, part.id)) !== null) return false;
  const isLost = why === "lost";
  const step = { id: part.id, orderId: order.id, actor, reason: note ? `${why}: ${note}` : why };
  const isMoved = isLost
    ? await movedBy(tx, step, [part.state === "rto_in_transit" ? "rto_in_transit" : "in_transit", "lost"])
    : await movedBy(tx, step, ["rto_in_transit", "returned_to_origin"]);
  if (!isMoved) return false;
  if (await isInDispute(tx, order.id)) throw new DomainError("payment.in_dispute");
  await takeBackShipped(tx, { subOrderId: part.id, good: isLost ? {} : good, actor });
  const bornOf = isLost ? "sub_order_lost" : "sub_order_returned";
  const unsold = { order, part, parcel: null, actor };
  const { owed } = await giveBack(tx, deps, unsold, { bornOf, most: 0n });
  // Who has called it back has heard of his money then.
  const said = isLost ? "own_lost" : "own_back";
  if (!(await isCalledBack(tx, part.id))) await tellUndelivered(tx, deps, { order, part, said, owed });
  return true;
}

type Step = Readonly<{ id: string; orderId: string; actor: string; reason: string }>;
type Way =
  | readonly ["in_transit" | "rto_in_transit", "lost"]
  | readonly ["rto_in_transit", "returned_to_origin"];
const eventKeys = {
  in_transit: "in_transit",
  rto_in_transit: "rto",
  lost: "lost",
  returned_to_origin: "returned",
};

/** Nobody told of the way: its step is made up, with its own row of history. */
async function movedBy(tx: Tx, step: Step, [way, end]: Way): Promise<boolean> {
  const from = way === "in_transit" ? (["handed_over"] as const) : (["handed_over", "in_transit"] as const);
  await moveSubOrder(tx, { ...step, to: way, from, eventKey: eventKeys[way] });
  return moveSubOrder(tx, { ...step, to: end, from: [way], eventKey: eventKeys[end] });
}
