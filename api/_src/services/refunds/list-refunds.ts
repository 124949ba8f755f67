import type { RefundTaskPage } from "@haat/contract/refund";
import { countDesk, type DeskView, listDesk } from "@haat/db/queries/refunds/desk";
import type { Ctx } from "../../context.ts";
import { refundTaskView } from "./view-refund.ts";

const pageSize = 30;
type Ask = Readonly<{ view?: DeskView | undefined; cursor?: string | undefined }>;

/** What is owed to buyers, the one that is due first on top. */
export async function listRefunds(ctx: Ctx, { view = "to_send", cursor }: Ask): Promise<RefundTaskPage> {
  const ask = { view, after: cursor ?? null, limit: pageSize + 1 };
  const [rows, counts] = await Promise.all([
    listDesk(ctx.db, ctx.viewer, ask),
    countDesk(ctx.db, ctx.viewer),
  ]);
  const items = rows.slice(0, pageSize).map((row) => refundTaskView(ctx, row));
  return { items, counts, nextCursor: rows.length > pageSize ? (items.at(-1)?.id ?? null) : null };
}
