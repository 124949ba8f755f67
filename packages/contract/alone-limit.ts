import { z } from "zod";
import { MoneyView } from "./values.ts";

/** Why one person may not accept rows alone: one of the two limits on what he accepts of a statement, this and all before. */
export const AloneLimitView = z
  .object({
    because: z.enum(["difference", "cash"]).describe("By how much they differ, or what moves by them"),
    sum: MoneyView.describe("With all that the same person accepted of the statement before"),
    limit: MoneyView.describe("What one person may accept alone"),
  })
  .meta({ id: "AloneLimit" });
export type AloneLimitView = z.infer<typeof AloneLimitView>;
