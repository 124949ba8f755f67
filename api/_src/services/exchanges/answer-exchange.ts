import type { ExchangeAnswerBody } from "@haat/contract/exchange";
import { DomainError } from "@haat/core/errors";
import { newId, newSecret, randomDigits } from "@haat/core/ids";
import type { Tx } from "@haat/db/books";
import { isInDispute } from "@haat/db/queries/disputes/open";
import { insertCashAttempts } from "@haat/db/queries/money/cash-attempts";
import { moveOrder, movePartsOf } from "@haat/db/queries/money/moves";
import { commitStock } from "@haat/db/queries/money/stock";
import { clocksOnConfirm, lockPart, readLockedParts } from "@haat/db/queries/orders/parts";
import { agreeToSwap, openSwap, refuseSwap, swapOfPart, type SwapTerms } from "@haat/db/queries/swaps/answer";
import { actorName } from "../../context.ts";
import { translators } from "../../translators.ts";
import { type KeyedCtx, once } from "../idempotent.ts";
import { deriveOrder } from "../orders/derive-order.ts";
import { userIdOf } from "../vendors/myself.ts";
import { tellAgreed, tellRefused } from "./tell-exchange.ts";

type Change = Readonly<{ id: string; vendorId: string }>;

/**
 * The shop of a part answers whoever wants another thing for one of it. Agreed, the new one is an order of its own, accepted at once: its
 * goods are the difference, if it costs more, which the rider takes, and are committed. `id` is the old part's.
 */
export async function answerExchange(
  ctx: KeyedCtx,
  { id, vendorId }: Change,
  body: ExchangeAnswerBody,
): Promise<void> {
  await once(ctx, async (tx) => {
    const found = await lockPart(tx, { id, vendorId });
    if (!found) throw new DomainError("sub_order.not_found");
    const swap = await swapOfPart(tx, { id: body.exchange, subOrderId: id });
    if (!swap) throw new DomainError("exchange.not_found");
    const answer = { id: swap.id, orderId: swap.orderId, by: userIdOf(ctx), actor: actorName(ctx) };
    const { order, part } = found;
    if (body.answer === "refuse") {
      if (!(await refuseSwap(tx, answer, body.why))) throw new DomainError("exchange.answered");
      return tellRefused(tx, ctx, { order, part, swapId: swap.id });
    }
    if (!(await agreeToSwap(tx, answer))) throw new DomainError("exchange.answered");
    if (await isInDispute(tx, order.id)) throw new DomainError("payment.in_dispute");
    return send(tx, ctx, swap);
  });
}

/** What goes out for it: an order that is the shop's to pack, and its buyer knows what to hand over. */
async function send(tx: Tx, ctx: KeyedCtx, swap: SwapTerms): Promise<void> {
  const now = ctx.now();
  const [orderId, subOrderId] = [newId("order", now), newId("subOrder", now)];
  const actor = actorName(ctx);
  const isOpen = await openSwap(tx, {
    ...{ swapId: swap.id, orderId, subOrderId, lineId: newId("line", now), actor },
    ...{ reservationId: newId("reservation", now), number: newSecret().slice(0, 8).toUpperCase() },
    ...{ trackCode: newSecret().slice(0, 12), deliveryCode: randomDigits(4), note: noteOf(swap) },
  });
  if (!isOpen) throw new DomainError("exchange.not_possible");
  const step = { orderId, actor };
  await moveOrder(tx, { ...step, id: orderId, to: "confirmed", eventKey: "confirmed" });
  await movePartsOf(tx, {
    ...{ ...step, to: "confirmed", from: ["pending"], eventKey: "confirmed", set: clocksOnConfirm },
  });
  await movePartsOf(tx, { ...step, to: "accepted", from: ["confirmed"], eventKey: "accepted" });
  await deriveOrder(tx, orderId, `exchange:${swap.id}`);
  if (!(await commitStock(tx, orderId))) throw new DomainError("exchange.not_possible");
  await insertCashAttempts(tx, { orderId, actor, newAttemptId: () => newId("attempt", ctx.now()) });
  const { order, parts } = await readLockedParts(tx, orderId);
  const [part] = parts;
  if (!part) throw new Error(`order ${orderId} has no part`);
  const back = swap.price < swap.worth ? swap.worth - swap.price : 0n;
  await tellAgreed(tx, ctx, { order, part, swapId: swap.id, back });
}

/** For the rider and whoever packs: they read Bangla. A courier takes 200 characters. */
const noteOf = ({ title, label, quantity }: SwapTerms): string =>
  translators.bn
    .t("couriers:exchange.note", { thing: [title.bn, label.bn].filter(Boolean).join(" · "), count: quantity })
    .slice(0, 200);
