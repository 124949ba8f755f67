import type { GoodsDecisionBody } from "@haat/contract/goods-review";
import { DomainError } from "@haat/core/errors";
import type { Tx } from "@haat/db/books";
import { isUniqueViolation } from "@haat/db/faults";
import { noteAudit } from "@haat/db/queries/money/audit";
import { askForChanges, lockReview, publishVersion, type ReviewRow } from "@haat/db/queries/goods/review";
import { actorName, authorOf } from "../../context.ts";
import { instantOrNull } from "../../views/money.ts";
import { type KeyedCtx, once } from "../idempotent.ts";
import { userIdOf } from "../vendors/myself.ts";
import { tellShop } from "../vendors/tell-shop.ts";
import { knownPictures, shownOf } from "./choose-pictures.ts";
import { storedContent } from "./content-of.ts";
import { liveOf } from "./live-of.ts";

type Input = Readonly<{ versionId: string } & GoodsDecisionBody>;

async function carryOut(
  tx: Tx,
  ctx: KeyedCtx,
  { version, product }: ReviewRow,
  { verdict, reason }: Input,
): Promise<void> {
  const step = { versionId: version.id, by: userIdOf(ctx), actor: actorName(ctx) };
  const content = storedContent(version.content);
  const shown = shownOf(content, knownPictures(version, product));
  if (verdict === "approve")
    await publishVersion(tx, { ...step, live: liveOf(product, { content, shown }, ctx.now()) });
  else if (!(await askForChanges(tx, { ...step, reason }))) throw new DomainError("goods.wrong_state");
  const { vendorId } = product;
  await tellShop(tx, ctx, {
    ...{ vendorId, key: `${version.id}:${verdict}:${ctx.held.key}` },
    say: ({ t }, locale) => {
      const title = content.title[locale];
      const url = `${ctx.publicOrigin}/${locale}/vendor/goods/${product.id}`;
      if (verdict === "approve") return t("messages:shop.goods_live", { title, url });
      return t("messages:shop.goods_changes", { title, url });
    },
  });
}

/** Somebody of the market has looked at it: it comes on sale, or goes back with what is to be changed. Never of his own shop. */
export async function decideGoods(ctx: KeyedCtx, input: Input): Promise<{ ok: true }> {
  try {
    return await once(ctx, async (tx) => {
      const review = await lockReview(tx, { versionId: input.versionId, by: userIdOf(ctx) });
      if (!review) throw new DomainError("goods.not_found");
      if (review.isOwn) throw new DomainError("staff.own_shop");
      if (review.version.state !== "submitted") throw new DomainError("goods.wrong_state");
      if (instantOrNull(review.version.submittedAt) !== input.submittedAt)
        throw new DomainError("goods.changed");
      await carryOut(tx, ctx, review, input);
      await noteAudit(tx, {
        ...authorOf(ctx),
        action: `goods.${input.verdict}`,
        subject: review.product.id,
        ...(input.reason && { reason: input.reason }),
        after: { version: review.version.number },
      });
      return { ok: true };
    });
  } catch (error) {
    if (isUniqueViolation(error, "variant_vendor_sku"))
      throw new DomainError("goods.sku_taken", {}, { cause: error });
    throw error;
  }
}
