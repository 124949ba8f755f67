import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import { isInDispute } from "@haat/db/queries/disputes/open";
import { aloneSoFar, lockCasePart } from "@haat/db/queries/refunds/case-part";
import { insertCase, lockCase } from "@haat/db/queries/refunds/cases";
import { lockDifference } from "@haat/db/queries/swaps/difference";
import type { NodeCtx } from "../../context.ts";
import { piecesOf } from "../refunds/plan-case.ts";
import { postCase } from "../refunds/post-case.ts";

type Deps = Pick<NodeCtx, "books" | "now" | "sealer" | "publicOrigin" | "payments">;
const actor = "system:exchanges";

/**
 * What came for an old piece cost less, and that was taken at the door: the difference is owed to its buyer, as any refund is. Up to what
 * one may give back of an order alone it goes on its way at once; above it finance agrees first.
 */
export const giveDifference = (deps: Deps, swapId: string): Promise<void> =>
  deps.books.transact(async (tx) => {
    const owed = await lockDifference(tx, swapId);
    if (!owed || (await isInDispute(tx, owed.orderId))) return;
    const { orderId, subOrderId, lineId, minor: goods, agreedBy: makerId } = owed;
    const part = await lockCasePart(tx, { orderId, subOrderId, by: makerId });
    if (!part) throw new Error(`exchange ${swapId} has no old part`);
    if (goods >= part.goodsLeft) throw new DomainError("refund.above_captured");
    const { minor, limit } = await aloneSoFar(tx, orderId);
    const now = deps.now();
    const id = newId("refundCase", now);
    const pieces = piecesOf(part, deps.payments, { goods, delivery: 0n, isLast: false });
    await insertCase(tx, {
      ...{
        id,
        orderId,
        subOrderId,
        fault: "exchange",
        swapId,
        goods,
        delivery: 0n,
        door: 0n,
        actor,
        makerId,
      },
      reason: "দরজায় বদল, নতুনটার দাম কম",
      lines: [{ id: lineId, quantity: 0, amount: goods, swapId }],
      refunds: pieces.map(({ attemptId, owed: sum, goods: ofGoods, delivery }) => ({
        ...{ id: newId("refund", now), attemptId, owed: sum, goods: ofGoods, delivery },
      })),
    });
    if (minor + goods > limit) return;
    const made = await lockCase(tx, id);
    if (!made) throw new Error(`case ${id} was just made`);
    await postCase(tx, deps, made, { part, stage: "after", actor, checkerId: null, reason: null, now });
  });
