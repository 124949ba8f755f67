import { z } from "zod";
import { staffText } from "./values.ts";

/** Why it is not the right file; whoever opens it later reads that. */
export const RecallBody = z
  .object({ reason: staffText(3, 300) })
  .strict()
  .meta({ id: "RemittanceRecallBody", example: { reason: "RedX's file, sent as Pathao's" } });
export type RecallBody = z.infer<typeof RecallBody>;
