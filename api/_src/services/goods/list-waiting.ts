import type { WaitingGoods } from "@haat/contract/goods-review";
import { listWaitingGoods as listRows } from "@haat/db/queries/goods/review";
import type { NodeCtx } from "../../context.ts";
import { instantView } from "../../views/money.ts";

/** What shops have sent in, the oldest first. */
export async function listWaitingGoods({ db, viewer, locale }: NodeCtx): Promise<WaitingGoods> {
  const rows = await listRows(db, viewer);
  return {
    items: rows.map(({ vendor, category, submittedAt, ...row }) => ({
      ...{ ...row, vendor: vendor[locale], category: category[locale] },
      submittedAt: instantView(submittedAt),
    })),
  };
}
