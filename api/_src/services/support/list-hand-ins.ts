import type { HandInView } from "@haat/contract/vendor";
import { listHandIns } from "@haat/db/queries/money/hand-ins";
import type { Viewer } from "@haat/db/viewer";
import type { NodeCtx } from "../../context.ts";
import { instantOrNull, instantView, moneyView } from "../../views/money.ts";

const pageSize = 30;
type Query = Readonly<{ state?: string | undefined; cursor?: string | undefined }>;

export async function handInPage(
  ctx: NodeCtx,
  viewer: Viewer,
  { state, cursor }: Query,
): Promise<{ items: HandInView[]; nextCursor: string | null }> {
  const rows = await listHandIns(ctx.db, viewer, {
    state: state ?? null,
    before: cursor ?? null,
    limit: pageSize + 1,
  });
  const items = rows.slice(0, pageSize).map((row) => ({
    id: row.id,
    state: row.state,
    amount: moneyView(row.amountMinor, ctx.locale),
    reference: row.reference,
    declaredAt: instantView(row.declaredAt),
    vendor: row.vendorName[ctx.locale],
    waits: row.waits,
    undoneAt: instantOrNull(row.undoneAt),
  }));
  return { items, nextCursor: rows.length > pageSize ? (items.at(-1)?.id ?? null) : null };
}
