import type { AuditPage } from "@haat/contract/audit";
import { DomainError } from "@haat/core/errors";
import { type AuditQuery, type FoundRow, searchAudit as search } from "@haat/db/queries/audit/search-audit";
import type { NodeCtx } from "../../context.ts";
import { instantView } from "../../views/money.ts";

type Query = Omit<AuditQuery, "before" | "limit"> & Readonly<{ cursor: string | null; limit: number }>;

function viewOf({ actor, actorName, at, ...row }: FoundRow): AuditPage["items"][number] {
  const [kind = "", id = ""] = actor.split(":");
  return { ...row, at: instantView(at), actor: { kind, id, name: actorName || null } };
}

/** Who did what to whom, newest first. */
export async function searchAudit(ctx: NodeCtx, { cursor, ...query }: Query): Promise<AuditPage> {
  if (cursor !== null && !/^\d{1,18}$/.test(cursor)) throw new DomainError("cursor.invalid");
  const { rows, chain } = await search(ctx.db, ctx.viewer, {
    ...query,
    before: cursor,
    limit: query.limit + 1,
  });
  const items = rows.slice(0, query.limit).map(viewOf);
  const check = chain.check && { ...chain.check, checkedAt: instantView(chain.check.checkedAt) };
  const nextCursor = rows.length > query.limit ? (items.at(-1)?.id ?? null) : null;
  return { items, nextCursor, chain: { ...chain, check } };
}
