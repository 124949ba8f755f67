import type { ParkedPage, ParkedRetried, ParkedRetryBody } from "@haat/contract/parked";
import { DomainError } from "@haat/core/errors";
import { listParked, retryParked as retry, retryParkedGroup, sumParked } from "@haat/db/queries/admin/parked";
import { noteAudit } from "@haat/db/queries/money/audit";
import { authorOf, type NodeCtx } from "../../context.ts";
import { instantView } from "../../views/money.ts";
import { type KeyedCtx, once } from "../idempotent.ts";

const pageSize = 50;
const groupsShown = 20;
/** So that none who waits in front of the page waits long, and the gateways get them in portions. */
const retriedAtOnce = 500;

type Wish = Readonly<{ cursor: string | null; group: string | null }>;

export async function readParked(
  { books }: Pick<NodeCtx, "books">,
  { cursor, group }: Wish,
): Promise<ParkedPage> {
  const [{ groups, waiting, seenAt }, rows] = await Promise.all([
    sumParked(books, groupsShown),
    listParked(books, { before: cursor, group, limit: pageSize + 1 }),
  ]);
  const items = rows.slice(0, pageSize).map(({ madeAt, parkedAt, ...row }) => ({
    ...row,
    madeAt: instantView(madeAt),
    parkedAt: instantView(parkedAt),
  }));
  return {
    items,
    nextCursor: rows.length > pageSize ? (items.at(-1)?.id ?? null) : null,
    groups: groups.map(({ oldestAt, ...each }) => ({ ...each, oldestAt: instantView(oldestAt) })),
    waiting,
    seenAt: instantView(seenAt),
  };
}

/** Whatever had failed is mended, and it may go out after all. Its key still lets it happen once only. */
export const retryParked = (ctx: NodeCtx, id: string): Promise<void> =>
  ctx.books.transact(async (tx) => {
    if (!(await retry(tx, id))) throw new DomainError("message.not_found");
    await noteAudit(tx, { ...authorOf(ctx), action: "outbox.retry", subject: id });
  });

/** The same of all of a kind that were given up for one reason, as far as they had been seen; in portions. */
export async function retryParkedAll(
  ctx: KeyedCtx,
  { group, seenAt }: ParkedRetryBody,
): Promise<ParkedRetried> {
  const { retried, left } = await once(ctx, async (tx) => {
    const { topic, fault, ...counts } = await retryParkedGroup(tx, { group, seenAt, most: retriedAtOnce });
    if (topic === null) throw new DomainError("message.not_found");
    await noteAudit(tx, {
      ...{ ...authorOf(ctx), action: "outbox.retry_all", subject: topic },
      after: { fault, seenAt, ...counts },
    });
    return counts;
  });
  return { retried, left };
}
