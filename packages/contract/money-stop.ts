import { z } from "zod";
import { proposalHead } from "./proposal.ts";
import { idField, Instant, staffText } from "./values.ts";

export const BrokenView = z
  .object({
    rule: z.string(),
    subject: z.string().describe("Where: a journal, an order, an account"),
    detail: z.string(),
  })
  .meta({ id: "BrokenRule" });
export type BrokenView = z.infer<typeof BrokenView>;

export const StopView = z
  .object({
    id: idField("moneyStop"),
    since: Instant,
    found: z.array(BrokenView),
    endedAt: Instant.nullable(),
    endedBy: z.array(z.string()).describe("Who proposed to re-open, and who agreed"),
    reason: z.string().nullable(),
  })
  .meta({ id: "MoneyStop" });
export type StopView = z.infer<typeof StopView>;

/** Writing money again, as one admin has proposed it. */
export const ReopeningView = z.object(proposalHead).meta({ id: "Reopening" });
export type ReopeningView = z.infer<typeof ReopeningView>;

export const MoneyStopView = z
  .object({
    look: z
      .object({ at: Instant, wholeAt: Instant, broken: z.array(BrokenView) })
      .nullable()
      .describe("The watch's last look; null: there was none yet"),
    stop: StopView.nullable().describe("Null: money is written"),
    waiting: ReopeningView.nullable(),
    past: z.array(StopView),
  })
  .meta({ id: "MoneyStopPage" });
export type MoneyStopView = z.infer<typeof MoneyStopView>;

export const ReopeningBody = z
  .object({ reason: staffText(5, 300) })
  .strict()
  .meta({ id: "ReopeningBody", example: { reason: "জার্নাল ৪১২ সংশোধন করা হয়েছে, হিসাব মিলছে" } });
export type ReopeningBody = z.infer<typeof ReopeningBody>;
