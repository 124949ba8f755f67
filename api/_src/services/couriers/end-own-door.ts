import { DomainError } from "@haat/core/errors";
import { wholeTaka } from "@haat/core/ledger";
import type { Tx } from "@haat/db/books";
import { sayOwnOutcome } from "@haat/db/queries/couriers/door";
import { carrierOf } from "@haat/db/queries/couriers/parcels";
import { marketLossOf } from "@haat/db/queries/disputes/decide";
import { isInDispute } from "@haat/db/queries/disputes/open";
import { moveSubOrder } from "@haat/db/queries/money/moves";
import { lockPart, type OrderHead, type OrderPart } from "@haat/db/queries/orders/parts";
import { type CasePart, lockCasePart } from "@haat/db/queries/refunds/case-part";
import type { KeyedCtx } from "../idempotent.ts";
import type { Teller } from "../orders/tell-buyer.ts";
import { dropCasesOf } from "../refunds/drop-case.ts";
import { bookDelivery } from "../vendor/book-delivery.ts";
import { type DoorPlan, planDoor, type Stayed } from "./plan-door.ts";
import { takeOut } from "./take-out.ts";
import { tellKept, tellTurnedBack } from "./tell-kept.ts";

type Deps = Pick<KeyedCtx, "now" | "payments"> & Teller;
export type OwnDoor = Readonly<{
  order: OrderHead;
  part: OrderPart;
  /** Who says it, and as whom. */
  by: string;
  actor: string;
  stayed: Stayed;
  /** What was taken at the door, in poisha; null: it is asked what is to be taken. */
  collected: bigint | null;
  /** Whoever kept it has told the code; otherwise two of the staff say so for the shop. */
  isProven: boolean;
}>;
type Asked = Omit<OwnDoor, "actor" | "isProven">;
type Planned = Readonly<{ found: CasePart; plan: DoorPlan; due: bigint }>;

/** What stays and what not, and what is to be taken for it: another sum is refused, and told the right one. Null: it is not on its way, or a courier carries it. */
export async function planOwnDoor(
  tx: Tx,
  { payments }: Pick<Deps, "payments">,
  { order, part, by, stayed, collected }: Asked,
): Promise<Planned | null> {
  if ((part.state !== "handed_over" && part.state !== "in_transit") || (await carrierOf(tx, part.id)))
    return null;
  if (await isInDispute(tx, order.id)) throw new DomainError("payment.in_dispute");
  const found = await lockCasePart(tx, { orderId: order.id, subOrderId: part.id, by });
  if (!found) return null;
  if (found.isOwnOrder) throw new DomainError("proposal.own_matter");
  const plan = planDoor(payments, { part: found, stayed, losses: await marketLossOf(tx, part.id) });
  const due = plan.stayed === 0 ? 0n : wholeTaka(part.cashMinor - plan.door);
  if (collected !== due) throw new DomainError("door.sum_differs", { due: due.toString() });
  return { found, plan, due };
}

/**
 * Which pieces of what its shop carried itself stayed at the door. Those are sold and their cash is the shop's to hand in: what they cost
 * with the delivery charge, less what was paid ahead, to the poisha; another sum is refused and told the right one. What a wallet paid of
 * the others goes home, and they are on the shelf only once the shop says that it has them. Nothing stayed: all of it comes back.
 * False: it is not on its way, or a courier carries it.
 */
export async function endOwnDoor(tx: Tx, deps: Deps, door: OwnDoor): Promise<boolean> {
  const { order, part, by, actor, isProven } = door;
  if ((part.state !== "handed_over" && part.state !== "in_transit") || (await carrierOf(tx, part.id)))
    return false;
  await dropCasesOf(tx, part.id, actor);
  const planned = await planOwnDoor(tx, deps, door);
  if (!planned) return false;
  const { found, plan, due } = planned;
  if (plan.stayed === 0) return allBack(tx, deps, door);
  const caseId = await takeOut(tx, deps, { who: door, found, plan });
  if (!(await sayOwnOutcome(tx, { subOrderId: part.id, caseId, due, by }))) return false;
  const rest = await lockPart(tx, { id: part.id });
  if (!rest || !(await bookDelivery(tx, deps, { ...rest, actor, carrier: null }))) return false;
  const refused = plan.refused.reduce((sum, { quantity }) => sum + quantity, 0);
  const said = isProven ? "own_part" : "staff_part";
  const told = { order, part, kept: plan.stayed, sent: plan.stayed + refused, due, said } as const;
  if (refused > 0 || !isProven) await tellKept(tx, deps, told);
  return true;
}

/** Nobody took it: its money goes home once the shop has it again, as with any parcel that turns back. */
async function allBack(tx: Tx, deps: Deps, { order, part, actor }: OwnDoor): Promise<boolean> {
  const step = { id: part.id, orderId: order.id, actor, reason: "refused" };
  if (!(await moveSubOrder(tx, { ...step, to: "rto_in_transit", eventKey: "rto" }))) return false;
  await tellTurnedBack(tx, deps, { order, part });
  return true;
}
