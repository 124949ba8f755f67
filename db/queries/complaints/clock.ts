import { complaintWarningHours, deskWarningHours, silentDays } from "@haat/core/complaint-clock";
import { type SQL, sql } from "drizzle-orm";
import type { Books, Tx } from "../../books.ts";
import { moveComplaint } from "../money/moves.ts";

/** What its clock asks for, each once: a word to its shop, support in the shop's stead, a word to its buyer, an end. */
export const complaintTicks = ["remind", "take_over", "overdue", "silence"] as const;
export type ComplaintTick = (typeof complaintTicks)[number];

const isDue: Readonly<Record<ComplaintTick, SQL>> = {
  remind: sql`c.state = 'open' and c.reminded_at is null and c.shop_by > now() and c.shop_by <= now() + make_interval(hours => ${complaintWarningHours})`,
  take_over: sql`c.state = 'open' and c.shop_by <= now()`,
  overdue: sql`c.state in ('open','at_support') and c.due_at <= now() and c.overdue_at is null`,
  silence: sql`c.state = 'answered' and c.answered_at <= now() - make_interval(days => ${silentDays})`,
};

/** Those whose clock asks for it now, the longest waiting first. */
export const tickingComplaints = (books: Books, tick: ComplaintTick, limit: number): Promise<Ticking[]> =>
  books.ask(
    sql`select c.id, c.order_id as "orderId" from complaint c where ${isDue[tick]} order by c.due_at, c.id limit ${limit}`,
  );
export type Ticking = Readonly<{ id: string; orderId: string }>;

/** Noted, once for all time. False: it is asked for no more. Its order is locked. */
export async function noteTick(tx: Tx, id: string, tick: "remind" | "overdue"): Promise<boolean> {
  const column = tick === "remind" ? sql`reminded_at` : sql`overdue_at`;
  const { rows } = await tx.execute(
    sql`update complaint c set ${column} = now() where c.id = ${id} and ${isDue[tick]} returning c.id`,
  );
  return rows.length === 1;
}

/** Its shop was silent. What the law asks for stays as it was. */
export const takeOver = (tx: Tx, { id, orderId }: Ticking, actor: string): Promise<boolean> =>
  moveComplaint(tx, {
    ...{ id, orderId, actor, to: "at_support", from: ["open"], eventKey: "sent_on", reason: "clock" },
    ...{ where: sql`shop_by <= now()`, set: sql`sent_on_by = 'clock', at_support_at = now()` },
  });

export type LateComplaints = Readonly<{ cause: "soon" | "late"; count: number; oldest: string }>;

/** What waits for support and is over the law's time, or nearly. */
export const lateComplaints = (books: Books): Promise<LateComplaints[]> =>
  books.ask(sql`select case when c.due_at <= now() then 'late' else 'soon' end as cause, count(*)::int as count,
      (array_agg(c.number order by c.due_at, c.id))[1] as oldest from complaint c
    where c.state in ('open','at_support') and c.due_at <= now() + make_interval(hours => ${deskWarningHours}) group by 1 order by 1`);
