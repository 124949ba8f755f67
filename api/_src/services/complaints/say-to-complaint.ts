import type { ComplaintSaidBody } from "@haat/contract/complaint";
import { DomainError } from "@haat/core/errors";
import type { Tx } from "@haat/db/books";
import { insistOnComplaint, settleComplaint, takeOffer } from "@haat/db/queries/complaints/acts";
import { lockComplaint } from "@haat/db/queries/complaints/rows";
import { actorName } from "../../context.ts";
import { type KeyedCtx, once } from "../idempotent.ts";
import { requireOrder } from "../orders/require-order.ts";
import { tellShopOfEnd, tellShopSentOn } from "./tell-complaint.ts";

type Step = Readonly<{ id: string; orderId: string; actor: string }>;

function move(tx: Tx, step: Step, body: ComplaintSaidBody): Promise<boolean> {
  if (body.act === "settle") return settleComplaint(tx, { ...step, by: "buyer" });
  return body.act === "insist" ? insistOnComplaint(tx, { ...step, said: body.said }) : takeOffer(tx, step);
}

/** Its buyer is content, wants what was offered, or wants Haat to decide. */
export async function sayToComplaint(
  ctx: KeyedCtx,
  { orderId, body }: Readonly<{ orderId: string; body: ComplaintSaidBody }>,
): Promise<void> {
  await requireOrder(ctx, orderId);
  await once(ctx, async (tx) => {
    const found = await lockComplaint(tx, { id: body.complaint, orderId });
    if (!found) throw new DomainError("complaint.not_found");
    const step = { id: found.id, orderId, actor: actorName(ctx) };
    if (!(await move(tx, step, body))) throw new DomainError("complaint.ended");
    await (body.act === "settle" ? tellShopOfEnd(tx, ctx, found) : tellShopSentOn(tx, ctx, found));
  });
}
