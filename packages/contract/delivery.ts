import { z } from "zod";
import { deliveryExample, placesExample } from "./delivery-examples.ts";
import { idField, Instant, MoneyView, SearchField, SlugField } from "./values.ts";

export const AreaIdField = z
  .string()
  .regex(/^[a-z0-9-]{1,60}$/)
  .describe("An upazila or a metropolitan thana");

export const DeliveryFilter = z.object({
  product: SlugField.meta({ example: "tangail-jamdani-lal" }),
  area: AreaIdField.meta({ example: "tha-dhaka-dhanmondi" }),
});

export const DestinationView = z
  .object({ id: z.string(), name: z.string(), district: z.string() })
  .meta({ id: "Destination" });
export type DestinationView = z.infer<typeof DestinationView>;

/** What one piece of each variant costs to bring, by the same sums as a quote. */
export const DeliveryView = z
  .object({
    area: DestinationView,
    zone: z.enum(["inside", "outside"]),
    days: z.number().int(),
    promisedBy: Instant.describe("If ordered now"),
    pieces: z.array(
      z.object({
        variantId: idField("variant"),
        charge: MoneyView,
        total: MoneyView.describe("One piece with its delivery"),
        ahead: MoneyView.nullable().describe(
          "What may be paid ahead by wallet, the rest in cash at the door",
        ),
      }),
    ),
    cash: z
      .enum(["open", "after_advance"])
      .describe("Whether cash is taken at the door as it is, or only for what an advance leaves"),
  })
  .meta({ id: "Delivery", example: deliveryExample });
export type DeliveryView = z.infer<typeof DeliveryView>;

export const PlaceFilter = z.object({ q: SearchField });
export const PlaceList = z
  .object({
    items: z
      .array(
        z.object({
          id: z.string(),
          level: z.enum(["district", "upazila", "metro_thana"]),
          name: z.string(),
          district: z.object({ id: z.string(), name: z.string() }),
        }),
      )
      .describe("The likeliest first, at most twelve"),
  })
  .meta({ id: "PlaceList", example: placesExample });
export type PlaceList = z.infer<typeof PlaceList>;
