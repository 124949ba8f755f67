import type { ComplaintBody } from "@haat/contract/complaint";
import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import { insertComplaint } from "@haat/db/queries/complaints/acts";
import { readOrderParts } from "@haat/db/queries/orders/parts";
import { actorName } from "../../context.ts";
import { type KeyedCtx, once } from "../idempotent.ts";
import { requireOrder } from "../orders/require-order.ts";
import { tellMade } from "./tell-complaint.ts";

type Input = ComplaintBody & Readonly<{ orderId: string }>;

/** Kept with its clock; its shop and its buyer hear until when there is an answer. */
export async function complain(
  ctx: KeyedCtx,
  { orderId, part: partId, line, kind, said, back }: Input,
): Promise<void> {
  await requireOrder(ctx, orderId);
  await once(ctx, async (tx) => {
    const { order, parts } = await readOrderParts(tx, orderId);
    const part = parts.find(({ id }) => id === partId);
    const id = newId("complaint", ctx.now());
    const named = {
      id,
      orderId,
      partId,
      lineId: line ?? null,
      kind,
      said,
      back: back ?? null,
      actor: actorName(ctx),
    };
    const number = part ? await insertComplaint(tx, named) : null;
    if (!part || number === null)
      throw new DomainError(back ? "complaint.no_return" : "complaint.not_possible");
    await tellMade(tx, ctx, { order, part, id, number });
  });
}
