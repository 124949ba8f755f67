import { longestAlt } from "@haat/core/media";
import { z } from "zod";
import { both, RichText } from "./rich-text.ts";
import { idField, typedText } from "./values.ts";

export const attributeKinds = ["text", "number", "choice", "multi", "date", "yes_no"] as const;
export const GoodsWords = z.object({ bn: z.string(), en: z.string() });
const code = z.string().regex(/^[a-z0-9][a-z0-9_.-]{0,39}$/);

/** By what goods of a category are told. */
export const GoodsAttribute = z
  .object({
    code,
    kind: z.enum(attributeKinds),
    name: GoodsWords,
    unit: GoodsWords.nullable(),
    choices: z.array(z.object({ code, name: GoodsWords })),
    isRequired: z.boolean().describe("Nothing is sent in without it"),
    isFilterable: z.boolean(),
    isAxis: z.boolean().describe("Variants may differ by it; then it needs no value of its own"),
  })
  .meta({ id: "GoodsAttribute" });
export type GoodsAttribute = z.infer<typeof GoodsAttribute>;

export const GoodsCategory = z.object({
  id: idField("category"),
  name: GoodsWords,
  parent: GoodsWords.nullable(),
});
export const GoodsCategoryList = z
  .object({ items: z.array(GoodsCategory) })
  .meta({ id: "GoodsCategoryList" });
export type GoodsCategoryList = z.infer<typeof GoodsCategoryList>;

export const AttributeValue = z.union([
  both(500),
  z.number().min(-1e9).max(1e9),
  z.boolean(),
  z.string().max(40),
  z.array(code).max(30),
]);
export type AttributeValue = z.infer<typeof AttributeValue>;

export const mostVariants = 60;
export const mostPictures = 8;
const stem = z.string().min(1).max(300);

/** One of the shop's library, and what it shows in words; where nothing is said, what the library says of it. */
export const GoodsPicture = z.object({ stem, alt: both(longestAlt) }).strict();
export type GoodsPicture = z.infer<typeof GoodsPicture>;

export const SkuField = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z0-9][A-Z0-9._-]{0,39}$/);
const minor = z.string().regex(/^[1-9]\d{0,10}$/);

/** All of a product that a buyer reads, and with what its variants begin. It may lack anything until it is sent in. */
export const GoodsContent = z
  .object({
    title: both(120),
    body: z.object({ bn: RichText, en: RichText }).strict(),
    attributes: z.record(code, AttributeValue),
    brand: typedText(0, 60),
    care: both(500),
    returns: both(500),
    seoTitle: both(70),
    seoDescription: both(160),
    options: z
      .array(
        z
          .object({
            code,
            name: both(40),
            values: z
              .array(z.object({ code, name: both(40) }).strict())
              .min(1)
              .max(20),
          })
          .strict(),
      )
      .max(3),
    variants: z
      .array(
        z
          .object({
            choice: z.record(code, code),
            sku: z.union([SkuField, z.literal("")]).describe("The shop's own code; empty: one is made"),
            priceMinor: minor.nullable(),
            compareAtMinor: minor.nullable(),
            weightGrams: z.number().int().min(1).max(100_000).nullable(),
            stock: z.number().int().min(0).max(9999),
            pictures: z
              .array(stem)
              .max(mostPictures)
              .describe("Which of the pictures show this one; what no variant names shows them all"),
          })
          .strict(),
      )
      .max(mostVariants),
    pictures: z.array(GoodsPicture).max(mostPictures).describe("The first one first"),
  })
  .strict()
  .meta({ id: "GoodsContent" });
export type GoodsContent = z.infer<typeof GoodsContent>;
