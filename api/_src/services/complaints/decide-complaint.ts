import type { ComplaintDecisionBody } from "@haat/contract/complaint";
import { DomainError } from "@haat/core/errors";
import { decideComplaint as decided } from "@haat/db/queries/complaints/acts";
import { lockComplaint } from "@haat/db/queries/complaints/rows";
import { noteAudit } from "@haat/db/queries/money/audit";
import { lockPart } from "@haat/db/queries/orders/parts";
import { isOwnShop } from "@haat/db/queries/vendors/own-shop";
import { actorName, authorOf } from "../../context.ts";
import { type KeyedCtx, once } from "../idempotent.ts";
import { requireStaffOrder } from "../support/require-order.ts";
import { userIdOf } from "../vendors/myself.ts";
import { tellDecided } from "./tell-complaint.ts";

type Input = Readonly<{ orderId: string; body: ComplaintDecisionBody }>;

/** Support says what is to be done, and why. Doing it is an act of its own: a refund or an exchange has its own doors. */
export async function decideComplaint(ctx: KeyedCtx, { orderId, body }: Input): Promise<void> {
  await requireStaffOrder(ctx, orderId);
  await once(ctx, async (tx) => {
    const found = await lockComplaint(tx, { id: body.complaint, orderId });
    if (!found) throw new DomainError("complaint.not_found");
    const [by, { id, number, vendorId, partId }] = [userIdOf(ctx), found];
    const { outcome, said } = body;
    if (!(await decided(tx, { id, orderId, by, outcome, said, actor: actorName(ctx) })))
      throw new DomainError(
        (await isOwnShop(tx, { by, vendorId })) ? "staff.own_shop" : "complaint.answered",
      );
    const at = await lockPart(tx, { id: partId });
    if (!at) throw new Error(`complaint ${id} has no part`);
    await tellDecided(tx, ctx, { ...at, id, number, outcome });
    await noteAudit(tx, {
      ...{ ...authorOf(ctx), action: "complaint.decide", subject: orderId },
      after: { complaint: id, outcome },
    });
  });
}
