import type { AnnouncedStatement, StatementBody } from "@haat/contract/settlement";
import { statementPartBytes } from "@haat/contract/settlement";
import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import { isUniqueViolation } from "@haat/db/faults";
import { noteAudit } from "@haat/db/queries/money/audit";
import { openStatement } from "@haat/db/queries/statements/file";
import { authorOf, type NodeCtx } from "../../context.ts";
import { userIdOf } from "../vendors/myself.ts";
import { readStatement } from "./read-statement.ts";

/** Makes room for a file's parts. The very same file is answered with what came of it, and nothing is booked again. */
export async function announceStatement(ctx: NodeCtx, body: StatementBody): Promise<AnnouncedStatement> {
  if (body.fromDay > body.toDay) throw new DomainError("request.invalid");
  const { feeBps, statedAs } = ctx.payments[body.source].capabilities;
  const id = newId("statement", ctx.now());
  const opened = await ctx.books
    .transact(async (tx) => {
      const made = await openStatement(tx, {
        ...{ ...body, id, party: "gateway", merchant: statedAs, feeBp: feeBps, madeBy: userIdOf(ctx) },
      });
      if (made.isNew)
        await noteAudit(tx, {
          ...{ ...authorOf(ctx), action: "statement.announce", subject: id },
          after: { source: body.source, hash: body.fileHash, from: body.fromDay, to: body.toDay },
        });
      return made;
    })
    .catch((fault: unknown) => {
      if (isUniqueViolation(fault, "statement_reference")) throw new DomainError("statement.reference_taken");
      throw fault;
    });
  const { statement } = await readStatement(ctx, opened.id);
  // One whose arriving was cut off is sent anew.
  return { statement, isKnown: opened.state !== "arriving", partBytes: statementPartBytes };
}
