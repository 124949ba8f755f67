import { bankCreditStates } from "@haat/core/bank-credit-states";
import { z } from "zod";
import { idField, Instant, MoneyView, staffText } from "./values.ts";

const Day = z.iso.date().describe("A day in Dhaka");

export const BankCreditBody = z
  .object({
    amount: z
      .string()
      .trim()
      .min(1)
      .max(30)
      .describe(
        "Taka as typed, in either digit script; with a minus before it where the wallet took more than it gave",
      ),
    day: Day,
    reference: z.string().trim().min(3).max(100).describe("The bank's own words for the transfer"),
  })
  .strict()
  .meta({ id: "BankCreditBody", example: { amount: "162264", day: "2026-11-21", reference: "EFT 88213" } });
export type BankCreditBody = z.infer<typeof BankCreditBody>;

const Hand = z.object({ by: z.string(), at: Instant });

export const BankCreditView = z
  .object({
    id: idField("bank_credit"),
    state: z.enum(bankCreditStates).describe("In the books where it is `noted` or `undoing`"),
    amount: MoneyView,
    day: Day,
    reference: z.string(),
    proposed: Hand,
    decided: Hand.nullable().describe("Null: nobody has, or it was noted before two were asked"),
    undo: z
      .object({ reason: z.string(), proposed: Hand, decided: Hand.nullable() })
      .nullable()
      .describe("Why it is to be undone, or was"),
    may: z
      .array(z.enum(["agree", "refuse", "withdraw", "undo"]))
      .describe("Of what waits; nobody agrees to his own"),
  })
  .meta({ id: "BankCredit" });
export type BankCreditView = z.infer<typeof BankCreditView>;

export const BankCreditDecisionBody = z
  .object({
    about: z.enum(["note", "undo"]).describe("What was read: a word about the one never decides the other"),
    verdict: z.enum(["agree", "refuse"]),
  })
  .strict()
  .meta({ id: "BankCreditDecisionBody", example: { about: "note", verdict: "agree" } });
export type BankCreditDecisionBody = z.infer<typeof BankCreditDecisionBody>;

export const BankCreditUndoBody = z
  .object({ reason: staffText(3, 300).describe("What was wrong with it") })
  .strict()
  .meta({
    id: "BankCreditUndoBody",
    example: { reason: "It was the transfer for another statement" },
  });
export type BankCreditUndoBody = z.infer<typeof BankCreditUndoBody>;
