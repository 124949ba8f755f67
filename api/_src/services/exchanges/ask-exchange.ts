import type { ExchangeBody, OwnExchangesView } from "@haat/contract/exchange";
import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import type { Tx } from "@haat/db/books";
import { noteAudit } from "@haat/db/queries/money/audit";
import { lockOrderOfLine } from "@haat/db/queries/orders/parts";
import { askSwap } from "@haat/db/queries/swaps/ask";
import { isOwnShop } from "@haat/db/queries/vendors/own-shop";
import { actorName, authorOf } from "../../context.ts";
import { type KeyedCtx, once } from "../idempotent.ts";
import { requireOrder } from "../orders/require-order.ts";
import { userIdOf } from "../vendors/myself.ts";
import { exchangesOf } from "./read-exchanges.ts";
import { tellAskedFor } from "./tell-exchange.ts";

type Wish = ExchangeBody & Readonly<{ orderId: string; askedBy: string }>;

/** Kept until its shop answers, which hears of it. Throws where it is not to be had. */
async function wishExchange(tx: Tx, ctx: KeyedCtx, wish: Wish): Promise<string> {
  const { orderId, line, quantity, variant, reason, askedBy } = wish;
  const found = await lockOrderOfLine(tx, { orderId, lineId: line });
  if (!found) throw new DomainError("order.not_found");
  const id = newId("swap", ctx.now());
  const swap = { id, orderId, lineId: line, quantity, variantId: variant, reason, askedBy };
  if (!(await askSwap(tx, { ...swap, actor: actorName(ctx) })))
    throw new DomainError("exchange.not_possible");
  const { vendorId, number } = found;
  await tellAskedFor(tx, ctx, { vendorId, number, swapId: id });
  return id;
}

type Asking = ExchangeBody & Readonly<{ orderId: string }>;

/** Support asks for a buyer who called; never of a shop he works for. */
export async function askExchangeForBuyer(
  ctx: KeyedCtx,
  { orderId, ...body }: Asking,
): Promise<OwnExchangesView> {
  const by = userIdOf(ctx);
  await once(ctx, async (tx) => {
    const found = await lockOrderOfLine(tx, { orderId, lineId: body.line });
    if (!found) throw new DomainError("order.not_found");
    if (await isOwnShop(tx, { by, vendorId: found.vendorId })) throw new DomainError("staff.own_shop");
    const id = await wishExchange(tx, ctx, { ...body, orderId, askedBy: by });
    await noteAudit(tx, {
      ...authorOf(ctx),
      action: "exchange.ask",
      subject: orderId,
      after: { exchange: id },
    });
  });
  return exchangesOf(ctx, orderId);
}

/** A buyer wants another thing for one that was delivered. */
export async function askExchange(ctx: KeyedCtx, { orderId, ...body }: Asking): Promise<OwnExchangesView> {
  await requireOrder(ctx, orderId);
  await once(ctx, (tx) => wishExchange(tx, ctx, { ...body, orderId, askedBy: "buyer" }));
  return exchangesOf(ctx, orderId);
}
