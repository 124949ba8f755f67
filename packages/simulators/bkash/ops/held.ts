import { bkashTime } from "../clock.ts";
import { classicFault, success, type Reply } from "../reply.ts";
import { findPayment, savePayment, type World } from "../world.ts";
import { collect } from "./execute.ts";

/** Takes the money of an executed authorization. */
export function capture(world: World, id: string): Reply {
  const payment = findPayment(world, id);
  if (!payment) return classicFault("2002");
  if (payment.state === "Completed") return classicFault("2119");
  if (payment.state !== "Held") return classicFault("2056");
  const done = savePayment(world, { ...payment, state: "Completed", captures: payment.captures + 1 });
  collect(world, done);
  return success({
    paymentID: id,
    trxID: done.trxId,
    transactionStatus: "Completed",
    completedTime: bkashTime(world.clock.now()),
    amount: done.amount,
    currency: done.currency,
    merchantInvoiceNumber: done.invoice,
  });
}

/** Lets go of the money of an executed authorization. */
export function release(world: World, id: string): Reply {
  const payment = findPayment(world, id);
  if (!payment) return classicFault("2002");
  if (payment.state !== "Held") return classicFault(payment.state === "Voided" ? "2069" : "2056");
  savePayment(world, { ...payment, state: "Voided" });
  return success({
    paymentID: id,
    trxID: payment.trxId,
    transactionStatus: "Cancelled",
    completedTime: bkashTime(world.clock.now()),
  });
}
