import type { Tx } from "@haat/db/books";
import { moveRefund } from "@haat/db/queries/money/moves";
import { noMoreTries, postponeRefundOf, type Refund } from "@haat/db/queries/money/refunds";
import { statedOf } from "@haat/db/queries/statements/unproven";
import type { NodeCtx } from "../../context.ts";
import { holdInsisted } from "./hold-insisted.ts";
import { lookUpRefund } from "./look-up-refund.ts";

type Deps = Pick<NodeCtx, "books" | "payments" | "now" | "publicOrigin" | "sealer">;
const actor = "system:refunds";

/**
 * Whether a refund that failed may be asked for once more. One that was told to be home, and that two of finance found never to have
 * been made, only after its wallet itself says that it has no such refund: as long as it is silent it is asked what it has, and where
 * it insists, by its answer or in a statement, or cannot tell, a person looks.
 */
export async function mayAskAgain(deps: Deps, refund: Refund): Promise<boolean> {
  if (!refund.isUnmade) return true;
  if (await deps.books.transact((tx) => isStated(tx, deps, refund))) return false;
  const answer = await lookUpRefund(deps, refund);
  if (answer.state === "refused" && answer.code !== "unavailable") return true;
  if (answer.state === "refunded") await keep(deps, refund, answer.providerRefundTrx);
  else await (answer.state === "by_hand" ? handOver(deps, refund) : postpone(deps, refund));
  return false;
}

/**
 * Whether a statement of its wallet names one that was found never to have been made, or may yet: then it is not sent in this
 * transaction. Named, it waits for a person; while one is being read, it waits for that.
 */
export async function isStated(
  tx: Tx,
  deps: Omit<Deps, "books" | "payments">,
  refund: Refund,
): Promise<boolean> {
  if (!refund.wasUnmade) return false;
  const { id: refundId, orderId } = refund;
  const { named, isBeingRead } = await statedOf(tx, refundId);
  if (named) {
    const { trx, amountMinor, ...stated } = named;
    await holdInsisted(tx, deps, { refundId, orderId, amountMinor: BigInt(amountMinor), trx, stated, actor });
  } else if (isBeingRead) await postponeRefundOf(tx, refundId);
  return named !== null || isBeingRead;
}

const keep = (
  deps: Deps,
  { id: refundId, orderId, amountMinor }: Refund,
  trx: string | null,
): Promise<void> =>
  deps.books.transact((tx) =>
    holdInsisted(tx, deps, { refundId, orderId, amountMinor, trx, stated: null, actor }),
  );

const postpone = ({ books }: Deps, { id }: Refund): Promise<void> =>
  books.transact((tx) => postponeRefundOf(tx, id));

const handOver = ({ books, now }: Deps, { id, orderId }: Refund): Promise<boolean> => {
  const byHand = { to: "manual", from: ["failed"], reason: "answer_lost", set: noMoreTries } as const;
  return books.transact((tx) =>
    moveRefund(tx, { ...byHand, id, orderId, actor, eventKey: `by-hand:${now().toISOString()}` }),
  );
};
