import { j8c } from "@haat/core/ledger";
import type { RefundState } from "@haat/core/states";
import type { Tx } from "@haat/db/books";
import { post } from "@haat/db/queries/money/journals";
import { moveAttempt, moveRefund } from "@haat/db/queries/money/moves";
import { homeKeyOf, refundDone, refundedOf, type Refund, sourceOf } from "@haat/db/queries/money/refunds";
import { type Teller, tellRefunded } from "../orders/tell-buyer.ts";

type Booking = Readonly<{
  trx: string | null;
  /** Which of the sendings under that number, where two of finance say it is not the first. */
  part?: number;
  actor: string;
  from: readonly RefundState[];
  /** Where the money lies that is home; by itself, where the wallet takes it from. */
  source?: string;
  /** What a person had sent it by; a wallet, unless he says so. */
  by?: "wallet" | "bank";
}>;
type Owed = Pick<Refund, "id" | "orderId" | "attemptId" | "method" | "amountMinor" | "currency">;

/** The money is home: the refund's end, J8c, the attempt's state and the buyer's message. False: it had ended before. */
export async function bookRefund(
  tx: Tx,
  teller: Teller,
  { id, orderId, attemptId, method, amountMinor, currency }: Owed,
  { trx, part = 1, actor, from, source: lying, by = "wallet" }: Booking,
): Promise<boolean> {
  const cash = { currency, minor: amountMinor };
  const source = lying ?? (await sourceOf(tx, attemptId));
  const homeKey = await homeKeyOf(tx, id);
  // It may have been home before, as was said, and never made: then this is another arrival.
  const eventKey = homeKey === id ? "succeeded" : `succeeded:${homeKey}`;
  const step = { id, orderId, to: "succeeded", eventKey, actor, from } as const;
  if (!(await moveRefund(tx, { ...step, set: refundDone(trx, part) }))) return false;
  await post(tx, j8c({ homeKey, orderId, cash, from: source }));
  const { captured, refunded } = await refundedOf(tx, attemptId);
  // Cash that was taken at the door is given back by other means, and the door's attempt stays what it was.
  // One that a wallet looks into, or has taken back in part, stays that.
  if (method !== "cod")
    await moveAttempt(tx, {
      ...{ id: attemptId, orderId, actor, eventKey: `refund:${homeKey}` },
      from: ["captured", "partially_refunded"],
      to: refunded >= captured ? "refunded" : "partially_refunded",
    });
  await tellRefunded(tx, teller, { orderId, homeKey, sum: cash, trx, by });
  return true;
}
