import { z } from "zod";
import { AloneLimitView } from "./alone-limit.ts";
import { MoneyView, staffText } from "./values.ts";

/** How much a row may differ to be among those that are accepted at once. */
const Tolerance = z
  .string()
  .trim()
  .min(1)
  .max(20)
  .describe("Taka as typed, in either digit script: what a row may differ by, at most");

const Which = z
  .enum(["small", "clean"])
  .describe(
    "`small` unless it is named; `clean`: rows in which nothing differs, while their rule is in shadow",
  );

export const AcceptanceFilter = z.object({ of: Which.optional(), tolerance: Tolerance.optional() });
export const AcceptancePreview = z
  .object({
    count: z.number().int(),
    payout: MoneyView.describe("What those rows bring"),
    difference: MoneyView.describe("By how much they differ together, each way counted"),
    needsSecond: z.boolean().describe("Above what one person may accept alone"),
    beyond: AloneLimitView.nullable().describe("Why; null: whoever looks may accept them alone"),
    lines: z.array(z.number().int()).describe("Their first hundred"),
    journals: z
      .array(z.object({ event: z.string(), rows: z.number().int() }))
      .describe("By which rules it would be posted, and of how many rows each"),
    posts: z
      .array(z.object({ account: z.string(), side: z.enum(["D", "C"]), amount: MoneyView }))
      .describe("What it would put on each account"),
    unheard: z
      .number()
      .int()
      .describe("Of them those whose delivery only this statement tells of: it is booked first, by itself"),
  })
  .meta({ id: "AcceptancePreview" });
export type AcceptancePreview = z.infer<typeof AcceptancePreview>;

export const AcceptanceBody = z
  .object({
    of: Which.optional(),
    tolerance: Tolerance.optional(),
    count: z.number().int().min(1).describe("As the preview said; refused where it is no longer so"),
    differenceMinor: z.string().regex(/^\d{1,18}$/),
    payoutMinor: z
      .string()
      .regex(/^-?\d{1,18}$/)
      .optional()
      .describe("What clean rows bring, as the preview said"),
    reason: staffText(3, 300),
  })
  .strict()
  .meta({
    id: "AcceptanceBody",
    example: { tolerance: "৫", count: 12, differenceMinor: "1840", reason: "ভাংতির হিসাব, চুক্তির মধ্যেই" },
  });
export type AcceptanceBody = z.infer<typeof AcceptanceBody>;
