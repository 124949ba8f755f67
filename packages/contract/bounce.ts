import { z } from "zod";
import { Instant, MoneyView, staffText, TrxField } from "./values.ts";

const trx = TrxField.describe("The bank's own number of the credit, as our account shows it");
const creditedAt = Instant.describe("When our bank credited us with it again");
const fee = z
  .string()
  .regex(/^(0|[1-9]\d{0,14})$/)
  .describe("Poisha that the bank kept of it as a charge: with what it credited, exactly what had been sent");

/** What our bank shows of a transfer that came back. */
export const BouncedView = z
  .object({
    sentTrx: z.string().describe("The number by which it had been sent"),
    trx,
    creditedAt,
    fee: MoneyView.describe("What the bank kept of it"),
  })
  .meta({ id: "BouncedTransfer" });
export type BouncedView = z.infer<typeof BouncedView>;

export const BounceBody = z
  .object({
    ...{ trx, creditedAt },
    amount: z
      .string()
      .regex(/^[1-9]\d{0,14}$/)
      .describe("Poisha that the bank credited"),
    fee: fee.default("0"),
    reason: staffText(3, 300).describe("Why it came back, in the bank's words"),
  })
  .strict()
  .meta({
    id: "BounceBody",
    example: {
      trx: "RTN20261124-0031",
      creditedAt: "2026-11-24T05:10:00.000Z",
      amount: "148900",
      fee: "1150",
      reason: "BEFTN return R03: no such account",
    },
  });
export type BounceBody = z.infer<typeof BounceBody>;
