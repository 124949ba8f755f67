import { statementUndoStates } from "@haat/core/statement-undo-states";
import { z } from "zod";
import { idField, Instant, staffText } from "./values.ts";

/** What must be undone or decided first, or forbids it. */
export const undoWaits = ["not_done", "bank_credit", "day_closed", "dispute", "claim"] as const;

const Hand = z.object({ by: z.string(), at: Instant });

export const StatementUndoView = z
  .object({
    id: idField("statement_undo"),
    state: z.enum(statementUndoStates).describe("`agreed`: a worker is at it"),
    reason: z.string(),
    proposed: Hand,
    decided: Hand.nullable(),
    doneAt: Instant.nullable(),
    may: z.array(z.enum(["agree", "refuse", "withdraw"])).describe("Nobody agrees to his own"),
  })
  .meta({ id: "StatementUndo" });
export type StatementUndoView = z.infer<typeof StatementUndoView>;

export const StatementUndoBody = z
  .object({ reason: staffText(3, 300).describe("What was wrong with the file") })
  .strict()
  .meta({ id: "StatementUndoBody", example: { reason: "It was the file of another merchant account" } });
export type StatementUndoBody = z.infer<typeof StatementUndoBody>;

export const StatementUndoDecisionBody = z
  .object({
    proposal: idField("statement_undo").describe("What was read: a word about one decides no other"),
    verdict: z.enum(["agree", "refuse"]),
  })
  .strict()
  .meta({
    id: "StatementUndoDecisionBody",
    example: { proposal: "sun_01kaj1r3s6000000000000000x", verdict: "agree" },
  });
export type StatementUndoDecisionBody = z.infer<typeof StatementUndoDecisionBody>;
