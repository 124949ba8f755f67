import type { DeskView } from "@haat/contract/desk";
import { countParked } from "@haat/db/queries/admin/parked";
import { readDesk as read } from "@haat/db/queries/admin/read-desk";
import type { NodeCtx } from "../../context.ts";
import { instantOrNull, moneyView } from "../../views/money.ts";

/** What waits for the admin who asks. */
export async function readDesk({ db, books, viewer, actor, locale }: NodeCtx): Promise<DeskView> {
  const [row, parked] = await Promise.all([
    read(db, viewer, actor.kind === "member" ? actor.userId : ""),
    countParked(books),
  ]);
  return {
    proposals: { open: row.toDecide, own: row.own },
    applications: { open: row.applied, oldestAt: instantOrNull(row.oldestAt) },
    dbidOverdue: row.dbidOverdue,
    parked,
    sms: {
      sent: row.sent,
      spent: moneyView(row.spent, locale),
      budget: moneyView(row.budget, locale),
      reserve: moneyView(row.reserve, locale),
    },
    chain: { rows: row.rows, head: row.head, lastAt: instantOrNull(row.lastAt) },
  };
}
