import { subOrderStates } from "@haat/core/states";
import { z } from "zod";
import { idField, Instant, MoneyView, PaymentMethodField, staffText } from "./values.ts";

export const refundFaults = ["vendor", "market"] as const;
/** `call`: the wallet is asked; otherwise a person sends it, and why: the wallet has no such call, has given its last of this payment, or gives back only the whole. */
export const waysHome = ["call", "by_hand", "used_up", "whole_only"] as const;
export const caseStates = ["requested", "approved", "rejected", "withdrawn"] as const;

const order = {
  subOrderId: idField("subOrder"),
  lines: z
    .array(
      z
        .object({
          lineId: idField("line"),
          exchange: idField("swap").optional().describe("Pieces that this cheaper exchange brought for it"),
          quantity: z.number().int().min(1).max(999),
        })
        .strict(),
    )
    .max(100)
    .describe("Which pieces; none where only the delivery charge goes back"),
  delivery: z.boolean().describe("Whether the rest of the delivery charge goes back as well"),
  fault: z.enum(refundFaults).describe("After delivery: who bears it"),
};

export const RefundPlanBody = z
  .object(order)
  .strict()
  .meta({
    id: "RefundPlanBody",
    example: {
      subOrderId: "sub_01jd0000000000000000000000",
      lines: [{ lineId: "lin_01jd0000000000000000000000", quantity: 1 }],
      delivery: false,
      fault: "vendor",
    },
  });
export type RefundPlanBody = z.infer<typeof RefundPlanBody>;

export const RefundLinesBody = z
  .object({ ...order, reason: staffText(5, 300) })
  .strict()
  .meta({
    id: "RefundLinesBody",
    example: {
      subOrderId: "sub_01jd0000000000000000000000",
      lines: [{ lineId: "lin_01jd0000000000000000000000", quantity: 1 }],
      delivery: false,
      fault: "vendor",
      reason: "কাপটা ভাঙা এসেছে, ছবি দেখা হয়েছে",
    },
  });
export type RefundLinesBody = z.infer<typeof RefundLinesBody>;

/** To the poisha what would happen; nothing has. */
export const RefundPlanView = z
  .object({
    stage: z.enum(["before", "after"]).describe("Before the parcel is packed, or after it was delivered"),
    part: z.string(),
    vendor: z.string(),
    goods: MoneyView,
    delivery: MoneyView,
    toBuyer: z
      .array(z.object({ method: PaymentMethodField, way: z.enum(waysHome), amount: MoneyView }))
      .describe("By payment, the way it came"),
    atDoor: MoneyView.describe("Not asked for at the door any more"),
    total: MoneyView.describe("What the buyer gets"),
    fromVendor: MoneyView,
    commission: MoneyView,
    vat: MoneyView,
    fromMarket: MoneyView.describe("Borne by the market, delivery income among it"),
    needsSecond: z.boolean().describe("More than support may give alone: finance agrees first"),
  })
  .meta({ id: "RefundPlan" });
export type RefundPlanView = z.infer<typeof RefundPlanView>;

export const RefundCaseView = z
  .object({
    id: idField("refundCase"),
    part: z.string(),
    state: z.enum(caseStates),
    fault: z
      .enum([...refundFaults, "door", "exchange"])
      .describe(
        "`door`: pieces that were not taken there; `exchange`: what was given for it at the door costs less",
      ),
    goods: MoneyView,
    delivery: MoneyView,
    lines: z.array(
      z.object({ title: z.string(), label: z.string(), quantity: z.number().int(), amount: MoneyView }),
    ),
    reason: z.string(),
    maker: z.string(),
    madeAt: Instant,
    checker: z.string().nullable(),
    decidedAt: Instant.nullable(),
    decisionReason: z.string().nullable(),
    may: z.array(z.enum(["decide", "withdraw"])).describe("What whoever asks may do with it now"),
  })
  .meta({ id: "RefundCase" });
export type RefundCaseView = z.infer<typeof RefundCaseView>;

export const RefundableView = z
  .object({
    orderId: idField("order"),
    number: z.string(),
    parts: z.array(
      z.object({
        id: idField("subOrder"),
        number: z.string(),
        state: z.enum(subOrderStates),
        vendor: z.string(),
        isOpen: z.boolean().describe("Whether something of it can be given back now"),
        deliveryLeft: MoneyView,
        lines: z.array(
          z.object({
            id: idField("line"),
            exchange: idField("swap").nullable().describe("Which cheaper exchange brought these pieces"),
            title: z.string(),
            label: z.string(),
            quantity: z.number().int(),
            left: z.number().int(),
            unitPrice: MoneyView,
          }),
        ),
      }),
    ),
    cases: z.array(RefundCaseView).describe("Newest first"),
  })
  .meta({ id: "Refundable" });
export type RefundableView = z.infer<typeof RefundableView>;
