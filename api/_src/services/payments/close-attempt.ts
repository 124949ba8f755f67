import { type Attempt, askNoMore, lockAttempt, noMoreQueries } from "@haat/db/queries/money/attempts";
import { type Move, moveAttempt } from "@haat/db/queries/money/moves";
import { releaseStock } from "@haat/db/queries/money/stock";
import type { NodeCtx } from "../../context.ts";

export const neverOpened = "the wallet did not answer to create";

/** `cancelled` and `expired` are legal only while no money was asked for; after that a stated failure is `failed`. */
export async function closeAttempt(
  deps: Pick<NodeCtx, "books">,
  attemptId: string,
  wish: "failed" | "cancelled" | "expired",
  reason: string,
  also: Pick<Move<Attempt["state"]>, "set" | "where"> = {},
): Promise<void> {
  await deps.books.transact(async (tx) => {
    const { orderId } = await lockAttempt(tx, attemptId);
    const step = {
      id: attemptId,
      orderId,
      actor: "system:settle",
      reason,
      eventKey: "closed",
      set: noMoreQueries,
      ...also,
    } as const;
    const moved =
      (await moveAttempt(tx, { ...step, to: wish })) ||
      (wish !== "failed" && (await moveAttempt(tx, { ...step, to: "failed" })));
    if (moved) await releaseStock(tx, orderId);
    else await askNoMore(tx, attemptId);
  });
}
