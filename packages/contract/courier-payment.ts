import { couriers } from "@haat/core/couriers";
import { z } from "zod";
import { idField, Instant, MoneyView, numberText, typedText } from "./values.ts";

const CourierField = z.enum(couriers);
const PaymentName = numberText(1, 100).describe("What the courier calls it: its statement's reference");

export const CourierPaymentFilter = z.object({
  courier: CourierField.optional().describe("Without one, the first of those who tell of payments"),
  cursor: typedText(1, 100).optional().describe("The courier's own, from `nextCursor`"),
});
export type CourierPaymentFilter = z.infer<typeof CourierPaymentFilter>;

export const CourierPaymentView = z
  .object({
    id: PaymentName,
    amount: MoneyView.nullable().describe("As the courier states it; null: it does not"),
    status: z.string().describe("In the courier's own words"),
    isOpen: z.boolean().describe("By his word parcels may still come into it: it is taken once it is closed"),
    at: Instant.nullable(),
    remittance: idField("remittance").nullable().describe("The statement that we have of it"),
  })
  .meta({ id: "CourierPayment" });
export type CourierPaymentView = z.infer<typeof CourierPaymentView>;

export const CourierPayments = z
  .object({
    courier: CourierField.nullable().describe("Null: none of ours tells of payments but in files"),
    telling: z.array(CourierField).describe("Those whose own system tells of them"),
    items: z.array(CourierPaymentView),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: "CourierPayments" });
export type CourierPayments = z.infer<typeof CourierPayments>;

export const FetchPaymentBody = z
  .object({ courier: CourierField, payment: PaymentName })
  .strict()
  .meta({ id: "FetchPaymentBody", example: { courier: "steadfast", payment: "SFC-90000001" } });
export type FetchPaymentBody = z.infer<typeof FetchPaymentBody>;
