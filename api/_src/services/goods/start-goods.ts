import type { GoodsStartBody } from "@haat/contract/goods";
import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import type { Tx } from "@haat/db/books";
import { lockGoods } from "@haat/db/queries/goods/product";
import { insertProduct, insertVersion } from "@haat/db/queries/goods/versions";
import { actorName } from "../../context.ts";
import { type KeyedCtx, once } from "../idempotent.ts";
import { knownPictures, shownOf, type Written } from "./choose-pictures.ts";
import { contentOf, emptyContent, storedContent } from "./content-of.ts";
import { toStore } from "./to-store.ts";

type Beginning = Written & Readonly<{ categoryId: string }>;

/** A copy has codes and stock of its own to come. */
async function likeAnother(tx: Tx, which: { productId: string; vendorId: string }): Promise<Beginning> {
  const goods = await lockGoods(tx, which);
  if (!goods) throw new DomainError("goods.not_found");
  const content = contentOf(goods) ?? (goods.version ? storedContent(goods.version.content) : emptyContent);
  const variants = content.variants.map((variant) => ({ ...variant, sku: "" as const, stock: 0 }));
  const shown = shownOf(content, knownPictures(goods.version, goods));
  return { categoryId: goods.category.id, content: { ...content, variants }, shown };
}

/** Goods that nobody sees yet, with a first version to write. */
export const startGoods = (ctx: KeyedCtx, vendorId: string, body: GoodsStartBody): Promise<{ id: string }> =>
  once(ctx, async (tx) => {
    const actor = actorName(ctx);
    const { categoryId, ...written } =
      "like" in body
        ? await likeAnother(tx, { productId: body.like, vendorId })
        : { categoryId: body.categoryId, content: emptyContent, shown: [] };
    const id = newId("product", ctx.now());
    const slug = `draft-${id.slice(4)}`;
    if (!(await insertProduct(tx, { id, vendorId, categoryId, slug, actor })))
      throw new DomainError("category.not_found");
    await insertVersion(tx, {
      ...{ id: newId("productVersion", ctx.now()), productId: id, vendorId, categoryId, actor },
      content: toStore(written),
    });
    return { id };
  });
