import { DomainError } from "@haat/core/errors";
import { newId, randomDigits } from "@haat/core/ids";
import { openPhone } from "@haat/core/sealed-phone";
import type { Tx } from "@haat/db/books";
import { enqueue } from "@haat/db/queries/money/outbox";
import { insertOrderCode } from "@haat/db/queries/orders/order-codes";
import type { EdgeDeps } from "../../context.ts";
import { translators } from "../../translators.ts";
import { sealMessage } from "../messages/seal-message.ts";
import { codeHashOf } from "./order-code.ts";

const maxCodes = 4;

/** A code to the phone of an order that waits for it; the one before is dead. Refuses with `auth.too_many_codes`. */
export async function sendOrderCode(
  tx: Tx,
  { secret, sealer, now }: Pick<EdgeDeps, "secret" | "sealer" | "now">,
  orderId: string,
): Promise<void> {
  const code = randomDigits(6);
  const hash = await codeHashOf(secret, orderId, code);
  const sent = await insertOrderCode(tx, { id: newId("event", now()), orderId, hash, limit: maxCodes });
  if (!sent) throw new DomainError("auth.too_many_codes");
  const to = await openPhone(sealer, sent.phone);
  const text = translators[sent.lang].t("messages:order.code", { code });
  await enqueue(tx, {
    aggregate: `sms:${orderId}`,
    topic: "sms",
    eventKey: `${orderId}:code:${sent.count}`,
    payload: await sealMessage(sealer, "code", { to, text }),
  });
}
