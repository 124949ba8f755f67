import { couriers } from "@haat/core/couriers";
import { z } from "zod";
import { idField, Instant, MoneyView } from "./values.ts";

export const figuresSpans = [30, 90, 365] as const;
export const CourierFiguresFilter = z.object({ days: z.coerce.number().int().min(1).max(365).optional() });

const count = (what: string) => z.number().int().describe(what);
const figures = {
  statements: count("Brought in these days; what is said of rows is said of theirs, as it stands today"),
  rows: count("Adjustments among them"),
  automatic: count("Matched by the courier's number or ours, those that turned out wrong among them"),
  shareBp: z.number().int().nullable().describe("Of ten thousand rows, rounded down; null: there are none"),
  wrong: count("Matched so, and a person has said that the row is not that parcel's"),
  byHand: count("Rows that a person gave a parcel"),
  offered: count("Of which we had suggested parcels"),
  listed: count("And the right one was among them"),
  looked: count("Clean rows that a person looked at one by one in these days"),
  otherwise: count("Of which he said otherwise than we"),
  disputed: count("Rows over which the courier was asked"),
  disputedAmount: MoneyView.describe("By how much they differ"),
  recovered: MoneyView.describe("Of what was claimed, or lacked, since these days began: paid or explained"),
  given: MoneyView.describe("Given up, or borne by us"),
  left: MoneyView.describe("Still open"),
  open: count("Claims and cases that are open today, whenever they began"),
  medianDays: z.number().int().nullable().describe("The age of the middle one, in days of Dhaka"),
  decisions: count("That followed another of the same person within a quarter of an hour"),
  medianSeconds: z.number().int().nullable().describe("How long the middle one took"),
};
const CourierFigure = z.object({ courier: z.enum(couriers), ...figures }).meta({ id: "CourierFigure" });

/** How the desk of couriers' statements did in some days. */
export const CourierFiguresView = z
  .object({
    ...{ fromDay: z.string(), toDay: z.string() },
    goalBp: z.number().int().describe("So many of ten thousand rows should be matched automatically"),
    all: z.object(figures),
    couriers: z.array(CourierFigure).describe("Those of which there is anything to tell"),
    wrongs: z
      .array(
        z.object({
          courier: z.enum(couriers),
          remittance: z.object({ id: idField("remittance"), reference: z.string() }),
          line: z.number().int(),
          at: Instant,
          reason: z.string().nullable(),
        }),
      )
      .describe("The newest twenty rows that were matched wrongly"),
  })
  .meta({ id: "CourierFigures" });
export type CourierFiguresView = z.infer<typeof CourierFiguresView>;
