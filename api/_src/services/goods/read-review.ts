import type { GoodsReview } from "@haat/contract/goods-review";
import { DomainError } from "@haat/core/errors";
import { findReview } from "@haat/db/queries/goods/review";
import type { NodeCtx } from "../../context.ts";
import { instantOrNull } from "../../views/money.ts";
import { userIdOf } from "../vendors/myself.ts";
import { knownPictures } from "./choose-pictures.ts";
import { contentOf, storedContent } from "./content-of.ts";
import { attributeViews, pictureViews } from "./view-goods.ts";

/** A version beside what is for sale now. */
export async function readReview(ctx: NodeCtx, versionId: string): Promise<GoodsReview> {
  const row = await findReview(ctx.db, ctx.viewer, { versionId, by: userIdOf(ctx) });
  if (!row) throw new DomainError("goods.not_found");
  const { version, product, isOwn } = row;
  return {
    ...{ id: version.id, productId: product.id, number: version.number, state: version.state },
    ...{ vendor: product.vendor[ctx.locale], category: product.category, reason: version.reason, isOwn },
    attributes: attributeViews(product),
    submittedAt: instantOrNull(version.submittedAt),
    before: contentOf(product),
    after: storedContent(version.content),
    pictures: pictureViews(knownPictures(version, product), ctx, product),
  };
}
