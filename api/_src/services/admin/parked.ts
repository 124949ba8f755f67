import type { ParkedPage } from "@haat/contract/parked";
import { DomainError } from "@haat/core/errors";
import { listParked, retryParked as retry } from "@haat/db/queries/admin/parked";
import { noteAudit } from "@haat/db/queries/money/audit";
import { authorOf, type NodeCtx } from "../../context.ts";
import { instantView } from "../../views/money.ts";

const pageSize = 50;

export async function readParked(
  { books }: Pick<NodeCtx, "books">,
  cursor: string | null,
): Promise<ParkedPage> {
  const rows = await listParked(books, { before: cursor, limit: pageSize + 1 });
  const items = rows.slice(0, pageSize).map(({ madeAt, parkedAt, ...row }) => ({
    ...row,
    madeAt: instantView(madeAt),
    parkedAt: instantView(parkedAt),
  }));
  return { items, nextCursor: rows.length > pageSize ? (items.at(-1)?.id ?? null) : null };
}

/** Whatever had failed is mended, and it may go out after all. Its key still lets it happen once only. */
export const retryParked = (ctx: NodeCtx, id: string): Promise<void> =>
  ctx.books.transact(async (tx) => {
    if (!(await retry(tx, id))) throw new DomainError("message.not_found");
    await noteAudit(tx, { ...authorOf(ctx), action: "outbox.retry", subject: id });
  });
