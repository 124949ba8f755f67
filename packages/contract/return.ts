import { returnWishes } from "@haat/core/complaint-states";
import { z } from "zod";
import { idField, Instant, MoneyView } from "./values.ts";

/** A line of an order, as whoever complains of it reads it. */
export const Thing = z.object({ id: idField("line"), title: z.string(), label: z.string() });

/** What is to go back by a complaint, and what its buyer would have for it. */
export const ReturnView = z.object({
  wish: z.enum(returnWishes),
  lines: z.array(
    Thing.extend({ quantity: z.int(), sum: MoneyView.describe("What these pieces were bought for") }),
  ),
  sum: MoneyView,
});

/** What of a parcel may go back now. */
export const ReturnableView = z.object({
  mindUntil: Instant.nullable().describe("Until when a change of mind is reason enough; null: no longer"),
  lines: z.array(
    Thing.extend({
      slug: z.string().describe("Of its product, where the shop's own return terms stand"),
      left: z.int().describe("Pieces that may go back"),
      each: MoneyView,
    }),
  ),
});

export const ReturnBody = z
  .object({
    wish: z.enum(returnWishes),
    lines: z
      .array(z.object({ line: idField("line"), quantity: z.int().min(1).max(999) }).strict())
      .min(1)
      .max(50),
  })
  .strict();
