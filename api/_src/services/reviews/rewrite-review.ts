import type { OwnReviewsView, ReviewBody, ReviewWithdrawalBody } from "@haat/contract/review";
import { DomainError } from "@haat/core/errors";
import { maskPhonesIn } from "@haat/core/phone";
import { stateAnew } from "@haat/core/reviews";
import {
  findWritten,
  rewriteReview as rewrite,
  withdrawReview as withdraw,
} from "@haat/db/queries/reviews/write";
import type { NodeCtx } from "../../context.ts";
import { requireOrder } from "../orders/require-order.ts";
import { readOwnReviews } from "./own-reviews.ts";
import { shownName } from "./write-review.ts";

/** A buyer says it otherwise. What was hidden, waits or was taken back is looked at before it is read; the same sent again is the same. */
export async function rewriteReview(
  ctx: NodeCtx,
  { orderId, line, stars, text, name }: ReviewBody & Readonly<{ orderId: string }>,
): Promise<OwnReviewsView> {
  await requireOrder(ctx, orderId);
  const said = maskPhonesIn(text);
  const written = await findWritten(ctx.books, { orderId, lineId: line });
  if (!written) throw new DomainError("review.not_found");
  const { id, state: from } = written;
  const isSame = written.stars === stars && written.text === said && from !== "withdrawn";
  const anew = { id, stars, text: said, name: shownName(name), from, to: stateAnew(from, text) };
  if (!isSame && !(await ctx.books.transact((tx) => rewrite(tx, anew))))
    throw new DomainError("review.wrong_state");
  return readOwnReviews(ctx, orderId);
}

/** A buyer takes back what he said; taken back twice, it is taken back. */
export async function withdrawReview(
  ctx: NodeCtx,
  { orderId, line }: ReviewWithdrawalBody & Readonly<{ orderId: string }>,
): Promise<OwnReviewsView> {
  await requireOrder(ctx, orderId);
  const written = await findWritten(ctx.books, { orderId, lineId: line });
  if (!written) throw new DomainError("review.not_found");
  if (written.state !== "withdrawn" && !(await ctx.books.transact((tx) => withdraw(tx, written.id))))
    throw new DomainError("review.wrong_state");
  return readOwnReviews(ctx, orderId);
}
