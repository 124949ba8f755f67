import { z } from "zod";
import { idField, Instant } from "./values.ts";

const Beside = z.object({ id: idField("remittance"), reference: z.string(), periodEnd: Instant });

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
