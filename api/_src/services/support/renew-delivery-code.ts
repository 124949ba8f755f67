import type { SupportOrderView } from "@haat/contract/support";
import { DomainError } from "@haat/core/errors";
import { randomDigits } from "@haat/core/ids";
import type { Tx } from "@haat/db/books";
import { noteAudit } from "@haat/db/queries/money/audit";
import { lockPart } from "@haat/db/queries/orders/parts";
import { renewDeliveryCode as renew } from "@haat/db/queries/vendor/delivery";
import { isOwnShop } from "@haat/db/queries/vendors/own-shop";
import { authorOf } from "../../context.ts";
import { type KeyedCtx, once } from "../idempotent.ts";
import { tellNewCode } from "../orders/tell-buyer.ts";
import { userIdOf } from "../vendors/myself.ts";
import { readStory } from "./read-story.ts";

/**
 * After too many wrong codes, or an SMS that never came, a parcel at the door must not be stuck: the buyer gets a fresh
 * code and the vendor fresh tries. Staff never see the code.
 */
export async function renewDeliveryCode(ctx: KeyedCtx, partId: string): Promise<SupportOrderView> {
  const orderId = await once(ctx, async (tx) => {
    const found = await lockPart(tx, { id: partId });
    if (!found) throw new DomainError("sub_order.not_found");
    const { order, part } = found;
    const code = randomDigits(4);
    const by = userIdOf(ctx);
    if (!(await renew(tx, { id: partId, code, by }))) throw await whyNot(tx, part.vendorId, by);
    await tellNewCode(tx, ctx, { order, part, code, key: `${partId}:code:${ctx.held.key}` });
    await noteAudit(tx, { ...authorOf(ctx), action: "delivery_code.renew", subject: partId });
    return order.id;
  });
  return readStory(ctx, orderId);
}

const whyNot = async (tx: Tx, vendorId: string, by: string): Promise<DomainError> =>
  new DomainError((await isOwnShop(tx, { by, vendorId })) ? "staff.own_shop" : "sub_order.wrong_state");
