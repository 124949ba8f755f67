import type { StatementFilter, StatementView } from "@haat/contract/settlement";
import { listStatements } from "@haat/db/queries/statements/list";
import type { z } from "zod";
import type { NodeCtx } from "../../context.ts";
import { statementView } from "./view-statement.ts";

type Page = { items: StatementView[]; nextCursor: string | null };

/** Newest first. */
export async function readStatements(
  { db, viewer }: NodeCtx,
  { source, cursor, limit = 20 }: z.infer<typeof StatementFilter>,
): Promise<Page> {
  const rows = await listStatements(db, viewer, { source, before: cursor ?? null, limit: limit + 1 });
  const items = rows.slice(0, limit).map(statementView);
  return { items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}
