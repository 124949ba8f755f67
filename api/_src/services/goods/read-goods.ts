import type { GoodsView } from "@haat/contract/goods";
import { DomainError } from "@haat/core/errors";
import { findGoods } from "@haat/db/queries/goods/product";
import type { NodeCtx } from "../../context.ts";
import { goodsView } from "./view-goods.ts";

type Which = Readonly<{ productId: string; vendorId: string }>;

export async function readGoods(ctx: NodeCtx, which: Which): Promise<GoodsView> {
  const goods = await findGoods(ctx.db, ctx.viewer, which);
  if (!goods) throw new DomainError("goods.not_found");
  return goodsView(goods, ctx);
}
