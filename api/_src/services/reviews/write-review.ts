import type { OwnReviewsView, ReviewBody } from "@haat/contract/review";
import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import { readName } from "@haat/core/person-name";
import { maskPhonesIn } from "@haat/core/phone";
import { waitsForLook } from "@haat/core/waits-for-look";
import { findWritten, keepReview } from "@haat/db/queries/reviews/write";
import type { NodeCtx } from "../../context.ts";
import { requireOrder } from "../orders/require-order.ts";
import { readOwnReviews } from "./own-reviews.ts";

export function shownName(typed: string): string | null {
  if (typed === "") return null;
  const name = readName(typed);
  if (name === null) throw new DomainError("name.invalid");
  return name;
}

/**
 * A buyer says what he thinks of what was brought to him, once for each of goods. It is shown at once, unless it scolds or leads away:
 * then somebody of the market looks first. The same sent again is the same.
 */
export async function writeReview(
  ctx: NodeCtx,
  { orderId, line, stars, text, name }: ReviewBody & Readonly<{ orderId: string }>,
): Promise<OwnReviewsView> {
  await requireOrder(ctx, orderId);
  const said = maskPhonesIn(text);
  const written = await findWritten(ctx.books, { orderId, lineId: line });
  if (written && (written.stars !== stars || written.text !== said)) throw new DomainError("review.twice");
  if (!written) {
    const review = {
      ...{ id: newId("review", ctx.now()), orderId, lineId: line, stars, text: said },
      ...{ name: shownName(name), writerId: ctx.tokens.access?.userId ?? null },
      state: waitsForLook(text) ? "waiting" : "shown",
    } as const;
    if (!(await ctx.books.transact((tx) => keepReview(tx, review))))
      throw new DomainError("review.not_found");
  }
  return readOwnReviews(ctx, orderId);
}
