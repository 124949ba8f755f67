import { DomainError } from "@haat/core/errors";
import { isUniqueViolation } from "@haat/db/faults";
import { noteAudit } from "@haat/db/queries/money/audit";
import { findRemittance } from "@haat/db/queries/remittances/list";
import { beginMatching } from "@haat/db/queries/remittances/match";
import { authorOf, type NodeCtx } from "../../context.ts";

/** A person has looked at how a file is understood: a worker matches its rows with our parcels from now on. */
export async function matchRemittance(ctx: NodeCtx, id: string): Promise<void> {
  const begun = await ctx.books
    .transact(async (tx) => {
      const done = await beginMatching(tx, id);
      if (done) await noteAudit(tx, { ...authorOf(ctx), action: "remittance.match", subject: id });
      return done;
    })
    .catch((fault: unknown) => {
      if (isUniqueViolation(fault, "remittance_reference")) throw new DomainError("remittance.wrong_state");
      throw fault;
    });
  if (begun) return;
  const found = await findRemittance(ctx.db, ctx.viewer, id);
  throw new DomainError(found ? "remittance.wrong_state" : "remittance.not_found");
}
