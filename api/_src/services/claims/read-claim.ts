import type { ClaimView } from "@haat/contract/claim";
import { DomainError } from "@haat/core/errors";
import { findClaim } from "@haat/db/queries/claims/read-claims";
import type { NodeCtx } from "../../context.ts";
import { userIdOf } from "../vendors/myself.ts";
import { claimView } from "./view-claim.ts";

export async function readClaim(ctx: NodeCtx, id: string): Promise<ClaimView> {
  const row = await findClaim(ctx.books, id);
  if (!row) throw new DomainError("claim.not_found");
  return claimView(row, { myId: userIdOf(ctx), locale: ctx.locale });
}
