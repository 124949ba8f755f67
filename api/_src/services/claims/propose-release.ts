import type { ClaimView } from "@haat/contract/claim";
import { DomainError } from "@haat/core/errors";
import { proposeRelease as propose } from "@haat/db/queries/claims/release-claim";
import { noteAudit } from "@haat/db/queries/money/audit";
import { authorOf, type NodeCtx } from "../../context.ts";
import { userIdOf } from "../vendors/myself.ts";
import { readClaim } from "./read-claim.ts";
import { requireClaim } from "./require-claim.ts";

/** Nothing moves by it: another of finance must agree. */
export async function proposeRelease(ctx: NodeCtx, id: string): Promise<ClaimView> {
  const by = userIdOf(ctx);
  await ctx.books.transact(async (tx) => {
    const claim = await requireClaim(tx, { id, by });
    if (!(await propose(tx, { id, by }))) throw new DomainError("claim.wrong_state");
    await noteAudit(tx, {
      ...{ ...authorOf(ctx), action: "claim.release.propose", subject: id },
      after: { orderId: claim.orderId, trx: claim.trx, statedMinor: claim.statedMinor },
    });
  });
  return readClaim(ctx, id);
}
