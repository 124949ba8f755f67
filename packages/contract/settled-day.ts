import { z } from "zod";
import { StatementSourceField } from "./statement-source.ts";
import { idField, Instant, MoneyView } from "./values.ts";

const Day = z.iso.date().describe("A day in Dhaka");

export const dayWaits = [
  "day_not_over",
  "no_statement",
  "at_work",
  "differences",
  "unsettled",
  "no_bank_credit",
  "credit_undecided",
  "undo_undecided",
] as const;

export const SettledDayView = z
  .object({
    source: StatementSourceField,
    day: Day,
    captured: MoneyView,
    refunded: MoneyView,
    statedCaptured: MoneyView,
    statedRefunded: MoneyView,
    fees: MoneyView,
    net: MoneyView.describe("What the wallet says it pays; a statement of several days says it on its last"),
    credited: MoneyView.describe("What the bank has credited"),
    open: z.number().int().describe("Differences that wait for a decision"),
    suspense: MoneyView,
    oldestDays: z.number().int().describe("Business days that the oldest open difference has waited"),
    statements: z.array(idField("statement")),
    waitsFor: z.enum(dayWaits).nullable().describe("Why it cannot be closed yet"),
    closed: z.object({ by: z.string(), at: Instant }).nullable(),
  })
  .meta({ id: "SettledDay" });
export type SettledDayView = z.infer<typeof SettledDayView>;
export const SettledDayList = z
  .object({ items: z.array(SettledDayView), from: Day })
  .meta({ id: "SettledDayList" });
export type SettledDayList = z.infer<typeof SettledDayList>;

export const SettledDayFilter = z.object({ source: StatementSourceField.optional(), to: Day.optional() });

export const ClosedDayBody = z
  .object({ source: StatementSourceField, day: Day })
  .strict()
  .meta({ id: "ClosedDayBody", example: { source: "bkash", day: "2026-11-20" } });
export type ClosedDayBody = z.infer<typeof ClosedDayBody>;
