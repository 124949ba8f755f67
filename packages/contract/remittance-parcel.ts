import { z } from "zod";
import { idField, Instant, MoneyView, SearchField } from "./values.ts";

/** Whose number of the parcel is right: the one on record, or the row's. */
export const numberEnds = ["ours", "theirs"] as const;

export const RemittanceNumbers = z
  .object({
    ours: z.string(),
    theirs: z.string(),
    isTaken: z.boolean().describe("Theirs is another parcel's, or no courier's: ours stays"),
    proposed: z.enum(numberEnds).describe("Ours, where the courier gave it himself or spoke of it so"),
  })
  .meta({ id: "RemittanceNumbers" });
export type RemittanceNumbers = z.infer<typeof RemittanceNumbers>;

/** A parcel of ours that a row may mean. */
export const RemittanceParcel = z
  .object({
    id: idField("consignment"),
    number: z.string().describe("The courier's"),
    order: z.object({ id: idField("order"), number: z.string() }),
    shop: z.string(),
    state: z.string(),
    closedAt: Instant.nullable(),
    phoneTail: z.string().nullable(),
    isPrepaid: z.boolean(),
    booked: MoneyView.describe("To be taken at the door as it was sent"),
    due: MoneyView.describe("As it ended"),
    outstanding: MoneyView.describe("Booked with the courier, and settled by no row yet"),
    isTaken: z.boolean().describe("Another row stands for it already"),
  })
  .meta({ id: "RemittanceParcel" });
export type RemittanceParcel = z.infer<typeof RemittanceParcel>;

export const CandidateFilter = z.object({
  q: SearchField.optional().describe("An order's number, a parcel's, or the last digits of a phone"),
});
export const CandidateList = z
  .object({ items: z.array(RemittanceParcel) })
  .meta({ id: "RemittanceCandidates" });
