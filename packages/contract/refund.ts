import { senders } from "@haat/core/payment-methods";
import { refundStates } from "@haat/core/states";
import { fileKinds } from "@haat/core/stripped-file";
import { z } from "zod";
import { SharedTrxView } from "./attempt.ts";
import { DisproofView } from "./disproof.ts";
import { RefundCaseView } from "./refund-case.ts";
import { idField, Instant, SumView, page, PaymentMethodField, staffText, TrxField } from "./values.ts";

export const refundViews = ["to_send", "to_confirm", "to_approve", "under_way", "done"] as const;

export const RefundFilter = z.object({
  view: z.enum(refundViews).optional().describe("`to_send` unless it is named"),
  cursor: idField("refund").optional(),
});

const card = {
  id: idField("refund"),
  order: z.object({ id: idField("order"), number: z.string() }),
  method: PaymentMethodField.describe("How the buyer had paid"),
  state: z.enum(refundStates),
  amount: SumView,
  bornOf: z.string(),
  why: z.string().nullable().describe("Why it stands where it stands: a wallet's code, or our word"),
  decidedAt: Instant,
  dueAt: Instant.describe("By law the buyer has his money by then"),
  isOverdue: z.boolean(),
  isUnbegun: z.boolean().describe("Owed for a day, and neither was a wallet asked nor has anybody sent it"),
  feeBorneBy: z
    .enum(["market"])
    .describe("Who bears what the wallet keeps of it; never the buyer, nor a shop"),
  doneAt: Instant.nullable(),
};

export const RefundTaskView = z
  .object({
    ...card,
    hasEvidence: z.boolean(),
    isFound: z.boolean().describe("Something says that the money is home, although we count otherwise"),
  })
  .meta({ id: "RefundTask" });
export type RefundTaskView = z.infer<typeof RefundTaskView>;

const count = z.number().int();
export const RefundTaskPage = page(RefundTaskView)
  .extend({
    counts: z.object({
      to_send: count,
      to_confirm: count,
      to_approve: count,
      under_way: count,
      overdue: count,
      unbegun: count.describe("Owed for a day, and nothing has been done for it"),
    }),
  })
  .meta({ id: "RefundTaskPage" });
export type RefundTaskPage = z.infer<typeof RefundTaskPage>;

const SenderField = z.enum(senders);

export const EvidenceView = z
  .object({
    id: idField("evidence"),
    wallet: SenderField.describe("`bank`: it left our own bank account, and no wallet"),
    trx: z.string(),
    part: z
      .number()
      .int()
      .describe("Which of the sendings that the portal shows under that number; they are of one payment"),
    amount: SumView,
    sentAt: Instant,
    note: z.string(),
    state: z
      .enum(["open", "confirmed", "refused", "withdrawn", "unmade"])
      .describe("`unmade`: confirmed, and two found later that it was never sent, or that it came back"),
    bounced: z
      .object({ trx: z.string(), creditedAt: Instant, fee: SumView, reason: z.string() })
      .nullable()
      .describe("It came back to our bank: by what number, when, less what charge of the bank, and why"),
    maker: z.string(),
    madeAt: Instant,
    file: z.enum(fileKinds).nullable().describe("What he has shown of it, if anything"),
    checker: z.string().nullable(),
    decidedAt: Instant.nullable(),
    decisionReason: z.string().nullable(),
  })
  .meta({ id: "RefundEvidence" });
export type EvidenceView = z.infer<typeof EvidenceView>;

export const FindingView = z
  .object({
    source: z.enum(["wallet", "statement"]).describe("Its own late answer, or a line of its statement"),
    trx: z.string().nullable(),
    amount: SumView,
    at: Instant,
    statementId: idField("statement").nullable(),
    isRefuted: z.boolean().describe("A second person has looked for that transaction and did not find it"),
  })
  .meta({ id: "RefundFinding" });
export type FindingView = z.infer<typeof FindingView>;

export const refundActs = ["record", "confirm", "withdraw", "take", "show", "disprove", "bounce"] as const;

export const RefundFileView = z
  .object({
    ...card,
    payee: z.object({
      name: z.string(),
      phone: z
        .string()
        .describe("Masked; of a cash order it is where the money goes, and is asked for with a reason"),
    }),
    payment: z.object({
      ref: z.string().nullable(),
      trx: z.string().nullable(),
      capturedAt: Instant.nullable(),
      shared: z
        .array(SharedTrxView)
        .describe("Other payments with the same transaction id: what is sent back names its reference"),
    }),
    refundTrx: z.string().nullable(),
    case: RefundCaseView.nullable().describe(
      "What support gave back and why; null where nobody had to decide",
    ),
    evidence: z.array(EvidenceView).describe("Newest first"),
    disproofs: z
      .array(DisproofView)
      .describe("Newest first: that its payment never came, as finance says of it"),
    bounceWaits: z.boolean().describe("One has said that it came back to our bank; another decides"),
    findings: z
      .array(FindingView)
      .describe("What says that it is home: while one stands, nobody sends it without having looked it up"),
    steps: z.array(
      z.object({ at: Instant, to: z.enum(refundStates), actor: z.string(), reason: z.string().nullable() }),
    ),
    may: z.array(z.enum(refundActs)).describe("What whoever asks may do with it now"),
  })
  .meta({ id: "RefundFile" });
export type RefundFileView = z.infer<typeof RefundFileView>;

export const EvidenceBody = z
  .object({
    wallet: SenderField.describe(
      "What it was sent by: the wallet that was paid with, except for cash, or our own bank account; then the wallet's statements do not miss it",
    ),
    trx: TrxField,
    isRepeated: z
      .boolean()
      .optional()
      .describe(
        "The portal shows another refund of this payment under the same number, and this one besides",
      ),
    amount: z
      .string()
      .regex(/^\d{1,15}$/)
      .describe("Poisha, or hundredths of `currency`: exactly what is owed"),
    currency: z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^[A-Z]{3}$/)
      .optional()
      .describe("In which the portal says it was sent; taka unless named"),
    sentAt: Instant,
    note: staffText(0, 300),
  })
  .strict()
  .meta({
    id: "EvidenceBody",
    example: {
      wallet: "rocket",
      trx: "6K2M9QX7TR",
      amount: "150050",
      sentAt: "2026-11-21T09:30:00.000Z",
      note: "পোর্টাল থেকে পাঠানো",
    },
  });
export type EvidenceBody = z.infer<typeof EvidenceBody>;

/** A screenshot of the portal is well below it. */
export const mostFileBytes = 1_000_000;

export const EvidenceFileBody = z
  .object({
    base64: z
      .string()
      .min(16)
      .max(Math.ceil(mostFileBytes / 3) * 4)
      .regex(/^[A-Za-z0-9+/]*={0,2}$/)
      .describe("A JPEG, a PNG or a PDF of a megabyte at most; what it tells of its maker is taken out"),
  })
  .strict()
  .meta({ id: "EvidenceFileBody", example: { base64: "JVBERi0xLjcKcmVjZWlwdAolJUVPRgo=" } });

export const EvidenceFileView = z
  .object({ kind: z.enum(fileKinds), base64: z.string() })
  .meta({ id: "EvidenceFile" });
export type EvidenceFileView = z.infer<typeof EvidenceFileView>;
