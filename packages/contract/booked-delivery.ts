import { z } from "zod";
import { idField, MoneyView } from "./values.ts";

/** What a delivery by a courier has booked, to the poisha. */
export const BookedDeliveryView = z
  .object({
    cash: MoneyView.describe("What its courier owes for what he was to collect"),
    earning: MoneyView.describe("Of its shop"),
    commission: MoneyView,
    vat: MoneyView.describe("On the commission"),
    delivery: MoneyView.describe("The delivery charge that the market earned"),
    charge: MoneyView.describe("What the market owes its courier for carrying it there"),
  })
  .meta({ id: "BookedDelivery" });
export type BookedDeliveryView = z.infer<typeof BookedDeliveryView>;

/** Why it is not taken back any more. */
const deliveryStands = ["ended", "not_whole", "named", "given_back"] as const;

export const CourierDeliveriesView = z
  .array(
    z.object({
      partId: idField("subOrder"),
      stands: z.enum(deliveryStands).nullable().describe("Null: two may say that it was not delivered"),
      booked: BookedDeliveryView,
    }),
  )
  .describe("Of the parts that a courier has delivered");
