import type { AnotherTryBody, OwnAnotherTryBody } from "@haat/contract/another-try";
import type { OrderView } from "@haat/contract/order";
import type { SupportOrderView } from "@haat/contract/support";
import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import type { TryWish } from "@haat/core/tries";
import type { Tx } from "@haat/db/books";
import { carrierOf, lockParcel } from "@haat/db/queries/couriers/parcels";
import { wishOwnTry } from "@haat/db/queries/couriers/own-tries";
import { openTry } from "@haat/db/queries/couriers/tries";
import { noteAudit } from "@haat/db/queries/money/audit";
import { lockPart } from "@haat/db/queries/orders/parts";
import { isOwnShop } from "@haat/db/queries/vendors/own-shop";
import { authorOf } from "../../context.ts";
import { type KeyedCtx, once } from "../idempotent.ts";
import { readOrder } from "../orders/read-order.ts";
import { requireOrder } from "../orders/require-order.ts";
import { readStory } from "../support/read-story.ts";
import { userIdOf } from "../vendors/myself.ts";
import { tellShopOfTry } from "./tell-try.ts";

type Asked = Readonly<{ partId: string; wish: TryWish; askedBy: string }>;

/** Throws where none may be asked for now. Its shop hears of it, unless it asks itself. */
export async function requireNewTry(tx: Tx, ctx: KeyedCtx, { partId, wish, askedBy }: Asked): Promise<void> {
  const carrier = await carrierOf(tx, partId);
  if (!carrier) {
    const nth = await wishOwnTry(tx, { partId, wish, askedBy });
    if (nth === null) throw new DomainError("parcel.no_new_try");
    return tellShopOfTry(tx, ctx, { partId, key: `${partId}:own-try-${nth}`, isOwn: true });
  }
  await lockParcel(tx, carrier.id);
  const id = newId("parcelCase", ctx.now());
  if (!(await openTry(tx, { id, consignmentId: carrier.id, wish, askedBy })))
    throw new DomainError("parcel.no_new_try");
  if (askedBy !== "shop") await tellShopOfTry(tx, ctx, { partId, key: id });
}

type Own = OwnAnotherTryBody & Readonly<{ orderId: string }>;

/** The buyer whom a rider did not meet wants that he comes again. The order as it is afterwards. */
export async function askAnotherTry(ctx: KeyedCtx, { orderId, part, wish }: Own): Promise<OrderView> {
  await requireOrder(ctx, orderId);
  await once(ctx, async (tx) => {
    const found = await lockPart(tx, { id: part });
    if (found?.order.id !== orderId) throw new DomainError("sub_order.not_found");
    await requireNewTry(tx, ctx, { partId: part, wish, askedBy: "buyer" });
  });
  return readOrder(ctx, orderId);
}

/** Support asks for a buyer who called. The story afterwards. */
export async function askAnotherTryForBuyer(
  ctx: KeyedCtx,
  partId: string,
  { wish }: AnotherTryBody,
): Promise<SupportOrderView> {
  const orderId = await once(ctx, async (tx) => {
    const by = userIdOf(ctx);
    const found = await lockPart(tx, { id: partId });
    if (!found) throw new DomainError("sub_order.not_found");
    if (await isOwnShop(tx, { by, vendorId: found.part.vendorId })) throw new DomainError("staff.own_shop");
    await requireNewTry(tx, ctx, { partId, wish, askedBy: by });
    await noteAudit(tx, { ...authorOf(ctx), action: "parcel.another_try", subject: partId, after: { wish } });
    return found.order.id;
  });
  return readStory(ctx, orderId);
}
