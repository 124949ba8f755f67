import type { RefundFileView } from "@haat/contract/refund";
import { DomainError } from "@haat/core/errors";
import { findDeskRefund } from "@haat/db/queries/refunds/desk";
import { findCaseOfRefund } from "@haat/db/queries/refunds/refundable";
import type { Ctx } from "../../context.ts";
import { refundFileView } from "./view-refund.ts";

export async function readRefund(ctx: Ctx, id: string): Promise<RefundFileView> {
  const [file, found] = await Promise.all([
    findDeskRefund(ctx.db, ctx.viewer, id),
    findCaseOfRefund(ctx.db, ctx.viewer, id),
  ]);
  if (!file) throw new DomainError("refund.not_found");
  return refundFileView(ctx, file, found);
}
