import { noteAudit } from "@haat/db/queries/money/audit";
import { markedRows } from "@haat/db/queries/remittances/marked";
import { authorOf, type NodeCtx } from "../../context.ts";
import { compareAnew } from "./compare-anew.ts";
import { requireMatched } from "./require-matched.ts";

/** A person does not wait for the worker: what of a statement is to be compared anew is, the first hundred at once. */
export async function compareRemittance(ctx: NodeCtx, id: string): Promise<void> {
  await ctx.books.transact(async (tx) => {
    await requireMatched(tx, id);
    await noteAudit(tx, { ...authorOf(ctx), action: "remittance.compare", subject: id });
  });
  for (const row of await markedRows(ctx.books, { of: id, limit: 100 })) await compareAnew(ctx, row);
}
