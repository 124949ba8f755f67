import { couriers } from "@haat/core/couriers";
import { z } from "zod";
import { CursorField, idField, Instant, MoneyView, page, staffText } from "./values.ts";

const CourierField = z.enum(couriers);
const Day = z.iso.date().describe("A day in Dhaka");

/** `open`: nobody has said what it is; `asked`: it waits for a second person; `said`: named, beside our books; `told`: in them. */
export const bankLineStates = ["open", "asked", "said", "told"] as const;
/** As what a number of our bank's may be noted. */
export const bankLineUses = [
  ...(["remittance_credit", "courier_advance", "courier_claim_act", "bank_credit"] as const),
  ...(["settlement_case", "hand_in", "unmade_refund"] as const),
] as const;
export const bankLineSays = ["wallet", "other"] as const;

const Statement = z.object({
  ...{ id: idField("remittance"), courier: CourierField, reference: z.string(), periodEnd: Instant },
  left: MoneyView.describe("What the bank has yet to credit for it"),
});

export const BankLineView = z
  .object({
    id: idField("bankLine"),
    ...{ bank: z.string(), fileId: idField("bankFile"), line: z.number().int(), day: Day, amount: MoneyView },
    reference: z.string().nullable().describe("As the bank states it; null: it states none"),
    number: z.string().describe("By which it is noted: the reference, told apart where several bear it"),
    ...{ narration: z.string(), payer: z.string().nullable() },
    state: z.enum(bankLineStates),
    days: z.number().int().describe("Since the bank had it"),
    told: MoneyView.describe("What of it our books explain"),
    rest: MoneyView.describe(
      "What of it they do not, which the parts of a transfer come to; below zero where more is noted than came",
    ),
    uses: z
      .array(z.object({ kind: z.enum(bankLineUses), payer: z.string().nullable() }))
      .describe(
        "As what it is noted: a courier's, a wallet's, a shop's, or a transfer of ours that came back",
      ),
    proposalId: idField("proposal").nullable(),
    said: z.object({ as: z.enum(bankLineSays), note: z.string(), by: z.string(), at: Instant }).nullable(),
    exact: z
      .array(Statement)
      .describe("Statements with just this reference; one is proposed by itself, two are a person's"),
    mismatch: MoneyView.nullable().describe(
      "`BANK_CREDIT_MISMATCH`: by how much the rests of all credits of its reference are not what the one statement of it lacks; below zero too little",
    ),
  })
  .meta({ id: "BankLine" });
export type BankLineView = z.infer<typeof BankLineView>;

export const BankLinePage = page(BankLineView)
  .extend({
    sum: MoneyView.describe("What all that nobody has explained comes to"),
    isBegun: z.boolean().describe("Whether any credit was ever brought: before that nothing is explained"),
  })
  .meta({ id: "BankLinePage" });
export type BankLinePage = z.infer<typeof BankLinePage>;

export const BankLineFilter = z.object({
  state: z.enum(bankLineStates).optional().describe("`open` unless it is named"),
  cursor: CursorField.optional(),
});
export type BankLineFilter = z.infer<typeof BankLineFilter>;

export const BankLineReport = z
  .object({
    line: BankLineView,
    suggestions: z
      .array(
        z.object({
          why: z
            .enum(["reference", "narration", "amount", "together"])
            .describe("`together`: two statements that come to it to the poisha"),
          statements: z.array(Statement),
        }),
      )
      .describe("For a person; nothing of it is proposed by itself"),
    statements: z
      .array(Statement)
      .describe("Of couriers, whose money the bank has not credited to the poisha"),
  })
  .meta({ id: "BankLineReport" });
export type BankLineReport = z.infer<typeof BankLineReport>;

/** Which statements of one courier a credit pays, and how much of each: together just what nothing else is noted for. */
export const TransferBody = z
  .object({
    shares: z
      .array(
        z
          .object({
            remittance: idField("remittance"),
            amount: z.string().trim().min(1).max(30).describe("Taka as typed, in either digit script"),
          })
          .strict(),
      )
      .min(1)
      .max(20),
    reason: staffText(0, 300).describe("Asked for where a part is not what its statement lacks"),
  })
  .strict()
  .meta({
    id: "TransferBody",
    example: { shares: [{ remittance: "rmt_01k8r3m5f0x6vq2d9t7a4b1c8e", amount: "334302.46" }], reason: "" },
  });
export type TransferBody = z.infer<typeof TransferBody>;

/** `open` takes back what was said. */
export const BankLineWordBody = z
  .object({ says: z.enum([...bankLineSays, "open"]), note: staffText(3, 300) })
  .strict()
  .meta({ id: "BankLineWordBody", example: { says: "wallet", note: "বিকাশের ২৪ অক্টোবরের সেটেলমেন্ট" } });
export type BankLineWordBody = z.infer<typeof BankLineWordBody>;
