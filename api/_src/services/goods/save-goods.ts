import type { GoodsView } from "@haat/contract/goods";
import type { GoodsContent } from "@haat/contract/goods-content";
import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import { type GoodsFile, lockGoods } from "@haat/db/queries/goods/product";
import { insertVersion, isSkuTaken, writeVersion } from "@haat/db/queries/goods/versions";
import { actorName, type NodeCtx } from "../../context.ts";
import { choosePictures } from "./choose-pictures.ts";
import { readGoods } from "./read-goods.ts";
import { toStore } from "./to-store.ts";

/** Each variant names one value of every option, no two the same, and no code twice. */
function isSound({ options, variants }: GoodsContent): boolean {
  const codes = new Set(options.map(({ code }) => code));
  const choices = new Set(
    variants.map(({ choice }) =>
      JSON.stringify(Object.entries(choice).toSorted(([a], [b]) => (a < b ? -1 : 1))),
    ),
  );
  const fits = variants.every(
    ({ choice }) =>
      Object.keys(choice).length === options.length &&
      options.every(({ code, values }) => values.some((value) => value.code === choice[code])),
  );
  return codes.size === options.length && choices.size === variants.length && fits;
}

const hasTwice = (codes: readonly string[]): boolean => new Set(codes).size !== codes.length;

/** Only what its category asks for. */
function tidied(content: GoodsContent, { attributes }: GoodsFile): GoodsContent {
  const known = new Set(attributes.map(({ code }) => code));
  const kept = Object.entries(content.attributes).filter(([code]) => known.has(code));
  return { ...content, attributes: Object.fromEntries(kept) };
}

type Input = Readonly<{ productId: string; vendorId: string; content: GoodsContent }>;

/** Writes the version that waits, or begins the next one; what is for sale stays as it is. */
export async function saveGoods(ctx: NodeCtx, { productId, vendorId, content }: Input): Promise<GoodsView> {
  if (!isSound(content)) throw new DomainError("request.invalid");
  const skus = content.variants.flatMap(({ sku }) => (sku === "" ? [] : [sku]));
  if (hasTwice(skus)) throw new DomainError("goods.sku_taken");
  await ctx.books.transact(async (tx) => {
    const goods = await lockGoods(tx, { productId, vendorId });
    if (!goods) throw new DomainError("goods.not_found");
    if (await isSkuTaken(tx, { productId, vendorId, skus })) throw new DomainError("goods.sku_taken");
    const stored = toStore(await choosePictures(tx, goods, tidied(content, goods)));
    if (goods.version === null) {
      const of = { productId, vendorId, categoryId: goods.category.id, actor: actorName(ctx) };
      await insertVersion(tx, { id: newId("productVersion", ctx.now()), ...of, content: stored });
    } else if (!(await writeVersion(tx, { id: goods.version.id, content: stored })))
      throw new DomainError("goods.wrong_state");
  });
  return readGoods(ctx, { productId, vendorId });
}
