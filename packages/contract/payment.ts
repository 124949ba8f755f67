import { orderStates } from "@haat/core/states";
import { z } from "zod";
import { PaymentView } from "./order.ts";
import { idField, PaymentMethodField } from "./values.ts";

export const NewPaymentBody = z
  .object({ method: PaymentMethodField })
  .strict()
  .meta({ id: "NewPaymentBody", example: { method: "bkash" } });

/** Where the browser goes next: the wallet's own page, or back to the order when the wallet refused or is silent. */
export const StartedPaymentView = z
  .object({ payment: PaymentView, redirectUrl: z.string().nullable() })
  .meta({ id: "StartedPayment" });
export type StartedPaymentView = z.infer<typeof StartedPaymentView>;

export const ReturnBody = z
  .object({
    providerRef: z
      .string()
      .min(1)
      .max(300)
      .optional()
      .describe("The wallet's own name of the payment; not every wallet sends it back"),
    attemptId: idField("attempt").optional().describe("Ours, from the address that the buyer came back to"),
    invoice: z
      .string()
      .min(1)
      .max(50)
      .optional()
      .describe("Our name of the charge, where the wallet repeats it; it must be that of the same payment"),
    status: z.string().max(30).optional().describe("A hint only; it decides nothing"),
  })
  .strict()
  .refine(({ providerRef, attemptId }) => providerRef !== undefined || attemptId !== undefined)
  .meta({ id: "ReturnBody", example: { providerRef: "TR0011aZ3kQ9x1767606383420", status: "success" } });
export const ReturnedPaymentView = z
  .object({ orderId: idField("order"), payment: PaymentView, orderState: z.enum(orderStates) })
  .meta({ id: "ReturnedPayment" });
