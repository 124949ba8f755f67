import { z } from "zod";
import {
  areaListExample,
  categoryExample,
  productCardExample,
  productExample,
  vendorExample,
} from "./examples.ts";
import { QuestionView } from "./question.ts";
import { RatingView, ReviewView } from "./review.ts";
import { RichText } from "./rich-text.ts";
import { AwayView } from "./shop-holiday.ts";
import { idField, MoneyView, PictureView, SlugField } from "./values.ts";

export const CategoryView = z
  .object({
    id: idField("category"),
    slug: SlugField,
    name: z.string(),
    parentSlug: SlugField.nullable(),
    productCount: z.number().int(),
    picture: PictureView.nullable(),
  })
  .meta({ id: "Category", example: categoryExample });
export type CategoryView = z.infer<typeof CategoryView>;
export const CategoryList = z.object({ items: z.array(CategoryView) }).meta({ id: "CategoryList" });

export const VendorCard = z
  .object({ slug: SlugField, name: z.string(), district: z.string(), picture: PictureView.nullable() })
  .meta({ id: "VendorCard" });
export type VendorCard = z.infer<typeof VendorCard>;

export const ProductCard = z
  .object({
    id: idField("product"),
    slug: SlugField,
    title: z.string(),
    price: MoneyView.describe("The lowest price among the variants"),
    compareAt: MoneyView.nullable(),
    priceVaries: z.boolean(),
    picture: PictureView.nullable(),
    vendor: VendorCard.omit({ picture: true }),
    availability: z.enum(["in_stock", "few_left", "sold_out"]),
    singleVariantId: idField("variant").nullable().describe("Set when there is nothing to choose"),
    rating: RatingView.omit({ stars: true })
      .nullable()
      .optional()
      .describe("What buyers gave it; nothing where nobody has"),
    closed: z
      .array(z.object({ from: z.string(), until: z.string() }))
      .nullable()
      .optional()
      .describe(
        "Days on which the shop takes no order, those that run or come; nothing where there are none",
      ),
  })
  .meta({ id: "ProductCard", example: productCardExample });
export type ProductCard = z.infer<typeof ProductCard>;

export const VariantView = z
  .object({
    id: idField("variant"),
    sku: z.string(),
    choice: z.record(z.string(), z.string()).describe("Option code to value code"),
    label: z.string(),
    price: MoneyView,
    compareAt: MoneyView.nullable(),
    pictures: z
      .array(z.string())
      .describe(
        "Which of the product's pictures show this one, by their stems; what no variant names shows them all",
      ),
    available: z.number().int().describe("Units that can be ordered now, at most 99"),
  })
  .meta({ id: "Variant" });
export type VariantView = z.infer<typeof VariantView>;

/** What a product can bring along; anything else is refused. */
export const ProductExpand = z.object({ expand: z.enum(["related"]).optional() });

export const ProductView = z
  .object({
    id: idField("product"),
    slug: SlugField,
    title: z.string(),
    description: z.string(),
    brand: z.string().nullable(),
    said: z
      .object({
        body: RichText,
        care: z.string(),
        returns: z.string(),
        seoTitle: z.string(),
        seoDescription: z.string(),
      })
      .nullable()
      .describe("What its shop wrote in marks; null: only the plain description is there"),
    attributes: z.array(z.object({ name: z.string(), value: z.string() })),
    options: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        values: z.array(z.object({ code: z.string(), name: z.string() })),
      }),
    ),
    variants: z.array(VariantView),
    pictures: z.array(PictureView),
    category: z.object({ slug: SlugField, name: z.string() }),
    path: z.array(z.object({ slug: SlugField, name: z.string() })).describe("From the top category down"),
    vendor: VendorCard,
    delivery: z.object({
      inside: MoneyView,
      outside: MoneyView,
      insideDays: z.number(),
      outsideDays: z.number(),
    }),
    shop: z
      .object({ dbid: z.string().nullable(), away: AwayView.nullable(), rating: RatingView.nullable() })
      .describe(
        "The shop's DBID, once it was checked, the holiday that runs or comes, and what it was given",
      ),
    related: z.array(ProductCard).describe("Empty unless `expand=related`"),
    rating: RatingView.nullable().describe("What buyers gave it; null: nobody has"),
    reviews: z.array(ReviewView).describe("The newest; the rest is asked for by itself"),
    questions: z.array(QuestionView).describe("The newest; the rest is asked for by itself"),
  })
  .meta({ id: "Product", example: productExample });
export type ProductView = z.infer<typeof ProductView>;

export const VendorView = z
  .object({
    slug: SlugField,
    name: z.string(),
    story: z.string(),
    district: z.string(),
    ownerName: z.string(),
    picture: PictureView.nullable(),
    isOpen: z.boolean(),
    productCount: z.number().int(),
    dbid: z.string().nullable().describe("The shop's DBID, once it was checked"),
    away: AwayView.nullable().describe("The holiday that runs or comes within two weeks"),
    rating: RatingView.nullable().describe("What buyers gave its goods; null: nobody has"),
  })
  .meta({ id: "Vendor", example: vendorExample });
export type VendorView = z.infer<typeof VendorView>;

export const areaLevels = ["division", "district", "upazila", "metro_thana", "area"] as const;
export const AreaView = z
  .object({
    id: z.string(),
    level: z.enum(areaLevels),
    name: z.string(),
    parentId: z.string().nullable(),
    also: z
      .array(z.string())
      .optional()
      .describe("Of what lies below a thana: its name in the other language and other spellings"),
  })
  .meta({ id: "Area" });
export type AreaView = z.infer<typeof AreaView>;
export const AreaList = z
  .object({
    path: z.array(AreaView).describe("The parent and its own parents, top first"),
    items: z.array(AreaView),
  })
  .meta({ id: "AreaList", example: areaListExample });
export type AreaList = z.infer<typeof AreaList>;
