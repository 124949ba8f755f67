import { z } from "zod";
import { ProductCard } from "./catalog.ts";
import { idField, Instant, MoneyView, SlugField } from "./values.ts";

export const WishChannel = z.enum(["sms", "mail"]);
export type WishChannel = z.infer<typeof WishChannel>;

export const WishList = z
  .object({
    wishes: z.array(
      z.object({
        productId: idField("product"),
        card: ProductCard.nullable().describe("Null: it is not sold any more"),
        before: MoneyView.describe("What it cost at least when it was put on the list"),
        since: Instant,
      }),
    ),
    waits: z
      .array(
        z.object({
          variantId: idField("variant"),
          slug: SlugField.nullable(),
          title: z.string().nullable(),
          label: z.string().nullable(),
          channel: WishChannel,
          since: Instant,
          until: Instant.describe("Then it is over by itself"),
        }),
      )
      .describe("Of what one message is sent as soon as it can be bought again"),
    ways: z.object({
      sms: z.string().nullable().describe("The last digits of one's phone"),
      mail: z.boolean().describe("Whether an address of mail is proven"),
    }),
  })
  .meta({ id: "WishList" });
export type WishList = z.infer<typeof WishList>;

export const StockWishBody = z
  .object({ channel: WishChannel.describe("By which one message comes") })
  .strict()
  .meta({ id: "StockWishBody", example: { channel: "sms" } });
