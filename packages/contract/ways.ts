import { z } from "zod";
import { Instant, MoneyView, PaymentMethodField } from "./values.ts";

/** One way to pay, as it is at this moment. */
export const PaymentWayView = z
  .object({
    method: PaymentMethodField,
    least: MoneyView.nullable().describe("What it takes in one payment; null where only the order bounds it"),
    most: MoneyView.nullable(),
    silentSince: Instant.nullable().describe("It does not answer just now; choosing another is quicker"),
  })
  .meta({ id: "PaymentWay" });
export type PaymentWayView = z.infer<typeof PaymentWayView>;

export const PaymentWayList = z
  .object({ items: z.array(PaymentWayView).describe("Those that answer come first") })
  .meta({ id: "PaymentWayList" });
