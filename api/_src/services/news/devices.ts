import type { NewsDeviceBody, NewsDeviceList } from "@haat/contract/news";
import { DomainError } from "@haat/core/errors";
import { hashSecret, newId } from "@haat/core/ids";
import {
  addDevice as add,
  forgetDevice as forget,
  listDevices as list,
  type Whose,
} from "@haat/db/queries/news/devices";
import type { Ctx } from "../../context.ts";
import { instantOrNull, instantView } from "../../views/money.ts";
import { himself } from "../myself/himself.ts";
import { requireOrder } from "../orders/require-order.ts";

/** Another's order is refused as one that is not there. */
async function hold(ctx: Ctx, whose: Whose): Promise<void> {
  if (whose === "own") himself(ctx);
  else await requireOrder(ctx, whose.orderId);
}

/** The browsers that hear of an order, or of all orders of whoever asks, newest first. */
export async function listDevices(ctx: Ctx, whose: Whose): Promise<NewsDeviceList> {
  await hold(ctx, whose);
  const rows = await list(ctx.db, ctx.viewer, whose);
  return {
    publicKey: ctx.pushDoor?.publicKey ?? null,
    items: rows.map(({ id, label, madeAt, toldAt }) => ({
      ...{ id, label, since: instantView(madeAt), toldAt: instantOrNull(toldAt) },
    })),
  };
}

/** Only an address of a push service is kept: whatever else is named here, we would be writing to. */
export async function addDevice(ctx: Ctx, whose: Whose, { endpoint, keys }: NewsDeviceBody): Promise<void> {
  await hold(ctx, whose);
  if (!ctx.pushDoor?.serves(endpoint)) throw new DomainError("device.not_taken");
  const sealed = await ctx.sealer.seal("device", JSON.stringify({ endpoint, ...keys }));
  const { label } = ctx.tokens.device;
  const endpointHash = await hashSecret(endpoint);
  await add(ctx.db, ctx.viewer, { whose, id: newId("newsDevice", ctx.now()), endpointHash, sealed, label });
}

export async function forgetDevice(ctx: Ctx, whose: Whose, id: string): Promise<void> {
  await hold(ctx, whose);
  if (!(await forget(ctx.db, ctx.viewer, { whose, id }))) throw new DomainError("device.not_found");
}
