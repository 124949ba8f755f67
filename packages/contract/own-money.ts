import { z } from "zod";
import { PaymentView, RefundView } from "./order.ts";
import { idField, page, PaymentMethodField } from "./values.ts";

const ofOrder = { orderId: idField("order"), orderNumber: z.string().meta({ example: "H7K2M9QX" }) };

/** One movement of a buyer's own money, by the order it was for. */
export const OwnMoney = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("payment"), ...ofOrder, payment: PaymentView }),
    z.object({ kind: z.literal("refund"), ...ofOrder, method: PaymentMethodField, refund: RefundView }),
  ])
  .meta({ id: "OwnMoney" });
export type OwnMoney = z.infer<typeof OwnMoney>;
export const OwnMoneyPage = page(OwnMoney).meta({ id: "OwnMoneyPage" });
export type OwnMoneyPage = z.infer<typeof OwnMoneyPage>;

/** The payment or refund that the page before ended with. */
export const OwnMoneyCursor = z.union([idField("attempt"), idField("refund")]);
