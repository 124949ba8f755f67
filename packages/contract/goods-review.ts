import { versionStates } from "@haat/core/goods-states";
import { z } from "zod";
import { GoodsAttribute, GoodsCategory, GoodsContent, GoodsWords } from "./goods-content.ts";
import { idField, Instant, PictureView, staffText } from "./values.ts";

export const WaitingGoods = z
  .object({
    items: z.array(
      z.object({
        id: idField("productVersion"),
        title: GoodsWords,
        vendor: z.string(),
        category: z.string(),
        isNew: z.boolean().describe("Nothing of it is for sale yet"),
        number: z.number().int(),
        submittedAt: Instant,
      }),
    ),
  })
  .meta({ id: "WaitingGoods" });
export type WaitingGoods = z.infer<typeof WaitingGoods>;

export const GoodsReview = z
  .object({
    id: idField("productVersion"),
    productId: idField("product"),
    number: z.number().int(),
    state: z.enum(versionStates),
    vendor: z.string(),
    category: GoodsCategory,
    attributes: z.array(GoodsAttribute),
    submittedAt: Instant.nullable(),
    reason: z.string().nullable(),
    before: GoodsContent.nullable().describe("What is for sale now"),
    after: GoodsContent,
    pictures: z.array(PictureView),
    isOwn: z.boolean().describe("Whoever looks works for this shop, and decides nothing"),
  })
  .meta({ id: "GoodsReview" });
export type GoodsReview = z.infer<typeof GoodsReview>;

export const GoodsDecisionBody = z
  .object({
    verdict: z.enum(["approve", "changes"]),
    reason: staffText(0, 600),
    submittedAt: Instant.describe(
      "Of what was looked at: one that was sent in again since is not decided by it",
    ),
  })
  .strict()
  .refine(({ verdict, reason }) => verdict === "approve" || reason.length >= 5, { path: ["reason"] })
  .meta({
    id: "GoodsDecisionBody",
    example: {
      ...{ verdict: "changes", reason: "উপাদান লিখুন: সুতি, রেশম, নাকি মিশ্র?" },
      submittedAt: "2026-11-21T09:30:00.000Z",
    },
  });
export type GoodsDecisionBody = z.infer<typeof GoodsDecisionBody>;
export const GoodsDecided = z.object({ ok: z.literal(true) }).meta({ id: "GoodsDecided" });
