import type { NameDecisionBody } from "@haat/contract/shop-profile";
import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import type { Tx } from "@haat/db/books";
import { noteAudit } from "@haat/db/queries/money/audit";
import { vendorExists } from "@haat/db/queries/vendors/decide";
import { isOwnShop } from "@haat/db/queries/vendors/own-shop";
import { decideName as decide } from "@haat/db/queries/vendors/profile";
import { authorOf, type NodeCtx } from "../../context.ts";
import { userIdOf } from "./myself.ts";
import { tellOwner } from "./tell-owner.ts";

type Input = NameDecisionBody & Readonly<{ id: string }>;

/** Buyers meet the new name from now on, or go on meeting the old one; the shop is told in the same transaction. */
export async function decideName(ctx: NodeCtx, { id, verdict, since, reason }: Input): Promise<void> {
  const isAgreed = verdict === "agree";
  if (!isAgreed && reason.length < 3) throw new DomainError("request.invalid");
  await ctx.books.transact(async (tx) => {
    const by = userIdOf(ctx);
    const decided = await decide(tx, { vendorId: id, by, since, isAgreed, reason: reason || null });
    if (!decided) throw await whyNot(tx, id, by);
    await noteAudit(tx, {
      ...authorOf(ctx),
      action: `shop_name.${verdict}`,
      subject: id,
      ...(reason && { reason }),
      before: { name: decided.was, wanted: decided.wanted },
      after: { name: isAgreed ? decided.wanted : decided.was },
    });
    const word = isAgreed ? "name_agreed" : "name_refused";
    await tellOwner(tx, ctx, { vendorId: id, phone: decided.phone, word, key: newId("event", ctx.now()) });
  });
}

async function whyNot(tx: Tx, id: string, by: string): Promise<DomainError> {
  if (!(await vendorExists(tx, id))) return new DomainError("vendor.not_found");
  return new DomainError(
    (await isOwnShop(tx, { by, vendorId: id })) ? "staff.own_shop" : "vendor.wrong_state",
  );
}
