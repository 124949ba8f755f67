import { couriers } from "@haat/core/couriers";
import { z } from "zod";
import { idField, Instant, MoneyView, numberText, staffText } from "./values.ts";

/** What two have said that our bank credited: ahead, for a statement, or for a claim. */
export const CourierCreditId = z.union([
  idField("courierAdvance"),
  idField("remittanceCredit"),
  idField("courierClaimAct"),
]);

/** What our bank has credited, as a second person reads it from the bank's own paper. */
export const KeyedCreditBody = z
  .object({
    payer: z.enum(couriers),
    amount: z.string().trim().min(1).max(30).describe("Taka as typed, in either digit script"),
    day: z.iso.date().describe("A day in Dhaka"),
    reference: numberText(3, 100).describe("The bank's own words for the transfer"),
  })
  .strict();
export type KeyedCreditBody = z.infer<typeof KeyedCreditBody>;

/** What one has typed of a credit that another had typed otherwise. */
export const KeyedOtherwise = z.object({
  ...{ by: z.string(), payer: z.enum(couriers), amount: MoneyView, day: z.iso.date(), reference: z.string() },
  isYours: z.boolean().describe("Then a third person decides"),
});
export type KeyedOtherwise = z.infer<typeof KeyedOtherwise>;

/** It was another's, or nobody's: what shows that. */
export const CourierCreditUndoBody = z
  .object({ reason: staffText(5, 300).describe("What shows that it was agreed to wrongly") })
  .strict()
  .meta({
    id: "CourierCreditUndoBody",
    example: { reason: "ব্যাংকের কাগজে এটা রেডএক্সের টাকা, পাঠাওয়ের নয়" },
  });
export type CourierCreditUndoBody = z.infer<typeof CourierCreditUndoBody>;

export const CourierCreditUndoAsked = z
  .object({ proposalId: idField("proposal") })
  .meta({ id: "CourierCreditUndoAsked" });

/** What of a statement has come to our bank, and what is still to come. */
export const RemittanceCredits = z.object({
  received: MoneyView.describe("What the bank has credited for it, as two have agreed"),
  isReceived: z
    .boolean()
    .describe(
      "Nothing of what it brings is still to come, to the poisha, and our bank's own statement lacks nothing of it",
    ),
  left: MoneyView.describe("Still to come, beside what two have put into a case"),
  atBank: MoneyView.describe("What the bank has under its very reference and nobody has noted yet"),
  mayEnd: z
    .boolean()
    .describe(
      "Its rows are posted, and the rest, or what it takes beyond what it brings, may be put into a case",
    ),
  cases: z
    .array(z.object({ id: idField("remittanceCase"), amount: MoneyView, isOpen: z.boolean() }))
    .describe("What the bank has credited otherwise; below zero too much"),
  items: z.array(
    z.object({
      ...{ id: idField("remittanceCredit"), reference: z.string(), day: z.iso.date() },
      amount: MoneyView,
      isLacked: z
        .boolean()
        .describe(
          "Our bank's own statement of those days has no such credit: it has not come, or came under another number",
        ),
      undoneAt: Instant.nullable().describe("Two others have said that it was agreed to wrongly"),
      undoProposalId: idField("proposal").nullable().describe("That waits for a second person"),
    }),
  ),
  proposalId: idField("proposal").nullable(),
});
