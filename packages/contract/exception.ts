import { z } from "zod";
import { SharedTrxView } from "./attempt.ts";
import {
  CursorField,
  idField,
  Instant,
  MoneyView,
  PaymentMethodField,
  staffText,
  SumView,
} from "./values.ts";

/** `orphan`: money that fits no order. `mismatch`: another amount than was due. `repeated`: under the transaction id of another payment. `unsure`: a wallet that has not said what became of a payment. `stray`: a genuine message about no payment of ours. `found`: a refund that is said to be home, though we count otherwise. `unbegun`: a refund owed for a day for which nothing was done. `late`: parts of an order that should have been handed to the courier. */
export const exceptionKinds = [
  "orphan",
  "mismatch",
  "repeated",
  "unsure",
  "stray",
  "found",
  "unbegun",
  "late",
] as const;
/** `refund`: goes back by itself; `by_hand`: finance ends it; `done`: it has gone back; `disproved`: it never came; `ask`: the wallet is asked again by itself; `person`: nobody but a person can end it; `shop`: its shop is to be asked; `over`: somebody has said what became of it. */
export const nextSteps = ["refund", "by_hand", "done", "disproved", "ask", "person", "shop", "over"] as const;
export const exceptionViews = ["open", "late", "ended"] as const;

export const ExceptionFilter = z.object({
  view: z.enum(exceptionViews).optional().describe("`open` unless it is named"),
  cursor: CursorField.optional(),
});

export const ExceptionView = z
  .object({
    id: z.string().describe("Of the payment, of the message, or of what is said of a refund"),
    kind: z.enum(exceptionKinds),
    since: Instant,
    method: PaymentMethodField,
    order: z.object({ id: idField("order"), number: z.string() }).nullable(),
    amount: SumView.nullable().describe(
      "What the wallet took, or what the late parts are worth; null: nobody knows yet",
    ),
    due: MoneyView.nullable().describe("What was to be paid"),
    trx: z.string().nullable(),
    other: SharedTrxView.nullable().describe("Of a repeated transaction id: the payment that has it"),
    next: z.enum(nextSteps),
    nextAt: Instant.nullable().describe("When that happens by itself"),
    refundId: idField("refund").nullable(),
    shops: z
      .array(
        z.object({
          ...{ id: idField("vendor"), name: z.string() },
          ownerId: idField("user").nullable().describe("Whose phone may be shown, for a reason that is kept"),
        }),
      )
      .describe("Of what is late: the shops that have not handed it over"),
    ending: z
      .object({ reason: z.string(), by: z.string().nullable() })
      .nullable()
      .describe("What somebody said became of it; `since` is then when he said so"),
  })
  .meta({ id: "PaymentException" });
export type ExceptionView = z.infer<typeof ExceptionView>;

export const ExceptionPage = z
  .object({
    items: z.array(ExceptionView),
    nextCursor: z.string().nullable(),
    unallocated: z
      .array(SumView)
      .min(1)
      .describe("What stands in the books as belonging to no order: in taka, then in any other currency"),
  })
  .meta({ id: "PaymentExceptionPage" });
export type ExceptionPage = z.infer<typeof ExceptionPage>;

/** What of these no machine of ours ends. */
export const endableKinds = ["stray", "found"] as const;

export const ExceptionEndBody = z
  .object({
    kind: z.enum(endableKinds),
    id: z.string().min(1).max(300).describe("As the list gives it"),
    reason: staffText(3, 300).describe("What became of the money"),
  })
  .strict()
  .meta({
    id: "ExceptionEndBody",
    example: { kind: "stray", id: "bkash:8f0c2b", reason: "Sent back from the portal on 3 November" },
  });
export type ExceptionEndBody = z.infer<typeof ExceptionEndBody>;
