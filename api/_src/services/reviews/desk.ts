import type {
  DeskReviewFilter,
  DeskReviewList,
  ReviewDecided,
  ReviewDecisionBody,
} from "@haat/contract/review";
import { DomainError } from "@haat/core/errors";
import type { Tx } from "@haat/db/books";
import { noteAudit } from "@haat/db/queries/money/audit";
import { readOrderParts } from "@haat/db/queries/orders/parts";
import { listDeskReviews, type LockedReview, lockReview } from "@haat/db/queries/reviews/desk";
import { decide } from "@haat/db/queries/reviews/moderated";
import { authorOf, type NodeCtx } from "../../context.ts";
import { translators } from "../../translators.ts";
import { instantView } from "../../views/money.ts";
import { tell } from "../orders/tell-buyer.ts";
import { userIdOf } from "../vendors/myself.ts";
import { shopReviewView } from "./shop-reviews.ts";

/** What waits for the market's look, and what was reported; or what is hidden. */
export async function listReviewDesk(ctx: NodeCtx, { which }: DeskReviewFilter): Promise<DeskReviewList> {
  const { db, viewer, locale } = ctx;
  const rows = await listDeskReviews(db, viewer, { isHidden: which === "hidden", by: userIdOf(ctx) });
  return {
    items: rows.map((row) => ({
      ...shopReviewView(row, locale),
      ...{ state: row.state, reason: row.reason, isOwn: row.isOwn },
      vendor: { slug: row.vendor.slug, name: row.vendor.name[locale] },
      reports: row.reports.map((report) => ({ ...report, at: instantView(report.at) })),
      earlier: row.earlier.map((each) => ({ ...each, until: instantView(each.until) })),
    })),
  };
}

/** Whoever wrote it hears why it is no longer read, and that it is again. */
async function tellWriter(tx: Tx, ctx: NodeCtx, { id, orderId, title }: LockedReview, reason: string | null) {
  const { order } = await readOrderParts(tx, orderId);
  const { t } = translators[order.lang];
  const said = { title: title[order.lang] };
  const text =
    reason === null ? t("messages:review.restored", said) : t("messages:review.hidden", { ...said, reason });
  await tell(tx, ctx, { order, text, key: `${id}:${ctx.requestId}` });
}

type Input = ReviewDecisionBody & Readonly<{ id: string }>;

/** Shown, or hidden with a reason; what was reported of it is answered by that. Never of one's own shop. Decided alike again, nothing is. */
export async function decideReview(ctx: NodeCtx, { id, verdict, reason }: Input): Promise<ReviewDecided> {
  const [by, to] = [userIdOf(ctx), verdict === "show" ? "shown" : "hidden"] as const;
  await ctx.books.transact(async (tx) => {
    const review = await lockReview(tx, { id, by });
    if (!review) throw new DomainError("review.not_found");
    if (review.isOwn) throw new DomainError("staff.own_shop");
    if (review.state === "hidden" && to === "hidden") return;
    const why = to === "hidden" ? reason : null;
    if (!(await decide(tx, { kind: "review", id, from: review.state, to, reason: why, by })))
      throw new DomainError("review.wrong_state");
    if (to === "hidden" || review.state === "hidden") await tellWriter(tx, ctx, review, why);
    await noteAudit(tx, {
      ...{ ...authorOf(ctx), action: `review.${verdict}`, subject: review.vendorId },
      ...(reason && { reason }),
      after: { review: id, state: to },
    });
  });
  return { state: to };
}
