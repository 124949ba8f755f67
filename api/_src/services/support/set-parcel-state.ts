import type { ParcelStateBody } from "@haat/contract/parcel-desk";
import type { SupportOrderView } from "@haat/contract/support";
import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import { lostClaimOf } from "@haat/db/queries/couriers/cash";
import { restWorth } from "@haat/db/queries/couriers/door";
import { bookedOf } from "@haat/db/queries/couriers/undelivered";
import { carrierOf } from "@haat/db/queries/couriers/parcels";
import { noteAudit } from "@haat/db/queries/money/audit";
import type { Tx } from "@haat/db/books";
import { lockPart, type OrderPart } from "@haat/db/queries/orders/parts";
import { makeProposal } from "@haat/db/queries/proposals/proposals";
import { isOwnShop } from "@haat/db/queries/vendors/own-shop";
import { authorOf } from "../../context.ts";
import {
  isUndone,
  requireReachable,
  requireUndisputed,
  requireUntold,
  type SecondsState,
  sayWhere,
} from "../couriers/say-where.ts";
import { type KeyedCtx, once } from "../idempotent.ts";
import { userIdOf } from "../vendors/myself.ts";
import { readStory } from "./read-story.ts";

/** What is booked by it, in poisha: of what was lost and has turned up what its shop gives back. */
async function worthOf(tx: Tx, part: OrderPart, state: SecondsState): Promise<bigint> {
  const parcel = part.state === "lost" && state === "rto_received" ? await carrierOf(tx, part.id) : null;
  if (parcel) return (await lostClaimOf(tx, parcel.id)) ?? 0n;
  return (await restWorth(tx, part.id)) ?? part.totalMinor;
}

/** Support says where a parcel is whose courier does not tell. What books something waits for a second person. */
export async function setParcelState(
  ctx: KeyedCtx,
  partId: string,
  { state, reason }: ParcelStateBody,
): Promise<SupportOrderView> {
  const orderId = await once(ctx, async (tx) => {
    const by = userIdOf(ctx);
    const found = await lockPart(tx, { id: partId });
    if (!found) throw new DomainError("sub_order.not_found");
    const { order, part } = found;
    if (await isOwnShop(tx, { by, vendorId: part.vendorId })) throw new DomainError("staff.own_shop");
    const second = await requireUntold(tx, ctx, { part, state });
    await requireUndisputed(tx, part, state);
    const isProposed = second !== null;
    if (second !== null) {
      await requireReachable(tx, { part, state });
      const id = newId("proposal", ctx.now());
      const payload = {
        number: part.number,
        amountMinor: (await worthOf(tx, part, second)).toString(),
        orderId: order.id,
        parcelState: second,
        ...(isUndone(part, second) && { undone: await bookedOf(tx, part) }),
      };
      const proposal = { id, kind: "parcel.state", subject: part.id, payload, reason, makerId: by } as const;
      if (!(await makeProposal(tx, proposal))) throw new DomainError("proposal.exists");
    } else await sayWhere(tx, ctx, { order, part, state, reason, key: newId("event", ctx.now()) });
    await noteAudit(tx, {
      ...{
        ...authorOf(ctx),
        action: isProposed ? "parcel.state.propose" : "parcel.state",
        subject: partId,
        reason,
      },
      after: { state },
    });
    return order.id;
  });
  return readStory(ctx, orderId);
}
