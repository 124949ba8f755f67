import { isUniqueViolation } from "@haat/db/faults";
import { lockAttempt } from "@haat/db/queries/money/attempts";
import { holderOf } from "@haat/db/queries/money/captures";
import type { NodeCtx } from "../../context.ts";
import { type Reported, takeCapture, takeCaptureIn } from "./take-capture.ts";

type Deps = Pick<NodeCtx, "books" | "now" | "publicOrigin" | "sealer">;

/** As the first payment under its transaction id, or as one more. False: nothing can be booked, the answer is about another. */
export async function bookCapture(deps: Deps, attemptId: string, capture: Reported): Promise<boolean> {
  try {
    return (await takeCapture(deps, attemptId, capture)) !== "of_another";
  } catch (error) {
    if (!isUniqueViolation(error, "trx_once")) throw error;
    return takeRepeated(deps, attemptId, capture);
  }
}

/**
 * A payment of ours under a transaction id that another payment has. The wallet said of our own reference that its money moved:
 * only its name is in doubt, so that it pays for nothing, stands in the books as what belongs to no order, and is owed back.
 * False: the answer is about another payment, or nobody can tell that it is not; then nothing is booked.
 */
const takeRepeated = (deps: Deps, attemptId: string, capture: Reported): Promise<boolean> =>
  deps.books.transact(async (tx) => {
    const { method, invoice } = await lockAttempt(tx, attemptId);
    const { providerTrx: trx, merchantInvoice } = capture;
    const isOurs = merchantInvoice === null || merchantInvoice === invoice;
    if (!isOurs || !(await holderOf(tx, { method, trx }))) return false;
    return (await takeCaptureIn(tx, deps, attemptId, { ...capture, isRepeated: true })) !== "of_another";
  });
