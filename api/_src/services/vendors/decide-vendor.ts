import type { VendorAct, VendorFile } from "@haat/contract/admin-vendors";
import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import { noteAudit } from "@haat/db/queries/money/audit";
import { decideVendor as decide, vendorExists } from "@haat/db/queries/vendors/decide";
import { authorOf, type NodeCtx } from "../../context.ts";
import { readVendorFile } from "./read-vendor-file.ts";
import { tellOwner } from "./tell-owner.ts";
import { vendorMoves } from "./vendor-acts.ts";

type Input = Readonly<{ id: string; act: VendorAct; reason: string }>;

/** The next request of the shop meets its new state; the owner is told in the same transaction. */
export async function decideVendor(ctx: NodeCtx, { id, act, reason }: Input): Promise<VendorFile> {
  const { from, to, needsReason } = vendorMoves[act];
  if (needsReason && reason.length < 3) throw new DomainError("request.invalid");
  await ctx.books.transact(async (tx) => {
    const shop = await decide(tx, { id, from, to, reason: reason || null });
    if (!shop)
      throw new DomainError((await vendorExists(tx, id)) ? "vendor.wrong_state" : "vendor.not_found");
    await noteAudit(tx, {
      ...authorOf(ctx),
      action: `vendor.${act}`,
      subject: id,
      ...(reason && { reason }),
      before: { state: shop.from },
      after: { state: to },
    });
    await tellOwner(tx, ctx, { vendorId: id, phone: shop.phone, word: act, key: newId("event", ctx.now()) });
  });
  return readVendorFile(ctx, id);
}
