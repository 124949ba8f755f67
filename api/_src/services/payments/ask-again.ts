import { moveRefund } from "@haat/db/queries/money/moves";
import { noMoreTries, postponeRefundOf, type Refund } from "@haat/db/queries/money/refunds";
import type { Finding } from "@haat/db/queries/refunds/findings";
import { namedIn } from "@haat/db/queries/statements/unproven";
import type { NodeCtx } from "../../context.ts";
import { keepFinding } from "./keep-finding.ts";
import { lookUpRefund } from "./look-up-refund.ts";

type Deps = Pick<NodeCtx, "books" | "payments" | "now">;
const actor = "system:refunds";

type Found = Readonly<{ trx: string | null; stated: Finding["stated"] }>;

/**
 * Whether a refund that failed may be asked for once more. One that was told to be home, and that two of finance found never to have
 * been made, only after its wallet itself says that it has no such refund: as long as it is silent it is asked what it has, and where
 * it insists, by its answer or in a statement, or cannot tell, a person looks.
 */
export async function mayAskAgain(deps: Deps, refund: Refund): Promise<boolean> {
  if (!refund.isUnmade) return true;
  const line = await namedIn(deps.books, refund.id);
  if (line) {
    const { trx, ...stated } = line;
    await keep(deps, refund, { trx, stated });
    return false;
  }
  const answer = await lookUpRefund(deps, refund);
  if (answer.state === "refused" && answer.code !== "unavailable") return true;
  if (answer.state === "refunded") await keep(deps, refund, { trx: answer.providerRefundTrx, stated: null });
  else await (answer.state === "by_hand" ? handOver(deps, refund) : postpone(deps, refund));
  return false;
}

const keep = (
  { books, now }: Deps,
  { id: refundId, orderId, amountMinor }: Refund,
  found: Found,
): Promise<void> =>
  books.transact((tx) =>
    keepFinding(tx, { refundId, orderId, amountMinor, ...found, actor, stamp: now().toISOString() }),
  );

const postpone = ({ books }: Deps, { id }: Refund): Promise<void> =>
  books.transact((tx) => postponeRefundOf(tx, id));

const handOver = ({ books, now }: Deps, { id, orderId }: Refund): Promise<boolean> => {
  const byHand = { to: "manual", from: ["failed"], reason: "answer_lost", set: noMoreTries } as const;
  return books.transact((tx) =>
    moveRefund(tx, { ...byHand, id, orderId, actor, eventKey: `by-hand:${now().toISOString()}` }),
  );
};
