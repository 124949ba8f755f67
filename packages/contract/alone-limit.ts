import { z } from "zod";
import { MoneyView } from "./values.ts";

/** Why one person may not decide rows alone: a limit on what he accepts, or leaves out, of a statement, this and all before. */
export const AloneLimitView = z
  .object({
    because: z
      .enum(["difference", "cash", "dropped", "let_go", "agreed", "claimed", "unread", "reading"])
      .describe(
        "By how much they differ, what moves by them, how much is left out with them, how much undoing their match loses sight of, that two agreed to what would be undone, how much is claimed, that nobody can read how much is left out, or what is read in them",
      ),
    sum: MoneyView.describe(
      "With all that the same person accepted, or left out, of the statement before, or claimed of the courier within a day",
    ),
    limit: MoneyView.describe("What one person may decide alone"),
  })
  .meta({ id: "AloneLimit" });
export type AloneLimitView = z.infer<typeof AloneLimitView>;
