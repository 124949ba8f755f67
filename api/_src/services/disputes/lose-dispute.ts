import { DomainError } from "@haat/core/errors";
import { accounts } from "@haat/core/ledger";
import { j12c } from "@haat/core/ledger-disputes";
import { lossShares, reversed } from "@haat/core/refund-shares";
import type { Tx } from "@haat/db/books";
import { type Bearer, insertShare, type LockedDispute } from "@haat/db/queries/disputes/decide";
import { stakesOf } from "@haat/db/queries/disputes/open";
import { lockBalance, post } from "@haat/db/queries/money/journals";
import { moveAttempt } from "@haat/db/queries/money/moves";
import { type OrderPart, readOrderParts } from "@haat/db/queries/orders/parts";
import { noteGivenBack } from "@haat/db/queries/refunds/cases";
import { actorName, type NodeCtx } from "../../context.ts";
import { takeOutPart } from "../orders/cancel-part.ts";
import { deriveOrder } from "../orders/derive-order.ts";
import { tellCancelled } from "../orders/tell-buyer.ts";
import { tellLoss } from "../vendors/tell-loss.ts";

/** Still in the shop: its buyer has his money back, so he gets no goods. */
const inTheShop = ["confirmed", "accepted", "packed"] as const;
type Share = Readonly<{ part: OrderPart; goods: bigint; delivery: bigint; borne: Bearer | "undelivered" }>;

/**
 * The buyer keeps what the wallet gave him (J12c). Each part of the order bears by what this payment paid for it: one that has
 * not left its shop is called off, of one that was delivered the vendor or the market bears it, as was agreed.
 */
export async function loseDispute(tx: Tx, ctx: NodeCtx, dispute: LockedDispute): Promise<void> {
  const { id, attemptId, orderId } = dispute;
  const actor = actorName(ctx);
  const shares = await sharesOf(tx, dispute);
  const step = { id: attemptId, orderId, to: "charged_back", eventKey: `dispute:${id}:lost`, actor } as const;
  if (!(await moveAttempt(tx, step))) throw new DomainError("dispute.wrong_state");
  for (const share of shares) await bear(tx, ctx, dispute, share);
  const parts = shares.flatMap(({ part, borne }) => (borne === "undelivered" ? [part.id] : []));
  if (parts.length > 0) await callOff(tx, ctx, { orderId, parts, actor });
  await deriveOrder(tx, orderId, `dispute:${id}`);
}

async function sharesOf(
  tx: Tx,
  { attemptId, orderId, amountMinor, bearer }: LockedDispute,
): Promise<Share[]> {
  const { parts } = await readOrderParts(tx, orderId);
  const stakes = await stakesOf(tx, attemptId);
  return lossShares(amountMinor, stakes).flatMap(({ goods, delivery }, index) => {
    const part = parts.find((each) => each.id === stakes[index]?.subOrderId);
    if (!part || goods + delivery === 0n) return [];
    return [{ part, goods, delivery, borne: bearerOf(part, bearer ?? "market") }];
  });
}

function bearerOf({ state }: OrderPart, agreed: Bearer): Share["borne"] {
  if (inTheShop.some((each) => each === state)) return "undelivered";
  // Its shop has it back and has earned nothing: only the delivery charge that the market kept is left to be lost.
  if (state === "returned_to_origin") return "market";
  const isOnItsWay = ["handed_over", "in_transit", "rto_in_transit"].includes(state);
  // Nobody knows yet whether its vendor has earned anything.
  if (isOnItsWay && agreed === "vendor") throw new DomainError("dispute.on_its_way");
  return agreed;
}

const columns = { undelivered: "taken", vendor: "back", market: "kind" } as const;

async function bear(
  tx: Tx,
  ctx: NodeCtx,
  dispute: LockedDispute,
  { part, goods, delivery, borne }: Share,
): Promise<void> {
  const { id: disputeId, orderId, wallet: gateway } = dispute;
  await insertShare(tx, { disputeId, subOrderId: part.id, goods, delivery, borne });
  await noteGivenBack(tx, { subOrderId: part.id, as: columns[borne], goods, delivery });
  const share = {
    disputeId,
    orderId,
    gateway,
    subOrderId: part.id,
    vendorId: part.vendorId,
    goods,
    delivery,
  };
  if (borne !== "vendor") return post(tx, j12c(share, borne));
  const loss = await byVendor(tx, part, goods);
  await post(tx, j12c(share, loss));
  const told = { vendorId: part.vendorId, part, minor: loss.vendor, by: "dispute" } as const;
  await tellLoss(tx, ctx, { ...told, key: `${part.id}:${disputeId}` });
}

async function byVendor(tx: Tx, part: OrderPart, goods: bigint) {
  const from =
    part.state === "delivered"
      ? "pending"
      : { payable: -(await lockBalance(tx, accounts.vendorPayable(part.vendorId))) };
  return { ...reversed(goods, part.backGoodsMinor, part), from } as const;
}

type CallOff = Readonly<{ orderId: string; parts: readonly string[]; actor: string }>;

/** Whatever of them was not disputed is owed back as ever. */
async function callOff(tx: Tx, ctx: NodeCtx, { orderId, parts: ids, actor }: CallOff): Promise<void> {
  const { order, parts } = await readOrderParts(tx, orderId);
  const calledOff = parts.filter(({ id }) => ids.includes(id));
  let owed = 0n;
  for (const part of calledOff) {
    const ofPart = await takeOutPart(tx, ctx, {
      order,
      part,
      actor,
      reason: "dispute_lost",
      from: inTheShop,
    });
    if (ofPart === null) throw new DomainError("dispute.wrong_state");
    owed += ofPart;
  }
  await tellCancelled(tx, ctx, { order, parts: calledOff, by: "dispute", owed });
}
