import type { ComplaintAnswerBody } from "@haat/contract/complaint";
import { DomainError } from "@haat/core/errors";
import { answerComplaint as answered } from "@haat/db/queries/complaints/acts";
import { lockComplaint } from "@haat/db/queries/complaints/rows";
import { lockPart } from "@haat/db/queries/orders/parts";
import { actorName } from "../../context.ts";
import { type KeyedCtx, once } from "../idempotent.ts";
import { userIdOf } from "../vendors/myself.ts";
import { tellAnswered } from "./tell-complaint.ts";

type Input = Readonly<{ id: string; vendorId: string; body: ComplaintAnswerBody }>;

/** The shop of a part answers whoever complains of it. */
export const answerComplaint = (ctx: KeyedCtx, { id, vendorId, body }: Input): Promise<void> =>
  once(ctx, async (tx) => {
    const found = await lockPart(tx, { id, vendorId });
    if (!found) throw new DomainError("sub_order.not_found");
    const complaint = await lockComplaint(tx, { id: body.complaint, subOrderId: id });
    if (!complaint) throw new DomainError("complaint.not_found");
    const { orderId, number } = complaint;
    const said = { by: userIdOf(ctx), said: body.said, offer: body.offer };
    if (!(await answered(tx, { id: complaint.id, orderId, actor: actorName(ctx), ...said })))
      throw new DomainError("complaint.answered");
    await tellAnswered(tx, ctx, { ...found, id: complaint.id, number });
  });
