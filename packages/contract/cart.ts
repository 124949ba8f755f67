import { z } from "zod";
import { cartExample, quoteExample } from "./examples.ts";
import { AreaIdField, DestinationView } from "./delivery.ts";
import {
  idField,
  Instant,
  MoneyView,
  PaymentMethodField,
  PictureView,
  SlugField,
  TermsField,
} from "./values.ts";

export const lineTroubles = ["sold_out", "not_enough", "not_for_sale"] as const;

export const CartLineView = z
  .object({
    variantId: idField("variant"),
    productSlug: SlugField,
    title: z.string(),
    label: z.string().describe("The chosen options, empty when there is nothing to choose"),
    picture: PictureView.nullable(),
    quantity: z.number().int(),
    available: z.number().int(),
    unitPrice: MoneyView,
    total: MoneyView,
    trouble: z.enum(lineTroubles).nullable(),
  })
  .meta({ id: "CartLine" });
export type CartLineView = z.infer<typeof CartLineView>;

export const CartFilter = z.object({ area: AreaIdField.optional() });

export const CartView = z
  .object({
    groups: z.array(
      z.object({
        vendor: z.object({ slug: SlugField, name: z.string(), district: z.string() }),
        lines: z.array(CartLineView),
        goods: MoneyView,
        delivery: z
          .object({ charge: MoneyView, zone: z.enum(["inside", "outside"]), promisedBy: Instant })
          .nullable()
          .describe("To the area that was named; null without one, and where a line cannot be ordered"),
      }),
    ),
    count: z.number().int().describe("Units in all"),
    goods: MoneyView,
    isOrderable: z.boolean(),
    delivery: z
      .object({ area: DestinationView, charge: MoneyView, total: MoneyView })
      .nullable()
      .describe("What all of it costs delivered to the area, as a quote would say"),
  })
  .meta({ id: "Cart", example: cartExample });
export type CartView = z.infer<typeof CartView>;

export const QuantityBody = z
  .object({ quantity: z.number().int().min(0).max(99).describe("0 takes the line out") })
  .strict()
  .meta({ id: "QuantityBody", example: { quantity: 2 } });

export const AdditionBody = z
  .object({
    more: z.number().int().min(1).max(99),
    press: z
      .string()
      .regex(/^[0-9a-z]{16}$/)
      .describe("Made when the button is pressed; the same press sent again adds nothing"),
  })
  .strict()
  .meta({ id: "AdditionBody", example: { more: 1, press: "k3v9x0q2m7d4t8aa" } });

export const CartLineBody = z
  .union([QuantityBody, AdditionBody])
  .meta({ id: "CartLineBody", example: { quantity: 2 } });

export const QuoteBody = z
  .object({
    areaId: z.string().max(60).describe("An upazila or a metropolitan thana"),
    method: PaymentMethodField,
  })
  .strict()
  .meta({ id: "QuoteBody", example: { areaId: "tha-dhaka-dhanmondi", method: "bkash" } });

export const QuoteView = z
  .object({
    hash: z.string().describe("Names exactly these lines, prices and charges; place the order with it"),
    groups: z.array(
      z.object({
        vendor: z.object({ slug: SlugField, name: z.string(), district: z.string() }),
        lines: z.array(CartLineView),
        goods: MoneyView,
        delivery: MoneyView,
        zone: z.enum(["inside", "outside"]),
        promisedBy: Instant.describe("If ordered now: 5 days in the vendor's city, 10 elsewhere"),
        total: MoneyView,
      }),
    ),
    goods: MoneyView,
    delivery: MoneyView,
    total: MoneyView,
    advance: z
      .object({
        now: MoneyView,
        atDoor: MoneyView,
        isNeeded: z.boolean().describe("Cash is taken at the door only for what the advance leaves"),
        bearsReturn: z
          .boolean()
          .describe("What the way back costs is kept of it, should he not take what comes in time"),
      })
      .nullable()
      .describe("A share ahead by wallet and the rest in cash at the door; null where that is not offered"),
    terms: TermsField,
  })
  .meta({ id: "Quote", example: quoteExample });
export type QuoteView = z.infer<typeof QuoteView>;
