import { couriers } from "@haat/core/couriers";
import { z } from "zod";
import { CourierTermsView, ZoneField } from "./courier-terms.ts";
import {
  CursorField,
  idField,
  Instant,
  MoneyView,
  page,
  SearchField,
  SlugField,
  typedText,
} from "./values.ts";

const CourierField = z.enum(couriers);

/** Under which name or number each courier knows a shop. */
export const ShopStoresView = z
  .object({
    shop: z.object({ slug: z.string(), name: z.string() }),
    stores: z.array(z.object({ courier: CourierField, store: z.string(), by: z.string(), at: Instant })),
  })
  .meta({ id: "ShopStores" });
export type ShopStoresView = z.infer<typeof ShopStoresView>;
export const ShopStoresPage = page(ShopStoresView).meta({ id: "ShopStoresPage" });
export type ShopStoresPage = z.infer<typeof ShopStoresPage>;
export const ShopStoresFilter = z.object({
  q: SearchField.optional().describe("A part of the shop's name or address"),
  cursor: CursorField.optional(),
});

export const CourierStoreBody = z
  .object({
    ...{ shop: SlugField, courier: CourierField },
    store: typedText(1, 100).describe("As the courier's own panel calls the shop's pick-up place"),
  })
  .strict()
  .meta({ id: "CourierStoreBody", example: { shop: "dokan", courier: "pathao", store: "১০০১" } });
export type CourierStoreBody = z.infer<typeof CourierStoreBody>;

export const courierStandings = ["open", "no_terms", "no_store", "not_offered"] as const;
const standing = z
  .enum(courierStandings)
  .describe(
    "Whether it may be booked; else no terms are agreed, it does not know the shop, or we do not work with it",
  );

/** What each courier costs for the shop's parcels, and whether it may be asked. */
export const ShopCouriersView = z
  .object({
    items: z.array(
      z.object({
        ...{ courier: CourierField, standing },
        contract: z
          .object({ from: z.iso.date(), isOwn: z.boolean(), terms: CourierTermsView })
          .nullable()
          .describe("Of today; null: none is agreed, and what it will charge is not known"),
        next: z.object({ from: z.iso.date(), terms: CourierTermsView }).nullable(),
      }),
    ),
  })
  .meta({ id: "ShopCouriers" });
export type ShopCouriersView = z.infer<typeof ShopCouriersView>;

/** What carrying this part would cost by each courier, by the contract of today. */
export const CourierQuotesView = z
  .object({
    zone: ZoneField.nullable(),
    grams: z.number().int().nullable().describe("Null: nobody has weighed it, and no price is known"),
    collect: MoneyView,
    items: z.array(
      z.object({
        ...{ courier: CourierField, standing },
        price: z
          .object({
            delivery: MoneyView,
            cod: MoneyView.describe("For taking the cash"),
            total: MoneyView,
            returned: MoneyView.describe("If it comes back"),
          })
          .nullable()
          .describe("Null: not known"),
      }),
    ),
  })
  .meta({ id: "CourierQuotes" });
export type CourierQuotesView = z.infer<typeof CourierQuotesView>;

const mostQuoted = 50;
export const QuoteManyFilter = z.object({
  parts: z
    .string()
    .max(mostQuoted * 40)
    .refine(
      (text) =>
        text.split(",").length <= mostQuoted &&
        z.array(idField("subOrder")).safeParse(text.split(",")).success,
    )
    .describe("Parts of the shop, at most fifty, with commas between them"),
});

/** What carrying several parts would cost by each courier, by the contract of today. */
export const CourierQuoteSheetView = z
  .object({
    parts: z.array(
      z.object({
        ...{ part: idField("subOrder"), number: z.string(), zone: ZoneField.nullable(), collect: MoneyView },
        grams: z.number().int().nullable().describe("Null: nobody has weighed it, and no price is known"),
        prices: z
          .array(z.object({ courier: CourierField, total: MoneyView.nullable() }))
          .describe("As the couriers below; null: not known"),
      }),
    ),
    couriers: z.array(
      z.object({
        ...{ courier: CourierField, standing },
        known: z.number().int().describe("Of how many of the parts the price is known, and here added up"),
        ...{ delivery: MoneyView, cod: MoneyView, total: MoneyView },
        returned: MoneyView.describe("If all of them came back"),
      }),
    ),
  })
  .meta({ id: "CourierQuoteSheet" });
export type CourierQuoteSheetView = z.infer<typeof CourierQuoteSheetView>;
