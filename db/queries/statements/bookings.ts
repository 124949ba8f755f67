import { sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";
import type { Database } from "../../client.ts";
import type { Viewer } from "../../viewer.ts";

/** A line of a statement. */
export type StatedIn = Readonly<{ statementId: string; line: number }>;

/** Booked because of this line and nothing else: a payment, or that its refund is home. */
export async function noteBooking(
  tx: Tx,
  {
    statementId,
    line,
    attemptId,
    refundId,
  }: StatedIn & Readonly<{ attemptId: string; refundId: string | null }>,
): Promise<void> {
  await tx.execute(sql`insert into statement_booking (statement_id, line, attempt_id, refund_id)
    values (${statementId}, ${line}, ${attemptId}, ${refundId})`);
}

type BookingRow = Readonly<{
  line: number;
  kind: "capture" | "refund";
  orderId: string;
  orderNumber: string;
  minor: string;
  currency: string;
}>;

/** Of a file, in the order of its lines. */
export const listBookings = (db: Database, viewer: Viewer, statementId: string): Promise<BookingRow[]> =>
  db.ask(
    viewer,
    sql`select b.line, case when b.refund_id is null then 'capture' else 'refund' end as kind, o.id as "orderId", o.number as "orderNumber",
        coalesce(r.amount_minor, a.captured_minor)::text as minor, coalesce(r.currency, a.captured_currency) as currency
      from statement_booking b join payment_attempt a on a.id = b.attempt_id join orders o on o.id = a.order_id left join refund r on r.id = b.refund_id
      where b.statement_id = ${statementId} and coalesce(r.amount_minor, a.captured_minor) is not null order by b.line limit 100`,
  );
