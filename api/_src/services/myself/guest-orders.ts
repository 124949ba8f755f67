import type { GuestOrderList, TakenOrdersView } from "@haat/contract/my-data";
import { DomainError } from "@haat/core/errors";
import type { Tx } from "@haat/db/books";
import { noteAudit } from "@haat/db/queries/money/audit";
import { listGuestOrders as list, takeByPhone, takeByToken } from "@haat/db/queries/myself/guest-orders";
import { authorOf, type NodeCtx } from "../../context.ts";
import { instantView, moneyView } from "../../views/money.ts";
import { himself } from "./himself.ts";

/** Orders placed without an account with the number that was proven just now. */
export async function listGuestOrders(ctx: NodeCtx): Promise<GuestOrderList> {
  const { isPhoneProven, orders } = await list(ctx.books, himself(ctx).sessionId);
  const items = orders.map((order) => ({
    ...order,
    placedAt: instantView(order.placedAt),
    total: moneyView(order.total, ctx.locale),
  }));
  return { isPhoneProven, items };
}

/** Never by a number that somebody types: whoever holds the phone, or the token of the order, takes it into his account. */
export const takeGuestOrders = (ctx: NodeCtx, orderId: string | undefined): Promise<TakenOrdersView> =>
  ctx.books.transact(async (tx) => {
    const taken = await (orderId === undefined ? byPhone(ctx, tx) : byToken(ctx, tx, orderId));
    for (const id of taken) await noteAudit(tx, { ...authorOf(ctx), action: "order.take", subject: id });
    return { taken: taken.length };
  });

async function byPhone(ctx: NodeCtx, tx: Tx): Promise<readonly string[]> {
  const taken = await takeByPhone(tx, himself(ctx).sessionId);
  if (!taken) throw new DomainError("auth.proof_needed");
  return taken;
}

async function byToken(ctx: NodeCtx, tx: Tx, orderId: string): Promise<readonly string[]> {
  const { userId } = himself(ctx);
  const { orderTokenHash } = ctx.tokens;
  const taken = orderTokenHash && (await takeByToken(tx, { userId, orderId, tokenHash: orderTokenHash }));
  if (!taken) throw new DomainError("order.not_found");
  return taken;
}
