import type { RemittanceMappingBody } from "@haat/contract/remittance";
import { DomainError } from "@haat/core/errors";
import { isUniqueViolation } from "@haat/db/faults";
import { noteAudit } from "@haat/db/queries/money/audit";
import { mapRemittance } from "@haat/db/queries/remittances/file";
import { findRemittance } from "@haat/db/queries/remittances/list";
import { authorOf, type NodeCtx } from "../../context.ts";
import { userIdOf } from "../vendors/myself.ts";

/** Has a file read anew by what a person says of its headings, which is kept for that courier's next files. */
export async function explainRemittance(
  ctx: NodeCtx,
  { id, mapping, dates }: RemittanceMappingBody & Readonly<{ id: string }>,
): Promise<void> {
  const fields = Object.fromEntries(mapping.map(({ heading, field }) => [heading, field]));
  const version = await ctx.books
    .transact(async (tx) => {
      const kept = await mapRemittance(tx, {
        id,
        mapping: fields,
        dates: dates ?? null,
        madeBy: userIdOf(ctx),
      });
      if (kept !== null)
        await noteAudit(tx, {
          ...{ ...authorOf(ctx), action: "remittance.map", subject: id, after: { version: kept } },
        });
      return kept;
    })
    .catch((fault: unknown) => {
      // It was refused, and the mended file has come under its reference.
      if (
        isUniqueViolation(fault, "remittance_file_reference") ||
        isUniqueViolation(fault, "remittance_file_once")
      )
        throw new DomainError("remittance.wrong_state");
      throw fault;
    });
  if (version !== null) return;
  const found = await findRemittance(ctx.db, ctx.viewer, id);
  throw new DomainError(found ? "remittance.wrong_state" : "remittance.not_found");
}
