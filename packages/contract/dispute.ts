import { wallets } from "@haat/core/payment-methods";
import { disputeStates } from "@haat/core/dispute-states";
import { z } from "zod";
import { CursorField, idField, Instant, MoneyView, page, staffText } from "./values.ts";

const WalletField = z.enum(wallets);
const Day = z.iso.date().describe("A day in Dhaka");
const Reference = z
  .string()
  .trim()
  .min(3)
  .max(100)
  .describe("What the wallet calls it, in its letter or portal");

export const disputeViews = ["open", "to_agree", "ended"] as const;
export const disputeOutcomes = ["won", "lost"] as const;
export const disputeBearers = ["market", "vendor"] as const;

export const DisputeBody = z
  .object({
    wallet: WalletField,
    trx: z
      .string()
      .trim()
      .min(4)
      .max(60)
      .describe("The payment's own transaction number, in either digit script"),
    payment: z
      .string()
      .trim()
      .min(4)
      .max(60)
      .optional()
      .describe(
        "Where two payments have that number: the invoice or payment reference, or the order's number",
      ),
    amount: z.string().trim().min(1).max(30).describe("Taka as typed, in either digit script"),
    reference: Reference,
    noticedOn: Day,
    note: staffText(3, 300).describe("What the buyer complains of, and what the wallet asks for"),
  })
  .strict()
  .meta({
    id: "DisputeBody",
    example: {
      ...{ wallet: "bkash", trx: "AA57K2M9QX", amount: "1647.35", reference: "bKash DSP-88213" },
      ...{ noticedOn: "2026-11-20", note: "The buyer says that the parcel never came" },
    },
  });
export type DisputeBody = z.infer<typeof DisputeBody>;

export const DisputeView = z
  .object({
    id: idField("dispute"),
    order: z.object({ id: idField("order"), number: z.string() }),
    wallet: WalletField,
    trx: z.string().nullable(),
    reference: z.string(),
    amount: MoneyView,
    paid: MoneyView.describe("What was paid in all"),
    noticedOn: Day,
    note: z.string(),
    state: z.enum(disputeStates),
    isStated: z.boolean().describe("A statement of the wallet says so too"),
    maker: z.string().nullable(),
    madeAt: Instant,
    outcome: z.enum(disputeOutcomes).nullable().describe("What was proposed, or agreed to once it has ended"),
    bearer: z.enum(disputeBearers).nullable().describe("Who bears the loss of what was delivered"),
    evidence: z.string().nullable(),
    proposedBy: z.string().nullable(),
    proposedAt: Instant.nullable(),
    decidedBy: z.string().nullable(),
    decidedAt: Instant.nullable(),
    shares: z
      .array(
        z.object({
          part: z.string(),
          vendor: z.string(),
          amount: MoneyView,
          borne: z.enum([...disputeBearers, "undelivered"]),
        }),
      )
      .describe("How a lost one was shared out"),
    may: z.array(z.enum(["propose", "agree", "withdraw"])),
  })
  .meta({ id: "Dispute" });
export type DisputeView = z.infer<typeof DisputeView>;
export const RecordedDispute = z
  .object({
    dispute: DisputeView.nullable().describe("Null: all of it was owed back already"),
    heldRefunds: z
      .array(idField("refund"))
      .describe(
        "Refunds that the wallet made by taking the money: not sent any more, they wait for two of finance",
      ),
  })
  .meta({ id: "RecordedDispute" });
export type RecordedDispute = z.infer<typeof RecordedDispute>;
export const DisputePage = page(DisputeView).meta({ id: "DisputePage" });
export type DisputePage = z.infer<typeof DisputePage>;

export const DisputeFilter = z.object({
  view: z.enum(disputeViews).default("open"),
  cursor: CursorField.optional(),
  limit: z.coerce.number().int().min(1).max(50).optional(),
});

export const OutcomeBody = z
  .object({
    outcome: z.enum(disputeOutcomes),
    bearer: z.enum(disputeBearers).optional().describe("Of a lost one, and only of that"),
    evidence: staffText(3, 300).describe("What proves it: the wallet's answer"),
  })
  .strict()
  .meta({ id: "OutcomeBody", example: { outcome: "won", evidence: "bKash letter of 25 November" } });
export type OutcomeBody = z.infer<typeof OutcomeBody>;

export const OutcomeDecisionBody = z
  .object({ verdict: z.enum(["agree", "refuse"]) })
  .strict()
  .meta({ id: "OutcomeDecisionBody", example: { verdict: "agree" } });
export type OutcomeDecisionBody = z.infer<typeof OutcomeDecisionBody>;
