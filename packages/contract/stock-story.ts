import { z } from "zod";
import { idField, Instant } from "./values.ts";

export const movementKinds = [
  ...(["initial", "received", "counted", "damaged"] as const),
  ...(["returned", "shipped", "restocked"] as const),
] as const;

export const StockStory = z
  .object({
    variantId: idField("variant"),
    title: z.string(),
    label: z.string(),
    sku: z.string(),
    onHand: z.number().int(),
    held: z.number().int(),
    committed: z.number().int(),
    available: z.number().int(),
    least: z
      .number()
      .int()
      .nullable()
      .describe("Below this many the shop is told, once until it was refilled"),
    movements: z.array(
      z.object({
        at: Instant,
        kind: z.enum(movementKinds),
        quantity: z.number().int(),
        order: z.string().nullable(),
      }),
    ),
    reserved: z.array(
      z.object({
        part: idField("subOrder"),
        number: z
          .string()
          .nullable()
          .describe("Of what is sold; what is only being paid for is no order yet"),
        quantity: z.number().int(),
        state: z.enum(["held", "committed"]),
        until: Instant.describe("Of what is held: when it is let go unless it is paid"),
      }),
    ),
  })
  .meta({ id: "StockStory" });
export type StockStory = z.infer<typeof StockStory>;

export const StockWatchBody = z
  .object({ least: z.number().int().min(0).max(999).describe("Nought: tell no more") })
  .strict()
  .meta({ id: "StockWatchBody", example: { least: 5 } });
export const StockWatched = z.object({ ok: z.literal(true) }).meta({ id: "StockWatched" });
