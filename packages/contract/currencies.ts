import { currencies } from "@haat/core/currencies";
import { z } from "zod";
import { Instant } from "./values.ts";

export const CurrencyRate = z
  .object({
    currency: z.enum(currencies),
    microTaka: z
      .string()
      .regex(/^[1-9]\d{0,17}$/)
      .describe("What one unit costs, in millionths of a taka"),
    toldAt: Instant,
  })
  .meta({
    id: "CurrencyRate",
    example: { currency: "USD", microTaka: "121500000", toldAt: "2026-11-21T09:30:00.000Z" },
  });
export type CurrencyRate = z.infer<typeof CurrencyRate>;

export const CurrencyRates = z
  .object({
    items: z
      .array(CurrencyRate)
      .describe("Empty where no service of rates is known, or it is silent for a week"),
  })
  .meta({ id: "CurrencyRates" });
