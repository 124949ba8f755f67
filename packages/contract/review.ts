import { longestReply, longestReview, reportReasons, reviewSorts, reviewStates } from "@haat/core/reviews";
import { z } from "zod";
import { PictureText } from "./media.ts";
import { idField, Instant, page, PictureView, SlugField, staffText, typedText } from "./values.ts";

export const RatingView = z
  .object({
    average: z.number().min(1).max(5),
    count: z.int().min(1),
    stars: z.array(z.int()).length(5).describe("How many gave one star, two, and so on"),
  })
  .meta({ id: "Rating", example: { average: 4.6, count: 12, stars: [0, 1, 0, 2, 9] } });
export type RatingView = z.infer<typeof RatingView>;

export const ReviewView = z
  .object({
    id: idField("review"),
    stars: z.int().min(1).max(5),
    text: z.string(),
    name: z.string().nullable().describe("Null: whoever wrote it did not say it, or is erased"),
    photos: z.array(PictureView),
    madeAt: Instant,
    editedAt: Instant.nullable().describe("When its writer last said it otherwise"),
    reply: z
      .object({
        text: z.string(),
        at: Instant,
        isOfEarlier: z.boolean().describe("The review was changed after the shop answered"),
      })
      .nullable()
      .describe("What its shop says to it"),
  })
  .meta({ id: "Review" });
export type ReviewView = z.infer<typeof ReviewView>;

export const ReviewFilter = z.object({
  stars: z.coerce.number().int().min(1).max(5).optional(),
  sort: z.enum(reviewSorts).optional().describe("The newest first unless said otherwise"),
  cursor: idField("review").optional(),
  limit: z.coerce.number().int().min(1).max(50).optional(),
});
export type ReviewFilter = z.infer<typeof ReviewFilter>;

export const ReviewPage = page(ReviewView)
  .extend({
    product: z.object({ slug: SlugField, title: z.string() }),
    rating: RatingView.nullable().describe(
      "Of all of them, whatever was asked for; null: nobody has rated it",
    ),
  })
  .meta({ id: "ReviewPage" });
export type ReviewPage = z.infer<typeof ReviewPage>;

/** What a buyer may say of his order's goods, and has said. */
export const OwnReviewsView = z
  .object({
    name: z.string().describe("By what he is called beside it unless he says otherwise"),
    items: z.array(
      z.object({
        line: idField("line"),
        productSlug: SlugField,
        title: z.string(),
        picture: PictureView.nullable(),
        review: ReviewView.extend({
          state: z.enum(reviewStates),
          reason: z.string().nullable().describe("Why it is hidden"),
        }).nullable(),
      }),
    ),
  })
  .meta({ id: "OwnReviews" });
export type OwnReviewsView = z.infer<typeof OwnReviewsView>;

const line = idField("line");

export const ReviewBody = z
  .object({
    line,
    stars: z.int().min(1).max(5),
    text: typedText(0, longestReview),
    name: typedText(0, 80).describe("As it is shown; empty: none is"),
  })
  .strict()
  .meta({
    id: "ReviewBody",
    example: {
      ...{ line: "lin_01k0h3m8p2c4v6x8z0abcdefgh", stars: 5, name: "রহিমা" },
      text: "রং একদম ছবির মতো, আঁচলের কাজ খুব সুন্দর।",
    },
  });
export type ReviewBody = z.infer<typeof ReviewBody>;

export const ReviewWithdrawalBody = z
  .object({ line })
  .strict()
  .meta({ id: "ReviewWithdrawalBody", example: { line: "lin_01k0h3m8p2c4v6x8z0abcdefgh" } });
export type ReviewWithdrawalBody = z.infer<typeof ReviewWithdrawalBody>;

export const ReviewPhotoBody = z
  .object({
    line,
    base64: PictureText,
  })
  .strict()
  .meta({
    id: "ReviewPhotoBody",
    example: { line: "lin_01k0h3m8p2c4v6x8z0abcdefgh", base64: "/9j/4AAQSkZJRgABAQAAAQABAAD/2Q==" },
  });
export type ReviewPhotoBody = z.infer<typeof ReviewPhotoBody>;

export const ReviewReportBody = z
  .object({ reason: z.enum(reportReasons), words: staffText(0, 500) })
  .strict()
  .meta({ id: "ReviewReportBody", example: { reason: "untrue", words: "এই জিনিস আমাদের নয়।" } });
export type ReviewReportBody = z.infer<typeof ReviewReportBody>;

export const ReviewReported = z.object({ ok: z.literal(true) }).meta({ id: "ReviewReported" });

export const ShopReviewView = ReviewView.extend({
  product: z.object({ slug: SlugField, title: z.string() }),
}).meta({ id: "ShopReview" });
export type ShopReviewView = z.infer<typeof ShopReviewView>;

export const ShopReviewFilter = z.object({
  cursor: idField("review").optional(),
  limit: z.coerce.number().int().min(1).max(50).optional(),
  unanswered: z.enum(["true"]).optional(),
});
export type ShopReviewFilter = z.infer<typeof ShopReviewFilter>;

export const ShopReviewPage = page(ShopReviewView)
  .extend({ rating: RatingView.nullable() })
  .meta({ id: "ShopReviewPage" });
export type ShopReviewPage = z.infer<typeof ShopReviewPage>;

export const ReviewReplyBody = z
  .object({ text: staffText(2, longestReply) })
  .strict()
  .meta({ id: "ReviewReplyBody", example: { text: "ধন্যবাদ আপা, আবার আসবেন।" } });
export type ReviewReplyBody = z.infer<typeof ReviewReplyBody>;

export const DeskReviewFilter = z.object({
  which: z.enum(["open", "hidden"]).optional().describe("What waits or was reported, unless said otherwise"),
});
export type DeskReviewFilter = z.infer<typeof DeskReviewFilter>;

export const DeskReviewView = ShopReviewView.extend({
  state: z.enum(reviewStates),
  reason: z.string().nullable(),
  vendor: z.object({ slug: SlugField, name: z.string() }),
  reports: z.array(
    z.object({ reason: z.enum(reportReasons), words: z.string(), byShop: z.boolean(), at: Instant }),
  ),
  earlier: z
    .array(z.object({ stars: z.int().min(1).max(5), text: z.string(), until: Instant }))
    .describe("What stood there before its writer said it otherwise, the oldest first"),
  isOwn: z.boolean().describe("Whoever looks works for this shop, and decides nothing"),
}).meta({ id: "DeskReview" });
export type DeskReviewView = z.infer<typeof DeskReviewView>;
export const DeskReviewList = z.object({ items: z.array(DeskReviewView) }).meta({ id: "DeskReviewList" });
export type DeskReviewList = z.infer<typeof DeskReviewList>;

export const ReviewDecisionBody = z
  .object({ verdict: z.enum(["show", "hide"]), reason: staffText(0, 500) })
  .strict()
  .refine(({ verdict, reason }) => verdict === "show" || reason.length >= 5, { path: ["reason"] })
  .meta({
    id: "ReviewDecisionBody",
    example: { verdict: "hide", reason: "অন্যের ফোন নম্বর আছে।" },
  });
export type ReviewDecisionBody = z.infer<typeof ReviewDecisionBody>;
export const ReviewDecided = z.object({ state: z.enum(reviewStates) }).meta({ id: "ReviewDecided" });
export type ReviewDecided = z.infer<typeof ReviewDecided>;
