import { missedCallOutcomes, ownTryReasons, tryAnswers, tryAskers, tryWishes } from "@haat/core/tries";
import { z } from "zod";
import { idField, Instant, typedText } from "./values.ts";

const wish = z.enum(tryWishes).describe("At what time of the day somebody is there");

/** What was asked of a courier, or of a shop that carries it itself, after nobody had been met. */
export const TriesView = z
  .object({
    until: Instant.nullable().describe("Until when a new try may be asked for; null: not now"),
    came: z
      .array(z.object({ at: Instant, reason: z.enum(ownTryReasons) }))
      .describe("When its shop, which carries it itself, met nobody; of a courier's parcel none"),
    asked: z
      .array(
        z.object({
          ...{ at: Instant, wish },
          by: z.enum(tryAskers).describe("Support asks for a buyer who called"),
          answer: z
            .enum(tryAnswers)
            .nullable()
            .describe(
              "`told`: the courier, or the shop, knows; `moved`: the parcel went on before; null: not answered yet",
            ),
          answeredAt: Instant.nullable(),
        }),
      )
      .describe("Oldest first"),
  })
  .meta({ id: "Tries" });
export type TriesView = z.infer<typeof TriesView>;

export const AnotherTryBody = z
  .object({ wish })
  .strict()
  .meta({ id: "AnotherTryBody", example: { wish: "evening" } });
export type AnotherTryBody = z.infer<typeof AnotherTryBody>;

export const OwnAnotherTryBody = AnotherTryBody.extend({ part: idField("subOrder") })
  .strict()
  .meta({ id: "OwnAnotherTryBody", example: { part: "sub_01k0h3m8p2c4v6x8z0abcdefgh", wish: "evening" } });
export type OwnAnotherTryBody = z.infer<typeof OwnAnotherTryBody>;

export const CallBackBody = z
  .object({ part: idField("subOrder") })
  .strict()
  .meta({ id: "CallBackBody", example: { part: "sub_01k0h3m8p2c4v6x8z0abcdefgh" } });
export type CallBackBody = z.infer<typeof CallBackBody>;

export const CallBackForBuyerBody = z
  .object({ reason: typedText(3, 200) })
  .strict()
  .meta({ id: "CallBackForBuyerBody", example: { reason: "ক্রেতা ফোনে টাকা ফেরত চেয়েছেন" } });
export type CallBackForBuyerBody = z.infer<typeof CallBackForBuyerBody>;

export const ParcelCallBody = z
  .object({
    outcome: z
      .enum(missedCallOutcomes)
      .describe("`another_try`: the rider is asked for as well; `refused`: he does not want it any more"),
    wish: wish
      .optional()
      .describe("Of `another_try`: at what time somebody is there; `any` where it is left out"),
  })
  .strict()
  .meta({ id: "ParcelCallBody", example: { outcome: "no_answer" } });
export type ParcelCallBody = z.infer<typeof ParcelCallBody>;

export const NotMetBody = z
  .object({ reason: z.enum(ownTryReasons), note: typedText(0, 200).optional() })
  .strict()
  .meta({ id: "NotMetBody", example: { reason: "not_home" } });
export type NotMetBody = z.infer<typeof NotMetBody>;
