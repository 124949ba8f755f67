import { swapReasons, swapRefusals } from "@haat/core/swap-states";
import { z } from "zod";
import { idField, Instant, MoneyView } from "./values.ts";

export const exchangeStages = [
  "asked",
  "refused",
  "on_its_way",
  "swapped",
  "lost",
  "back",
  "failed",
] as const;

const thing = z.object({ title: z.string(), label: z.string() });

/** Pieces of a delivered line for as many of another thing of the same shop. */
export const ExchangeView = z
  .object({
    id: idField("swap"),
    part: z
      .object({ id: idField("subOrder"), number: z.string() })
      .describe("The part that brought the old piece"),
    stage: z
      .enum(exchangeStages)
      .describe(
        "`swapped`: the new one is with the buyer, the shop awaits the old one; `failed`: the new one came back, nothing has changed",
      ),
    quantity: z.number().int(),
    gives: thing.extend({ worth: MoneyView.describe("What these pieces cost when they were bought") }),
    gets: thing.extend({ price: MoneyView }),
    difference: MoneyView.describe("What the rider takes for it, never less than 0"),
    givesBack: MoneyView.describe(
      "What its buyer gets back, as by any refund, once the old one was taken at the door, never less than 0",
    ),
    reason: z.enum(swapReasons),
    refusal: z.enum(swapRefusals).nullable(),
    askedAt: Instant,
    answeredAt: Instant.nullable(),
    order: z
      .object({ id: idField("order"), partId: idField("subOrder"), number: z.string() })
      .nullable()
      .describe("Which order brings the new one; null: none does"),
  })
  .meta({ id: "Exchange" });
export type ExchangeView = z.infer<typeof ExchangeView>;

export const OwnExchangesView = z
  .object({
    lines: z
      .array(
        thing.extend({
          id: idField("line"),
          left: z.number().int().describe("Pieces that may be exchanged"),
          choices: z.array(
            thing.extend({
              variantId: idField("variant"),
              difference: MoneyView.describe("What one piece costs more than the one that was bought"),
              givesBack: MoneyView.describe("What one piece costs less"),
              available: z.number().int(),
            }),
          ),
        }),
      )
      .describe("What may be exchanged now, and for what of the same shop; its own kind comes first"),
    items: z.array(ExchangeView).describe("Newest first"),
  })
  .meta({ id: "OwnExchanges" });
export type OwnExchangesView = z.infer<typeof OwnExchangesView>;

export const ShopExchangesView = z
  .object({
    items: z.array(ExchangeView).describe("What waits for the shop's answer first, then newest first"),
  })
  .meta({ id: "ShopExchanges" });
export type ShopExchangesView = z.infer<typeof ShopExchangesView>;

export const ExchangeBody = z
  .object({
    line: idField("line"),
    quantity: z.int().min(1).max(99),
    variant: idField("variant"),
    reason: z.enum(swapReasons),
  })
  .strict()
  .meta({
    id: "ExchangeBody",
    example: {
      ...{ line: "lin_01k0h3m8p2c4v6x8z0abcdefgh", quantity: 1, variant: "var_01k0h3m8p2c4v6x8z0abcdefgh" },
      reason: "size",
    },
  });
export type ExchangeBody = z.infer<typeof ExchangeBody>;

export const ExchangeAnswerBody = z
  .discriminatedUnion("answer", [
    z.object({ exchange: idField("swap"), answer: z.literal("agree") }).strict(),
    z.object({ exchange: idField("swap"), answer: z.literal("refuse"), why: z.enum(swapRefusals) }).strict(),
  ])
  .meta({
    id: "ExchangeAnswerBody",
    example: { exchange: "swp_01k0h3m8p2c4v6x8z0abcdefgh", answer: "agree" },
  });
export type ExchangeAnswerBody = z.infer<typeof ExchangeAnswerBody>;
