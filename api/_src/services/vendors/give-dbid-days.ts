import type { DbidDaysBody, VendorFile } from "@haat/contract/admin-vendors";
import { DomainError } from "@haat/core/errors";
import type { Tx } from "@haat/db/books";
import { noteAudit } from "@haat/db/queries/money/audit";
import { vendorExists } from "@haat/db/queries/vendors/decide";
import { giveDbidDays as give, settleDbid } from "@haat/db/queries/vendors/dbid-due";
import { isOwnShop } from "@haat/db/queries/vendors/own-shop";
import { authorOf, type NodeCtx } from "../../context.ts";
import { userIdOf } from "./myself.ts";
import { readVendorFile } from "./read-vendor-file.ts";

type Input = DbidDaysBody & Readonly<{ id: string }>;

/** For a shop that has asked for its paper and still waits for it. */
export async function giveDbidDays(ctx: NodeCtx, { id, days, reason }: Input): Promise<VendorFile> {
  const by = userIdOf(ctx);
  await ctx.books.transact(async (tx) => {
    const given = await give(tx, { vendorId: id, days, by });
    if (!given) throw await whyNot(tx, id, by);
    await settleDbid(tx, id);
    await noteAudit(tx, {
      ...{ ...authorOf(ctx), action: "vendor.dbid_days", subject: id, reason },
      before: { dueAt: given.before },
      after: { dueAt: given.after },
    });
  });
  return readVendorFile(ctx, id);
}

async function whyNot(tx: Tx, id: string, by: string): Promise<DomainError> {
  if (!(await vendorExists(tx, id))) return new DomainError("vendor.not_found");
  return new DomainError(
    (await isOwnShop(tx, { by, vendorId: id })) ? "staff.own_shop" : "vendor.wrong_state",
  );
}
