import { z } from "zod";
import { ProductCard } from "./catalog.ts";
import { productPageExample, suggestionListExample } from "./examples.ts";
import { CursorField, MoneyView, page, SearchField, SlugField } from "./values.ts";

export const productSorts = [
  "relevance",
  "newest",
  "price_asc",
  "price_desc",
  "popular",
  "delivery",
  "title",
] as const;
const AreaField = z.string().regex(/^[a-z0-9-]{1,60}$/);
const several = <Item extends z.ZodType>(item: Item) => z.union([item, z.array(item).max(20)]);
/** An attribute's name or value in an address. */
const attributeName = /^attr\.[a-z0-9_-]{1,40}$/;
const attributeValue = /^[a-z0-9_.-]{1,40}$/;
export const ProductFilter = z.object({
  category: SlugField.optional(),
  vendor: SlugField.optional(),
  q: SearchField.optional(),
  min_price: z.string().max(20).optional().describe("Taka, either digit script"),
  max_price: z.string().max(20).optional().describe("Taka, either digit script"),
  in_stock: z.enum(["true", "false"]).optional(),
  district: several(AreaField).optional().describe("Of the shop; several may be named"),
  sort: z
    .enum(productSorts)
    .optional()
    .describe("`relevance` where words are looked for, else `newest`; `delivery` wants `area`"),
  area: AreaField.optional().describe("Where it shall be sent: an area, thana or district"),
  understand: z
    .enum(["true", "false"])
    .optional()
    .describe("`false`: prices and places in the words are words like others"),
  expand: z.enum(["facets"]).optional(),
  cursor: CursorField.optional(),
  limit: z.coerce.number().int().min(1).max(48).optional(),
});
/** `attr.material=silk&attr.material=cotton`: by any of these values of an attribute. */
export type ProductFilter = z.infer<typeof ProductFilter> &
  Readonly<Record<`attr.${string}`, string | readonly string[] | undefined>>;
/** The filter as it is asked: also by attributes, whose names only the goods know. Any other name is refused. */
export const ProductQuery = ProductFilter.catchall(z.unknown()).superRefine((given, refusal) => {
  for (const [name, value] of Object.entries(given)) {
    if (name in ProductFilter.shape) continue;
    const values: unknown[] = Array.isArray(value) ? value : [value];
    const isKnown = values.every((each) => typeof each === "string" && attributeValue.test(each));
    if (!attributeName.test(name))
      refusal.addIssue({ code: "unrecognized_keys", keys: [name], input: given });
    else if (!isKnown || values.length > 20)
      refusal.addIssue({ code: "custom", path: [name], message: "no attribute's value" });
  }
});

const counted = z.number().int().describe("How many goods that would leave, the other choices kept");
export const FacetsView = z
  .object({
    categories: z.array(
      z.object({ slug: SlugField, name: z.string(), parentSlug: SlugField.nullable(), count: counted }),
    ),
    districts: z.array(z.object({ id: z.string(), name: z.string(), count: counted })),
    price: z.object({ min: MoneyView, max: MoneyView }).nullable(),
    attributes: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        values: z.array(z.object({ value: z.string(), name: z.string(), count: counted })),
      }),
    ),
    isWhole: z.boolean().describe("False: of a great many goods two thousand were counted"),
  })
  .meta({ id: "Facets" });
export type FacetsView = z.infer<typeof FacetsView>;

export const InsteadView = z
  .object({
    without: z
      .array(
        z.object({
          what: z.enum(["word", "price", "district", "in_stock", "attribute", "vendor", "category", "all"]),
          name: z.string().nullable().describe("The word, or the attribute's code"),
          q: z.string().describe("The words that are left"),
          count: z.number().int(),
          isExact: z.boolean().describe("False: more than that"),
        }),
      )
      .describe("What stands in the way, each with how many goods there are without it"),
    categories: z.array(z.object({ slug: SlugField, name: z.string() })),
    goods: z.array(ProductCard).describe("What is bought most there"),
    category: z
      .string()
      .nullable()
      .describe("Of which these goods are; null: of the whole market, or the shop"),
    district: z.string().nullable(),
  })
  .meta({ id: "Instead" });
export type InsteadView = z.infer<typeof InsteadView>;

export const ProductPage = page(ProductCard)
  .extend({
    total: z
      .object({ count: z.number().int(), isExact: z.boolean().describe("False: more than that") })
      .nullable()
      .describe("On the first page of a search"),
    understood: z
      .object({
        min: MoneyView.nullable(),
        max: MoneyView.nullable(),
        district: z.object({ id: z.string(), name: z.string() }).nullable(),
      })
      .nullable()
      .describe("What the words said of price and place; `understand=false` takes it back"),
    didYouMean: z.string().nullable(),
    fallback: z
      .object({ dropped: z.array(z.string()) })
      .nullable()
      .describe("Words that were left out, because nothing has them all"),
    beyond: z.array(z.string()).describe("Words after the sixth, which were not looked for"),
    facets: FacetsView.nullable().describe("Null unless `expand=facets`"),
    instead: InsteadView.nullable().describe("What helps, on the first page where nothing was found"),
  })
  .meta({ id: "ProductPage", example: productPageExample });
export type ProductPage = z.infer<typeof ProductPage>;

export const SuggestionList = z
  .object({
    items: z.array(
      z.object({
        kind: z.enum(["word", "category", "shop", "product"]),
        text: z.string().describe("Of a word: the whole query with it"),
        slug: SlugField.nullable().describe("Null of a word"),
      }),
    ),
  })
  .meta({ id: "SuggestionList", example: suggestionListExample });
