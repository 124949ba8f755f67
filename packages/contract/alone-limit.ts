import { z } from "zod";
import { MoneyView } from "./values.ts";

/** Why one person may not decide rows alone: a limit on what he accepts, or leaves out, of a statement, this and all before. */
export const AloneLimitView = z
  .object({
    because: z
      .enum(["difference", "cash", "dropped"])
      .describe("By how much they differ, what moves by them, or how much is left out with them"),
    sum: MoneyView.describe("With all that the same person accepted, or left out, of the statement before"),
    limit: MoneyView.describe("What one person may decide alone"),
  })
  .meta({ id: "AloneLimit" });
export type AloneLimitView = z.infer<typeof AloneLimitView>;
