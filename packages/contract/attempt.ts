import { attemptStates } from "@haat/core/states";
import { z } from "zod";
import { JournalLineView } from "./support.ts";
import { idField, Instant, MoneyView, PaymentMethodField, SumView } from "./values.ts";

export const gatewayAnswers = ["captured", "pending", "declined", "expired", "unknown"] as const;

/** A payment that goes by the same transaction id as another; their references tell them apart. */
export const SharedTrxView = z
  .object({ attemptId: idField("attempt"), orderId: idField("order"), orderNumber: z.string() })
  .meta({ id: "SharedTransaction" });
export type SharedTrxView = z.infer<typeof SharedTrxView>;

/** One attempt to pay, with everything that was said about it to whom; nothing in it opens a door or rings a phone. */
export const AttemptStoryView = z
  .object({
    id: idField("attempt"),
    orderId: idField("order"),
    orderNumber: z.string(),
    method: PaymentMethodField,
    state: z.enum(attemptStates),
    amount: MoneyView,
    captured: SumView.nullable(),
    invoice: z.string().describe("What the wallet knows the attempt by"),
    providerRef: z.string().nullable(),
    providerTrx: z.string().nullable(),
    shared: z
      .array(SharedTrxView)
      .describe("Other payments to which the wallet gave the same transaction id"),
    startedAt: Instant,
    capturedAt: Instant.nullable(),
    expiresAt: Instant.nullable(),
    unsureSince: Instant.nullable().describe(
      "Since when its wallet, which takes money on its own page, gives no answer; null: it does",
    ),
    nextAskAt: Instant.nullable().describe("When the wallet is asked next by itself"),
    timesAsked: z.number().int(),
    isOverdue: z
      .boolean()
      .describe("Whether its wallet has been silent for so long that two of finance may end it"),
    endWaits: z
      .boolean()
      .describe(
        "Whether one of finance has said that it was not paid, or given back by the wallet, and another decides",
      ),
    canAsk: z.boolean().describe("Whether its wallet could still say something new"),
    asks: z
      .array(
        z.object({
          at: Instant,
          actor: z.string(),
          answer: z
            .enum(gatewayAnswers)
            .nullable()
            .describe("Null: no answer came in so far; unknown: it stayed silent"),
        }),
      )
      .describe("When one of the staff had the wallet asked, newest first"),
    moves: z.array(
      z.object({
        at: Instant,
        machine: z.string(),
        subject: z.string(),
        from: z.string().nullable(),
        to: z.string(),
        eventKey: z.string(),
        actor: z.string(),
        reason: z.string().nullable(),
      }),
    ),
    exchanges: z.array(
      z.object({
        at: Instant,
        operation: z.string(),
        status: z.number().int().nullable().describe("Null: nothing readable came back"),
        tookMs: z.number().int(),
        request: z
          .string()
          .nullable()
          .describe("As it went out, laid out for reading; secrets and numbers masked"),
        reply: z.string().nullable(),
      }),
    ),
    exchangesLeftOut: z.number().int().describe("Between the first and the last, when there are many"),
    journals: z.array(
      z.object({ at: Instant, rule: z.string(), eventKey: z.string(), lines: z.array(JournalLineView) }),
    ),
    notices: z.array(
      z.object({
        at: Instant,
        authentic: z.string().describe("yes, or why it was refused"),
        body: z.string(),
      }),
    ),
  })
  .meta({ id: "AttemptStory" });
export type AttemptStoryView = z.infer<typeof AttemptStoryView>;
