import type { ReviewReportBody } from "@haat/contract/review";
import { DomainError } from "@haat/core/errors";
import { mostReportsADay } from "@haat/core/reviews";
import { keepReport, type Moderated } from "@haat/db/queries/reviews/moderated";
import type { NodeCtx } from "../../context.ts";
import { userIdOf } from "../vendors/myself.ts";

type Report = ReviewReportBody & Readonly<{ kind: Moderated; id: string; vendorId: string | null }>;

/** It stays where it is until somebody of the market has looked. Said twice it is said once. */
export async function report(ctx: NodeCtx, said: Report): Promise<{ ok: true }> {
  const asked = { ...said, by: userIdOf(ctx), mostADay: mostReportsADay };
  const outcome = await ctx.books.transact((tx) => keepReport(tx, asked));
  if (outcome === "not_found")
    throw new DomainError(said.kind === "message" ? "conversation.not_found" : `${said.kind}.not_found`);
  if (outcome === "too_many") throw new DomainError("review.too_many_reports");
  return { ok: true };
}
