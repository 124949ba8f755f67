import { z } from "zod";
import { idField, MoneyView } from "./values.ts";

/** What a delivery has booked, to the poisha. */
export const BookedDeliveryView = z
  .object({
    cash: MoneyView.describe(
      "What its courier owes for what he was to collect; its shop, less its charge, where it carried it itself",
    ),
    earning: MoneyView.describe("Of its shop"),
    commission: MoneyView,
    vat: MoneyView.describe("On the commission"),
    delivery: MoneyView.describe("The delivery charge that the market earned"),
    charge: MoneyView.describe("What the market owes whoever carried it there, besides what he kept"),
    isOwn: z.boolean().describe("Its shop carried it itself"),
  })
  .meta({ id: "BookedDelivery" });
export type BookedDeliveryView = z.infer<typeof BookedDeliveryView>;

/** Why it is not taken back any more. */
const deliveryStands = ["ended", "not_whole", "handed_in", "named", "given_back"] as const;

export const DeliveriesView = z
  .array(
    z.object({
      partId: idField("subOrder"),
      stands: z.enum(deliveryStands).nullable().describe("Null: two may say that it was not delivered"),
      booked: BookedDeliveryView,
    }),
  )
  .describe("Of the delivered parts");
