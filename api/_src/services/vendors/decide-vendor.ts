import type { VendorAct, VendorFile } from "@haat/contract/admin-vendors";
import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import { noteAudit } from "@haat/db/queries/money/audit";
import { decideVendor as decide, vendorExists } from "@haat/db/queries/vendors/decide";
import { isOwnShop } from "@haat/db/queries/vendors/own-shop";
import type { Tx } from "@haat/db/books";
import { authorOf, type NodeCtx } from "../../context.ts";
import { userIdOf } from "./myself.ts";
import { readVendorFile } from "./read-vendor-file.ts";
import { tellOwner } from "./tell-owner.ts";
import { vendorMoves } from "./vendor-acts.ts";

type Input = Readonly<{ id: string; act: VendorAct; reason: string }>;

/** The next request of the shop meets its new state; the owner is told in the same transaction. */
export async function decideVendor(ctx: NodeCtx, { id, act, reason }: Input): Promise<VendorFile> {
  const { from, to, needsReason } = vendorMoves[act];
  if (needsReason && reason.length < 3) throw new DomainError("request.invalid");
  await ctx.books.transact(async (tx) => {
    const by = userIdOf(ctx);
    const shop = await decide(tx, { id, from, to, reason: reason || null, by });
    if (!shop) throw await whyNot(tx, id, by);
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

async function whyNot(tx: Tx, id: string, by: string): Promise<DomainError> {
  if (!(await vendorExists(tx, id))) return new DomainError("vendor.not_found");
  return new DomainError(
    (await isOwnShop(tx, { by, vendorId: id })) ? "staff.own_shop" : "vendor.wrong_state",
  );
}
