import type { BrokenView, MoneyStopView, ReopeningView, StopView } from "@haat/contract/money-stop";
import type { BrokenRule } from "@haat/db/queries/money/ledger-check";
import { lastLook } from "@haat/db/queries/money/ledger-look";
import { listStops, type StopRow } from "@haat/db/queries/money/money-stop";
import { listProposals } from "@haat/db/queries/proposals/proposals";
import type { Ctx } from "../../context.ts";
import { instantOrNull, instantView } from "../../views/money.ts";
import { headOf } from "../proposals/view-proposal.ts";

const shownStops = 10;

/** Whether money is written, since when not and why, what has been proposed about it, and how earlier stops ended. */
export async function readMoneyStop(ctx: Ctx): Promise<MoneyStopView> {
  const [look, [newest, ...older]] = await Promise.all([
    lastLook(ctx.db, ctx.viewer),
    listStops(ctx.db, ctx.viewer, shownStops),
  ]);
  const open = newest?.endedAt === null ? newest : null;
  const past = newest && !open ? [newest, ...older] : older;
  return {
    look: look && {
      at: instantView(look.lookedAt),
      wholeAt: instantView(look.wholeAt),
      broken: look.broken.map(brokenView),
    },
    stop: open && stopView(open),
    waiting: open && (await waitingFor(ctx, open.id)),
    past: past.map(stopView),
  };
}

async function waitingFor(ctx: Ctx, stopId: string): Promise<ReopeningView | null> {
  const ask = { kinds: ["money.reopen"] as const, isOpen: true, subject: stopId, limit: 1 };
  const [row] = await listProposals(ctx.db, ctx.viewer, ask);
  return row ? headOf(ctx, row, ctx.viewer.kind === "admin") : null;
}

const brokenView = ({ rule, subject, detail }: BrokenRule): BrokenView => ({ rule, subject, detail });

const stopView = ({ id, since, found, endedAt, maker, checker, reason }: StopRow): StopView => ({
  id,
  since: instantView(since),
  found: found.map(brokenView),
  endedAt: instantOrNull(endedAt),
  endedBy: [maker, checker].filter((name) => name !== null),
  reason,
});
