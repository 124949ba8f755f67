import { openVersionStates, productStates, versionStates } from "@haat/core/goods-states";
import { z } from "zod";
import { GoodsAttribute, GoodsCategory, GoodsContent } from "./goods-content.ts";
import { idField, Instant, MoneyView, PictureView } from "./values.ts";

export const GoodsRow = z
  .object({
    id: idField("product"),
    title: z.string(),
    slug: z.string(),
    state: z.enum(productStates),
    version: z.object({ number: z.number().int(), state: z.enum(versionStates) }).nullable(),
    picture: PictureView.nullable(),
    price: MoneyView.nullable(),
    priceVaries: z.boolean(),
    available: z.number().int(),
    low: z.number().int().describe("Variants of which few or none are left"),
  })
  .meta({ id: "GoodsRow" });
export type GoodsRow = z.infer<typeof GoodsRow>;
export const goodsTabs = ["all", "live", "waiting", "changes", "draft", "archived"] as const;
export const GoodsFilter = z.object({
  tab: z.enum(goodsTabs).optional(),
  q: z
    .string()
    .trim()
    .max(100)
    .regex(/^[^\p{Cc}]*$/u)
    .optional(),
  cursor: idField("product").optional(),
});
export type GoodsFilter = z.infer<typeof GoodsFilter>;
export const GoodsPage = z
  .object({ items: z.array(GoodsRow), nextCursor: z.string().nullable() })
  .meta({ id: "GoodsPage" });
export type GoodsPage = z.infer<typeof GoodsPage>;

export const GoodsVersion = z.object({
  id: idField("productVersion"),
  number: z.number().int(),
  state: z.enum(versionStates),
  isOpen: z.boolean().describe(`It may be written: it is ${openVersionStates.join(" or ")}`),
  content: GoodsContent,
  lacks: z.array(z.string()).describe("What is missing before it may be sent in, field by field"),
  reason: z.string().nullable().describe("Why changes were asked for, in the words of who looked at it"),
  changedAt: Instant,
  submittedAt: Instant.nullable(),
});
export type GoodsVersion = z.infer<typeof GoodsVersion>;

export const GoodsView = z
  .object({
    id: idField("product"),
    slug: z.string(),
    state: z.enum(productStates),
    category: GoodsCategory,
    attributes: z.array(GoodsAttribute),
    pictures: z.array(PictureView).describe("All that it may show, by whatever version"),
    live: GoodsContent.nullable().describe("What is for sale now, or was before it was put away"),
    version: GoodsVersion.nullable().describe("What waits beside it"),
    variants: z
      .array(
        z.object({
          id: idField("variant"),
          choice: z.record(z.string(), z.string()),
          label: z.string(),
          sku: z.string(),
          price: MoneyView,
          compareAt: MoneyView.nullable(),
          available: z.number().int(),
        }),
      )
      .describe("What is for sale; its prices and its stock change at once"),
    moves: z.array(
      z.object({
        at: Instant,
        version: z.number().int().nullable(),
        to: z.string(),
        reason: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: "Goods" });
export type GoodsView = z.infer<typeof GoodsView>;

/** Anew, or as another product of the shop is. */
export const GoodsStartBody = z
  .union([
    z.object({ categoryId: idField("category") }).strict(),
    z.object({ like: idField("product") }).strict(),
  ])
  .meta({ id: "GoodsStartBody", example: { categoryId: "cat_01j9z3k4m5n6p7q8r9s0t1v2w3" } });
export type GoodsStartBody = z.infer<typeof GoodsStartBody>;
export const GoodsStarted = z.object({ id: idField("product") }).meta({ id: "GoodsStarted" });

const empty = { bn: "", en: "" };
const emptyContent = {
  ...{ title: { bn: "লাল জামদানি শাড়ি", en: "Red Jamdani sari" }, attributes: {}, brand: "" },
  body: { bn: [{ kind: "paragraph", spans: [{ text: "হাতে বোনা।" }] }], en: [] },
  ...{ care: empty, returns: empty, seoTitle: empty, seoDescription: empty },
  ...{ options: [], variants: [], pictures: [] },
};
export const GoodsSaveBody = z
  .object({ content: GoodsContent })
  .strict()
  .meta({ id: "GoodsSaveBody", example: { content: emptyContent } });

export const goodsMoves = ["submit", "take_back", "drop", "archive", "restore"] as const;
export const GoodsMoveBody = z
  .object({ move: z.enum(goodsMoves) })
  .strict()
  .meta({ id: "GoodsMoveBody", example: { move: "submit" } });
export type GoodsMove = (typeof goodsMoves)[number];

export const GoodsPriceBody = z
  .object({
    price: z.string().max(20).describe("Taka, either digit script"),
    compareAt: z.string().max(20).describe("What it cost before; empty: nothing is shown"),
  })
  .strict()
  .meta({ id: "GoodsPriceBody", example: { price: "১৮৫০", compareAt: "" } });
