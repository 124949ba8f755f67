import type { GoodsMove } from "@haat/contract/goods";
import { DomainError } from "@haat/core/errors";
import type { Tx } from "@haat/db/books";
import { type GoodsFile, lockGoods } from "@haat/db/queries/goods/product";
import { moveProduct, moveVersion } from "@haat/db/queries/goods/versions";
import { actorName } from "../../context.ts";
import { type KeyedCtx, once } from "../idempotent.ts";

type Input = Readonly<{ productId: string; vendorId: string; move: GoodsMove }>;
type Which = Readonly<{ productId: string; vendorId: string; actor: string }>;

/** False: it is not as whoever pressed had seen it. */
async function step(tx: Tx, goods: GoodsFile, which: Which, move: GoodsMove): Promise<boolean> {
  switch (move) {
    case "submit":
      return moveVersion(tx, { ...which, to: "submitted" });
    case "take_back":
      return moveVersion(tx, { ...which, to: "draft" });
    case "drop": {
      const isDropped = await moveVersion(tx, { ...which, to: "dropped" });
      // What was never for sale goes with its only version.
      if (isDropped && goods.state === "draft")
        await moveProduct(tx, { ...which, from: "draft", to: "dropped" });
      return isDropped;
    }
    case "archive":
      return moveProduct(tx, { ...which, from: "published", to: "archived" });
    case "restore":
      return moveProduct(tx, { ...which, from: "archived", to: "published" });
  }
}

/** The shop's own moves: sends in, takes back, lets go, puts away and brings out again. Throws `goods.incomplete`. */
export const moveGoods = (ctx: KeyedCtx, { productId, vendorId, move }: Input): Promise<{ id: string }> =>
  once(ctx, async (tx) => {
    const goods = await lockGoods(tx, { productId, vendorId });
    if (!goods) throw new DomainError("goods.not_found");
    if (!(await step(tx, goods, { productId, vendorId, actor: actorName(ctx) }, move)))
      throw new DomainError("goods.wrong_state");
    return { id: productId };
  });
