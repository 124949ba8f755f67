import { claimStates } from "@haat/core/claim-states";
import { wallets } from "@haat/core/payment-methods";
import { z } from "zod";
import { CursorField, idField, Instant, MoneyView, page, staffText } from "./values.ts";

const WalletField = z.enum(wallets);

export const claimViews = ["to_release", "waiting", "refused", "done"] as const;

/** For a buyer: where to send what is due, and what became of what he says he has sent. */
export const SentMoneyView = z
  .object({
    numbers: z
      .array(z.object({ wallet: WalletField, number: z.string() }))
      .describe("The market's own numbers; empty once nothing may be claimed"),
    amount: MoneyView.describe("To be sent exactly"),
    triesLeft: z.number().int(),
    claims: z
      .array(
        z.object({
          wallet: WalletField,
          trx: z.string(),
          payerTail: z.string(),
          amount: MoneyView,
          stated: MoneyView.nullable().describe("What the wallet's statement says was sent"),
          state: z.enum(claimStates),
          madeAt: Instant,
          reason: z.string().nullable(),
        }),
      )
      .describe("Newest first"),
  })
  .meta({ id: "SentMoney" });
export type SentMoneyView = z.infer<typeof SentMoneyView>;

export const ClaimBody = z
  .object({
    wallet: WalletField,
    trx: z.string().max(60).describe("As the wallet's message shows it, in either digit script"),
    payer: z.string().max(30).describe("The number it was sent from, or its last four digits"),
  })
  .strict()
  .meta({ id: "ClaimBody", example: { wallet: "bkash", trx: "DA57K2M9QX", payer: "5678" } });
export type ClaimBody = z.infer<typeof ClaimBody>;

export const ClaimView = z
  .object({
    id: idField("claim"),
    order: z.object({ id: idField("order"), number: z.string(), state: z.string() }),
    wallet: WalletField,
    trx: z.string(),
    payerTail: z.string(),
    amount: MoneyView,
    stated: MoneyView.nullable(),
    state: z.enum(claimStates),
    madeAt: Instant,
    statedAt: Instant.nullable(),
    statement: z.object({ id: idField("statement"), line: z.number().int() }).nullable(),
    isPayerStated: z
      .boolean()
      .describe("The statement names the payer, and his digits are those that were claimed"),
    proposedBy: z.string().nullable(),
    proposedAt: Instant.nullable(),
    decidedBy: z.string().nullable(),
    decidedAt: Instant.nullable(),
    reason: z.string().nullable(),
    lapsedAt: Instant.nullable().describe("No statement had named it in its time; one may have since"),
    may: z.array(z.enum(["propose", "agree", "withdraw", "reject"])),
  })
  .meta({ id: "Claim" });
export type ClaimView = z.infer<typeof ClaimView>;
export const ClaimPage = page(ClaimView)
  .extend({ isOn: z.boolean().describe("Whether buyers may send money by hand now") })
  .meta({ id: "ClaimPage" });
export type ClaimPage = z.infer<typeof ClaimPage>;

export const ClaimFilter = z.object({
  view: z.enum(claimViews).default("to_release"),
  cursor: CursorField.optional(),
  limit: z.coerce.number().int().min(1).max(50).optional(),
});

export const ReleaseDecisionBody = z
  .object({ verdict: z.enum(["agree", "refuse"]) })
  .strict()
  .meta({ id: "ReleaseDecisionBody", example: { verdict: "agree" } });
export type ReleaseDecisionBody = z.infer<typeof ReleaseDecisionBody>;

export const RejectionBody = z
  .object({ reason: staffText(3, 300) })
  .strict()
  .meta({ id: "RejectionBody", example: { reason: "The wallet knows no such transaction" } });
