import type { SettledDayFilter, SettledDayList, SettledDayView } from "@haat/contract/settled-day";
import { wallets } from "@haat/core/payment-methods";
import { listSettledDays, type SettledDayRow } from "@haat/db/queries/statements/days";
import type { z } from "zod";
import type { NodeCtx } from "../../context.ts";
import { instantView, moneyView } from "../../views/money.ts";

const daysShown = 14;
const dayMs = 24 * 3_600_000;
const dhakaOffsetMs = 6 * 3_600_000;

/** Two weeks of every wallet, or of one. */
export async function readSettledDays(
  ctx: NodeCtx,
  { source, to }: z.infer<typeof SettledDayFilter>,
): Promise<SettledDayList> {
  const { db, viewer, now } = ctx;
  const last = to ?? new Date(now().getTime() + dhakaOffsetMs).toISOString().slice(0, 10);
  const ask = { sources: source ? [source] : wallets, to: last, days: daysShown };
  const items = (await listSettledDays(db, viewer, ask)).map((row) => dayView(ctx, row));
  const from = new Date(Date.parse(last) - (daysShown - 1) * dayMs).toISOString().slice(0, 10);
  return { items, from };
}

function dayView({ locale }: NodeCtx, row: SettledDayRow): SettledDayView {
  const money = (minor: string) => moneyView(minor, locale);
  const { source, day, open, oldest, statements, closedBy, closedAt } = row;
  return {
    ...{ source, day, open, oldestDays: oldest, statements: [...statements] },
    ...{ captured: money(row.captured), refunded: money(row.refunded), fees: money(row.fees) },
    ...{ statedCaptured: money(row.statedCaptured), statedRefunded: money(row.statedRefunded) },
    ...{ net: money(row.net), credited: money(row.credited), suspense: money(row.suspense) },
    waitsFor: row.waitsFor as SettledDayView["waitsFor"],
    closed: closedBy && closedAt ? { by: closedBy, at: instantView(closedAt) } : null,
  };
}
