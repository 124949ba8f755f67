import type { OrderView } from "@haat/contract/order";
import type { SupportOrderView } from "@haat/contract/support";
import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import { bdt } from "@haat/core/money";
import type { Tx } from "@haat/db/books";
import { carrierOf } from "@haat/db/queries/couriers/parcels";
import { openParcelCase } from "@haat/db/queries/couriers/reports";
import { noteAudit } from "@haat/db/queries/money/audit";
import { moveSubOrder } from "@haat/db/queries/money/moves";
import { findLatePaid } from "@haat/db/queries/orders/late";
import { lockPart, type OrderHead, type OrderPart } from "@haat/db/queries/orders/parts";
import { isOwnShop } from "@haat/db/queries/vendors/own-shop";
import { actorName, authorOf } from "../../context.ts";
import { translators } from "../../translators.ts";
import { giveBack } from "../couriers/end-unsold.ts";
import { type KeyedCtx, once } from "../idempotent.ts";
import { secretLink } from "../messages/secret-link.ts";
import { readStory } from "../support/read-story.ts";
import { userIdOf } from "../vendors/myself.ts";
import { tellShop } from "../vendors/tell-shop.ts";
import { takeOutPart } from "./cancel-part.ts";
import { deriveOrder } from "./derive-order.ts";
import { moneyIn } from "./ending-words.ts";
import { readOrder } from "./read-order.ts";
import { requireOrder } from "./require-order.ts";
import { tellCancelled, type Teller } from "./tell-buyer.ts";
import { tellOfParcel } from "./tell-of-parcel.ts";

type Late = Readonly<{ order: OrderHead; part: OrderPart; actor: string; staffId?: string }>;

/**
 * A paid parcel is late, and its buyer wants his money instead: all that a wallet paid of it is owed at once (J8), whatever becomes of the
 * goods. What is still in its shop is cancelled; what is on its way turns back, and is on the shelf only once the shop has it.
 */
async function callBack(tx: Tx, ctx: KeyedCtx, late: Late): Promise<void> {
  const { order, part, actor, staffId } = late;
  const found = await findLatePaid(tx, part.id);
  if (!found) throw new DomainError("late.not_possible");
  if (staffId && found.paid > found.limit) throw new DomainError("late.above_limit");
  if (found.isInShop) {
    const from = ["confirmed", "accepted", "packed"] as const;
    const owed = await takeOutPart(tx, ctx, { order, part, actor, reason: "late", from });
    if (owed === null) throw new DomainError("late.not_possible");
    await tellCancelled(tx, ctx, { order, parts: [part], by: staffId ? "support" : "buyer", owed });
  } else await turnBack(tx, ctx, late);
  await deriveOrder(tx, order.id, `late:${part.id}`);
}

async function turnBack(tx: Tx, ctx: KeyedCtx, { order, part, actor }: Late): Promise<void> {
  const step = { id: part.id, orderId: order.id, actor, reason: "late", eventKey: "rto" } as const;
  const from = ["handed_over", "in_transit"] as const;
  if (!(await moveSubOrder(tx, { ...step, to: "rto_in_transit", from })))
    throw new DomainError("late.not_possible");
  const { owed } = await giveBack(
    tx,
    ctx,
    { order, part, actor, parcel: null },
    { bornOf: "sub_order_late", most: 0n },
  );
  const carrier = await carrierOf(tx, part.id);
  if (carrier)
    await openParcelCase(tx, {
      ...{ id: newId("parcelCase", ctx.now()), consignmentId: carrier.id, orderId: order.id },
      ...{ eventId: null, kind: "called_back" },
    });
  await tellCalledBack(tx, ctx, { order, part, owed });
  await tellShopCalledBack(tx, ctx, { part, isOwn: carrier === null });
}

type Called = Readonly<{ order: OrderHead; part: OrderPart; owed: bigint }>;

/** That his money is on its way home, and what to do when the parcel comes all the same. `owed`: poisha. */
export async function tellCalledBack(tx: Tx, teller: Teller, { order, part, owed }: Called): Promise<void> {
  const { t } = translators[order.lang];
  const url = secretLink(`${teller.publicOrigin}/${order.lang}/track`, order.trackCode);
  const text = t("messages:parcel.called_back", {
    ...{ number: part.number, money: moneyIn(bdt(owed), order), url },
  });
  await tellOfParcel(tx, teller, { order, number: part.number, text, key: `${part.id}:told-called-back` });
}

type CalledOwn = Readonly<{ part: Pick<OrderPart, "id" | "number" | "vendorId">; isOwn: boolean }>;

/** Its shop waits for it, or, where it carries it itself, does not go there any more. */
export const tellShopCalledBack = (
  tx: Tx,
  { sealer, publicOrigin }: Teller,
  { part: { id, number, vendorId }, isOwn }: CalledOwn,
): Promise<void> =>
  tellShop(
    tx,
    { sealer },
    {
      ...{ vendorId, key: `${id}:shop-called-back` },
      say: ({ t }, locale) => {
        const said = { number, url: `${publicOrigin}/${locale}/vendor/orders/${id}` };
        return isOwn ? t("messages:shop.called_back_own", said) : t("messages:shop.called_back", said);
      },
    },
  );

type Own = Readonly<{ orderId: string; part: string }>;

/** The buyer himself. The order as it is afterwards. */
export async function callBackLate(ctx: KeyedCtx, { orderId, part: partId }: Own): Promise<OrderView> {
  await requireOrder(ctx, orderId);
  await once(ctx, async (tx) => {
    const found = await lockPart(tx, { id: partId });
    if (found?.order.id !== orderId) throw new DomainError("sub_order.not_found");
    await callBack(tx, ctx, { ...found, actor: actorName(ctx) });
  });
  return readOrder(ctx, orderId);
}

/** Support for a buyer who called, up to what it gives back alone. The story afterwards. */
export async function callBackLateForBuyer(
  ctx: KeyedCtx,
  partId: string,
  { reason }: Readonly<{ reason: string }>,
): Promise<SupportOrderView> {
  const orderId = await once(ctx, async (tx) => {
    const staffId = userIdOf(ctx);
    const found = await lockPart(tx, { id: partId });
    if (!found) throw new DomainError("sub_order.not_found");
    const { order, part } = found;
    if (await isOwnShop(tx, { by: staffId, vendorId: part.vendorId }))
      throw new DomainError("staff.own_shop");
    if (order.buyerId === staffId) throw new DomainError("proposal.own_matter");
    await callBack(tx, ctx, { order, part, actor: actorName(ctx), staffId });
    await noteAudit(tx, { ...authorOf(ctx), action: "parcel.call_back", subject: partId, reason });
    return order.id;
  });
  return readStory(ctx, orderId);
}
