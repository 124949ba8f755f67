import type { PaymentMethod } from "@haat/core/payment-methods";
import { marketEvent, type OrderedLine } from "@haat/analytics/event";
import { type Id, newId, newInvoice, randomDigits } from "@haat/core/ids";
import type { Phone } from "@haat/core/phone";
import type { Placement } from "@haat/db/queries/orders/place-order";
import type { Ctx } from "../../context.ts";
import { translators } from "../../translators.ts";
import { eventRow } from "../events.ts";
import { sealMessage } from "../messages/seal-message.ts";
import type { PricedQuote } from "../quote/priced-quote.ts";
import { codeHashOf } from "./order-code.ts";

/** A code lives for five minutes, the order it is for as long as it is held: another one can be asked for. */
const codeMinutes = 5;

type Opening = Pick<Placement, "attempt" | "code" | "outbox">;
type OpeningParts = Readonly<{
  method: PaymentMethod;
  orderId: string;
  phone: Phone;
  quote: PricedQuote;
}>;

/** A wallet order opens an attempt; a cash order sends a code to the phone that must be proven first. */
export async function openingOf(ctx: Ctx, { method, orderId, phone, quote }: OpeningParts): Promise<Opening> {
  const now = ctx.now();
  // An order is told without the visit that led to it, so that nobody's no has to follow it.
  const told = { id: `${orderId}:order_placed`, at: now, session: null };
  const placed = eventRow(
    orderId,
    marketEvent(told, { kind: "order_placed", orderId: orderId as Id<"order">, lines: eventLines(quote) }),
  );
  if (method !== "cod") {
    return { attempt: { id: newId("attempt", now), invoice: newInvoice(now) }, outbox: [placed] };
  }
  const code = randomDigits(6);
  const text = translators[ctx.locale].t("messages:order.code", { code });
  const sms = {
    aggregate: `sms:${orderId}`,
    topic: "sms",
    eventKey: `${orderId}:code:1`,
    payload: await sealMessage(ctx.sealer, "code", { to: phone, text }),
  } as const;
  const id = newId("event", now);
  return {
    code: {
      id,
      hash: await codeHashOf(ctx.secret, orderId, code),
      minutes: codeMinutes,
    },
    outbox: [placed, sms],
  };
}

const eventLines = ({ groups }: PricedQuote): OrderedLine[] =>
  groups.flatMap(({ lines, vendorId }) =>
    lines.map(({ productId, quantity, unitPriceMinor }) => ({
      productId: productId as Id<"product">,
      vendorId: vendorId as Id<"vendor">,
      quantity,
      amountMinor: unitPriceMinor * BigInt(quantity),
    })),
  );
