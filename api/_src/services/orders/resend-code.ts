import { DomainError } from "@haat/core/errors";
import type { NodeCtx } from "../../context.ts";
import { requireOrder } from "./require-order.ts";
import { sendOrderCode } from "./send-order-code.ts";

/** A fresh code to the same phone; the old one is dead. */
export async function resendCode(ctx: NodeCtx, orderId: string): Promise<void> {
  const seen = await requireOrder(ctx, orderId);
  if (seen.state !== "pending_verification" || seen.hasExpired) throw new DomainError("order.wrong_state");
  await ctx.books.transact((tx) => sendOrderCode(tx, ctx, orderId));
}
