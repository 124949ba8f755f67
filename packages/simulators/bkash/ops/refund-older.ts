import { bkashTime } from "../clock.ts";
import { classicFault, success, type Reply } from "../reply.ts";
import { takaOf } from "../../kit/money.ts";
import { liveRefunds, type Payment, type Refund } from "../truth.ts";
import { findPayment, type World } from "../world.ts";
import { giveBack, objection, refundState, type RefundTwist } from "./refund.ts";

type Body = Readonly<Record<string, unknown>>;

const shown = (world: World, payment: Payment, refund: Refund): Reply =>
  success({
    originalTrxID: payment.trxId,
    refundTrxID: refund.trxId,
    transactionStatus: refundState(world, refund),
    amount: takaOf(BigInt(refund.minor)),
    currency: payment.currency,
    charge: "0.00",
    completedTime: bkashTime(refund.completesAt),
  });

/** Before v2 one path does both: with an amount it refunds, without it tells. One refund per capture. */
export function olderRefund(world: World, body: Body, twist?: RefundTwist, delayMs?: number): Reply {
  const text = (name: string): string => (typeof body[name] === "string" ? body[name] : "");
  const payment = findPayment(world, text("paymentID"));
  const trxId = text("trxID");
  const earlier = payment && liveRefunds(payment)[0];
  const amount = body["amount"];
  if (amount === undefined) return olderStatus(world, payment, trxId, earlier);
  if (earlier) return classicFault("2034");
  const wish = {
    amount: typeof amount === "number" ? String(amount) : text("amount"),
    sku: text("sku"),
    reason: text("reason"),
  };
  const code = objection(world, payment, trxId, wish);
  if (code === null && payment) return shown(world, payment, giveBack(world, payment, wish, twist, delayMs));
  return classicFault(code === "2072" ? "2026" : (code ?? "2002"), world.settings().refundWindowDays);
}

/** Clients ask first and refund only when no refundTrxID comes back, so "none" is a fault with HTTP 200. */
function olderStatus(
  world: World,
  payment: Payment | undefined,
  trxId: string,
  refund: Refund | undefined,
): Reply {
  if (!payment) return classicFault("2002");
  if (payment.trxId !== trxId || !refund) return classicFault("2033");
  return shown(world, payment, refund);
}
