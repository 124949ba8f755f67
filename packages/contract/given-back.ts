import { z } from "zod";
import { Instant, staffText, TrxField } from "./values.ts";

const payment = TrxField.describe("The wallet's number for the payment");
const refund = TrxField.describe("The wallet's number for what it gave back");
const paidAt = Instant.describe("When the wallet took the money");
const givenBackAt = Instant.describe("When the wallet gave all of it back");

/** What the wallet's own records show of a payment that it took and gave back. */
export const GivenBackView = z
  .object({ trx: payment, refundTrx: refund, paidAt, givenBackAt })
  .meta({ id: "GivenBackPayment" });
export type GivenBackView = z.infer<typeof GivenBackView>;

export const GivenBackBody = z
  .object({
    ...{ trx: payment, refundTrx: refund, paidAt, givenBackAt },
    amount: z
      .string()
      .regex(/^[1-9]\d{0,14}$/)
      .describe("Poisha, as the wallet shows them for the payment and for what it gave back"),
    reason: staffText(3, 300).describe("Why it is said that the wallet took the money and gave it back"),
    evidence: staffText(3, 300).describe("Where in the wallet's own records one sees both"),
  })
  .strict()
  .meta({
    id: "GivenBackBody",
    example: {
      trx: "71KCJ2P8",
      refundTrx: "71KD0RX4",
      amount: "150050",
      paidAt: "2026-11-18T09:30:00.000Z",
      givenBackAt: "2026-11-18T10:05:00.000Z",
      reason: "Nagad answers Refunded, and its portal shows both",
      evidence: "Nagad portal, transactions of 18 November, page 3",
    },
  });
export type GivenBackBody = z.infer<typeof GivenBackBody>;
