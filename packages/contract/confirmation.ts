import { callOutcomes, orderRiskStates } from "@haat/core/order-risk";
import { z } from "zod";
import {
  CursorField,
  idField,
  Instant,
  LocaleField,
  MoneyView,
  page,
  PhoneField,
  staffText,
  typedText,
} from "./values.ts";

/** Why a buyer is asked before a cash order leaves: what happened, never what somebody is. */
export const AskReasonView = z
  .discriminatedUnion("code", [
    z.object({
      code: z.literal("refusals"),
      count: z.number().int().describe("Parcels sent back from this phone's door"),
      days: z.number().int(),
    }),
    z.object({
      code: z.literal("few_taken"),
      taken: z.number().int().describe("Of our parcels to this phone, those that were taken"),
      ...{ total: z.number().int(), months: z.number().int() },
    }),
    z.object({ code: z.literal("new_far_dear"), over: MoneyView }),
  ])
  .meta({ id: "AskReason" });
export type AskReasonView = z.infer<typeof AskReasonView>;

const asked = { state: z.enum(orderRiskStates), reasons: z.array(AskReasonView) };
const said = { said: z.string(), madeAt: Instant };

/** As the shop sees it, so that nobody of hers need call: never why. */
export const ShopConfirmationView = z
  .object({
    state: z.enum(orderRiskStates),
    outcome: z.enum(callOutcomes).nullable().describe("What our last call came to; null: none yet"),
    tryAt: Instant.nullable().describe("When we call again"),
  })
  .meta({ id: "ShopConfirmation" });
export type ShopConfirmationView = z.infer<typeof ShopConfirmationView>;

/** As the buyer sees it, with what he said against it. */
export const OwnConfirmationView = z
  .object({
    ...asked,
    contest: z
      .object({ ...said, isGranted: z.boolean().nullable(), answer: z.string().nullable() })
      .nullable(),
    outcome: z.enum(callOutcomes).nullable().describe("What our last call came to; null: none yet"),
    mayCorrect: z
      .boolean()
      .describe("Another number and the right address may be written, while no courier knows them"),
    advance: z
      .object({ sum: MoneyView, rest: MoneyView.describe("Left for the door then") })
      .nullable()
      .describe("What may be paid ahead by a wallet instead of our call; null: nothing, or no longer"),
  })
  .meta({ id: "OwnConfirmation" });
export type OwnConfirmationView = z.infer<typeof OwnConfirmationView>;
export const OwnConfirmationField = OwnConfirmationView.nullable().describe(
  "Why we call before a cash order leaves; null: we do not",
);

/** `undecided`: for days nobody has been reached, or nothing was settled, and a person decides. */
export const confirmationTabs = ["due", "later", "undecided", "contests"] as const;
export const ConfirmationFilter = z.object({
  tab: z
    .enum(confirmationTabs)
    .optional()
    .describe("`later`: it is not time yet; `undecided`: nothing was settled for three days"),
  cursor: CursorField.optional(),
});

export const ConfirmationView = z
  .object({
    ...asked,
    ...{ orderId: idField("order"), number: z.string(), placedAt: Instant, total: MoneyView },
    buyer: z.object({ name: z.string(), phone: z.string().describe("Masked") }),
    language: LocaleField.describe("In which the buyer ordered"),
    ...{ area: z.string(), goods: z.array(z.string()), shops: z.array(z.string()) },
    handoverBy: Instant.nullable().describe("By when the first parcel is to be with its courier"),
    tryAt: Instant.nullable(),
    calls: z
      .array(
        z.object({
          ...{ outcome: z.enum(callOutcomes), by: z.string(), at: Instant },
          ...{ tryAt: Instant.nullable(), note: z.string().nullable() },
        }),
      )
      .describe("Newest first"),
    corrected: z
      .object({
        at: Instant,
        hasPhone: z.boolean().describe("Another number is among it: it is the one shown"),
      })
      .nullable()
      .describe("When the buyer wrote another number or the right address; null: never"),
    contest: z
      .object({ ...said, dueBy: Instant.describe("Within three days, by law") })
      .nullable()
      .describe("What the buyer says against it, while nobody has answered"),
    advance: MoneyView.nullable().describe("What the buyer was offered to pay ahead instead; null: nothing"),
    mayOffer: z.boolean().describe("Whether it may be offered once a call has reached nobody"),
  })
  .meta({ id: "Confirmation" });
export type ConfirmationView = z.infer<typeof ConfirmationView>;
export const ConfirmationPage = page(ConfirmationView)
  .extend({ counts: z.record(z.enum(confirmationTabs), z.number().int()) })
  .meta({ id: "ConfirmationPage" });
export type ConfirmationPage = z.infer<typeof ConfirmationPage>;

export const CallBody = z
  .object({
    outcome: z.enum(callOutcomes),
    againInMinutes: z
      .int()
      .min(15)
      .max(2880)
      .optional()
      .describe(
        "After `no_answer`, `wrong_number` and `wants_change`: how long to wait before the next call; two hours, or a day, if it is not said",
      ),
    note: staffText(0, 300).optional(),
    offerAdvance: z
      .boolean()
      .optional()
      .describe(
        "After a call that nobody took: the buyer may pay ahead instead, where the market's rule allows it",
      ),
  })
  .strict()
  .meta({ id: "CallBody", example: { outcome: "no_answer", againInMinutes: 120 } });
export type CallBody = z.infer<typeof CallBody>;

export const OverruleBody = z
  .object({ reason: staffText(3, 300) })
  .strict()
  .meta({ id: "OverruleBody", example: { reason: "একই ঠিকানায় গত মাসে পার্সেল নিয়েছেন" } });

export const ContestBody = z
  .object({ said: typedText(3, 500) })
  .strict()
  .meta({ id: "ContestBody", example: { said: "দুটো পার্সেলই ভাঙা এসেছিল, তাই নিইনি" } });

export const CorrectionBody = z
  .object({
    altPhone: PhoneField.optional().describe("Another number, which the rider is given too"),
    details: typedText(5, 300),
    landmark: typedText(0, 120).optional(),
  })
  .strict()
  .meta({
    id: "CorrectionBody",
    example: { altPhone: "০১৮১২৩৪৫৬৭৮", details: "বাসা ১২, রোড ৩/এ", landmark: "মসজিদের পাশে" },
  });
export type CorrectionBody = z.infer<typeof CorrectionBody>;

export const ContestAnswerBody = z
  .object({ verdict: z.enum(["grant", "keep"]), answer: staffText(3, 300) })
  .strict()
  .meta({ id: "ContestAnswerBody", example: { verdict: "grant", answer: "ভাঙা পার্সেল আর গোনা হবে না" } });
export type ContestAnswerBody = z.infer<typeof ContestAnswerBody>;
