import { DomainError } from "@haat/core/errors";
import { newId, randomDigits } from "@haat/core/ids";
import { openPhone } from "@haat/core/sealed-phone";
import { enqueue } from "@haat/db/queries/money/outbox";
import { insertOrderCode } from "@haat/db/queries/orders/order-codes";
import type { NodeCtx } from "../../context.ts";
import { translators } from "../../translators.ts";
import { sealMessage } from "../messages/seal-message.ts";
import { codeHashOf } from "./order-code.ts";
import { requireOrder } from "./require-order.ts";

const maxCodes = 4;

/** A fresh code to the same phone; the old one is dead. */
export async function resendCode(ctx: NodeCtx, orderId: string): Promise<void> {
  const seen = await requireOrder(ctx, orderId);
  if (seen.state !== "pending_verification" || seen.hasExpired) throw new DomainError("order.wrong_state");
  const code = randomDigits(6);
  const hash = await codeHashOf(ctx.secret, orderId, code);
  const id = newId("event", ctx.now());
  await ctx.books.transact(async (tx) => {
    const sent = await insertOrderCode(tx, { id, orderId, hash, limit: maxCodes });
    if (!sent) throw new DomainError("auth.too_many_codes");
    const to = await openPhone(ctx.sealer, sent.phone);
    const text = translators[sent.lang].t("messages:order.code", { code });
    await enqueue(tx, {
      aggregate: `sms:${orderId}`,
      topic: "sms",
      eventKey: `${orderId}:code:${sent.count}`,
      payload: await sealMessage(ctx.sealer, "code", { to, text }),
    });
  });
}
