import type { ClaimView } from "@haat/contract/claim";
import { DomainError } from "@haat/core/errors";
import { rejectClaim as reject } from "@haat/db/queries/claims/release-claim";
import { noteAudit } from "@haat/db/queries/money/audit";
import { authorOf, type NodeCtx } from "../../context.ts";
import { userIdOf } from "../vendors/myself.ts";
import { readClaim } from "./read-claim.ts";
import { requireClaim } from "./require-claim.ts";

/** Moves no money: what the statement says stays a difference, and its number may be claimed by him who sent it. */
export async function rejectClaim(
  ctx: NodeCtx,
  { id, reason }: Readonly<{ id: string; reason: string }>,
): Promise<ClaimView> {
  const by = userIdOf(ctx);
  await ctx.books.transact(async (tx) => {
    const { state } = await requireClaim(tx, { id, by });
    if (!(await reject(tx, { id, by, reason }))) throw new DomainError("claim.wrong_state");
    await noteAudit(tx, {
      ...{ ...authorOf(ctx), action: "claim.reject", subject: id, reason },
      before: { state },
    });
  });
  return readClaim(ctx, id);
}
