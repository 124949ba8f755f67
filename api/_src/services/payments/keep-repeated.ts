import type { Refund } from "@haat/db/queries/money/refunds";
import { noMoreTries } from "@haat/db/queries/money/refunds";
import { moveRefund } from "@haat/db/queries/money/moves";
import type { Finding } from "@haat/db/queries/refunds/findings";
import type { NodeCtx } from "../../context.ts";
import { keepFinding } from "./keep-finding.ts";

type Deps = Pick<NodeCtx, "books" | "now">;
type Told = Readonly<{ trx: string | null; stated: Finding["stated"]; actor: string }>;

/** Under the number of an earlier refund of this payment nobody can tell whether it is home: a person looks, and nobody asks again. */
export const keepRepeated = (deps: Deps, refund: Refund, { trx, stated, actor }: Told): Promise<void> =>
  deps.books.transact(async (tx) => {
    const { id: refundId, orderId, amountMinor } = refund;
    const stamp = deps.now().toISOString();
    const byHand = { reason: "repeated_trx", eventKey: `by-hand:${stamp}`, set: noMoreTries } as const;
    const from = ["submitting", "submitted", "unknown"] as const;
    await moveRefund(tx, { ...{ id: refundId, orderId, actor }, ...byHand, to: "manual", from });
    await keepFinding(tx, { refundId, orderId, amountMinor, trx, stated, actor, stamp });
  });
