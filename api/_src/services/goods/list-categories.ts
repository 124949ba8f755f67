import type { GoodsCategoryList } from "@haat/contract/goods-content";
import { listGoodsCategories as listRows } from "@haat/db/queries/goods/categories";
import type { NodeCtx } from "../../context.ts";

/** Where goods may stand. */
export const listGoodsCategories = async ({ db, viewer }: NodeCtx): Promise<GoodsCategoryList> => ({
  items: await listRows(db, viewer),
});
