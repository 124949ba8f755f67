import { z } from "zod";
import { idField, Instant, staffText } from "./values.ts";

const Beside = z.object({ id: idField("remittance"), reference: z.string(), periodEnd: Instant });

/** Which of day and month a courier writes first. */
export const dateOrders = ["dmy", "mdy"] as const;
/** Why the dates of a file do not fit what was said of it. */
const doubts = ["after", "before", "early"] as const;

const Span = z.object({ first: Instant, last: Instant });

/** When a file's parcels ended, as its dates are read. */
export const RemittanceDates = Span.extend({
  order: z.enum(dateOrders),
  other: Span.nullable().describe("As they would be in the other order; null: some of them could not"),
  doubt: z
    .enum(doubts)
    .nullable()
    .describe(
      "`after`: beyond the file's last day; `before`: months before it; `early`: its last row is days before it, and whatever ended since would count as missing",
    ),
  isOtherLikely: z.boolean().describe("In the other order all of them are of the weeks before its last day"),
});

export const RemittancePeriodBody = z
  .object({
    periodEnd: z.iso
      .datetime({ offset: true })
      .describe("Until when it tells of parcels, with its offset; not in days to come"),
    reason: staffText(3, 300),
  })
  .strict()
  .meta({
    id: "RemittancePeriodBody",
    example: { periodEnd: "2026-10-24T23:59:59+06:00", reason: "his invoice says so" },
  });
export type RemittancePeriodBody = z.infer<typeof RemittancePeriodBody>;

/** Where a matched statement stands among its courier's. */
export const RemittancePeriod = z.object({
  first: Instant.nullable().describe("When the first of its parcels ended, by its rows"),
  last: Instant.nullable(),
  previous: Beside.nullable().describe("The courier's statement of the period before"),
  next: Beside.extend({
    isReadBefore: z.boolean().describe("It was matched first: what stands in both counts there"),
  }).nullable(),
  overlapping: z.number().int().describe("Rows of parcels that ended in the period before"),
  between: z
    .number()
    .int()
    .describe("Parcels that ended between that period and its first row, and stand in no statement"),
});
