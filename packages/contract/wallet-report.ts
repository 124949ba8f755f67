import { failureCauses } from "@haat/core/failure-cause";
import { wallets } from "@haat/core/payment-methods";
import { z } from "zod";
import { Instant, MoneyView } from "./values.ts";

export const WalletReportFilter = z.object({ days: z.coerce.number().int().min(1).max(90).optional() });

/** Half took at most `median`, 95 of 100 at most `p95`; null where nothing happened. */
const Span = z.object({ median: z.number(), p95: z.number() }).nullable();

const WalletDay = z.object({
  day: z.iso.date(),
  captured: MoneyView,
  captures: z.number().int(),
  failures: z.number().int(),
});

export const WalletFigures = z
  .object({
    wallet: z.enum(wallets),
    captured: MoneyView,
    captures: z.number().int(),
    failures: z.number().int(),
    causes: z
      .array(z.object({ cause: z.enum(failureCauses), count: z.number().int() }))
      .describe("Most first"),
    unknownNow: z.number().int().describe("Asked of the wallet, and nobody knows yet; whenever it began"),
    unknownSince: Instant.nullable(),
    settleSeconds: Span.describe("From the beginning of a payment to its money in the books"),
    refunds: z.object({
      done: z.number().int(),
      doneLate: z.number().int(),
      open: z.number().int(),
      openLate: z.number().int(),
      hours: Span.describe("From the decision to the arrival"),
    }),
    days: z.array(WalletDay).describe("Every day of the range, oldest first"),
  })
  .meta({ id: "WalletFigures" });
export type WalletFigures = z.infer<typeof WalletFigures>;

export const WalletReportView = z
  .object({
    fromDay: z.iso.date(),
    toDay: z.iso.date(),
    refundWithinHours: z.number().int().describe("What the law gives a refund, at its strictest"),
    wallets: z.array(WalletFigures),
  })
  .meta({ id: "WalletReport" });
export type WalletReportView = z.infer<typeof WalletReportView>;
