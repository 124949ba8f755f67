import { couriers } from "@haat/core/couriers";
import { z } from "zod";
import { CursorField, idField, Instant, MoneyView, numberText, page, staffText } from "./values.ts";

const CourierField = z.enum(couriers);

/** What a courier paid ahead on parcels that are still under way. */
export const CourierAdvanceView = z
  .object({
    id: idField("courierAdvance"),
    courier: CourierField,
    day: z.iso.date().describe("On which our bank credited it, in Dhaka"),
    reference: z.string().describe("The bank's own words for the transfer"),
    amount: MoneyView,
    taken: MoneyView.describe("Of it, what rows of his statements have taken back"),
    left: MoneyView,
    agreedBy: z.array(z.string()).describe("The two of finance"),
    undone: z
      .object({ at: Instant, by: z.array(z.string()), reason: z.string() })
      .nullable()
      .describe("Two have said that it was agreed to wrongly: it was never paid ahead"),
    undoProposalId: idField("proposal").nullable().describe("That waits for a second person"),
  })
  .meta({ id: "CourierAdvance" });
export type CourierAdvanceView = z.infer<typeof CourierAdvanceView>;
export const CourierAdvancePage = page(CourierAdvanceView).meta({ id: "CourierAdvancePage" });
export type CourierAdvancePage = z.infer<typeof CourierAdvancePage>;

export const CourierAdvanceFilter = z.object({
  courier: CourierField.optional(),
  cursor: CursorField.optional(),
});
export type CourierAdvanceFilter = z.infer<typeof CourierAdvanceFilter>;

/** What the bank has credited for parcels of which no statement tells yet. */
export const CourierAdvanceBody = z
  .object({
    courier: CourierField,
    amount: z.string().trim().min(1).max(30).describe("Taka as typed, in either digit script"),
    day: z.iso.date().describe("A day in Dhaka"),
    reference: numberText(3, 100).describe("The bank's own words for the transfer; each once"),
    reason: staffText(3, 300).describe("What shows that it is an advance"),
  })
  .strict()
  .meta({
    id: "CourierAdvanceBody",
    example: {
      ...{ courier: "pathao", amount: "50000", day: "2026-11-20", reference: "BEFTN 90317" },
      reason: "পাঠাওয়ের ১৯ তারিখের ইমেইলে আগাম বলে লেখা",
    },
  });
export type CourierAdvanceBody = z.infer<typeof CourierAdvanceBody>;

export const CourierAdvanceAsked = z
  .object({ proposalId: idField("proposal") })
  .meta({ id: "CourierAdvanceAsked" });
