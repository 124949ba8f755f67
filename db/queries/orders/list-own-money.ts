import { sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import { isUnsure, trxOf } from "../money/attempts.ts";
import type { Viewer } from "../../viewer.ts";
import type { OrderDocument } from "./order-document.ts";

type OfOrder = Readonly<{ orderId: string; orderNumber: string }>;
export type OwnMoneyRow = OfOrder &
  (
    | Readonly<{ kind: "payment"; told: OrderDocument["payments"][number] }>
    | Readonly<{
        kind: "refund";
        told: Omit<OrderDocument["refunds"][number], "bornOf"> & Pick<OrderDocument, "method">;
      }>
  );

/**
 * What the signed-in buyer paid and was given back, newest first; `before` is the id the page before ended with. Ids of both
 * kinds begin with four letters of their own; what follows them sorts by time.
 */
export const listOwnMoney = (
  db: Database,
  viewer: Viewer,
  { before, limit }: { before: string | null; limit: number },
): Promise<OwnMoneyRow[]> => {
  const older = before === null ? sql`` : sql`where substr(m.id, 5) < substr(${before}, 5)`;
  return db.ask<OwnMoneyRow>(
    viewer,
    sql`select m.kind, m.order_id as "orderId", m.number as "orderNumber", m.told from (
        select 'payment' as kind, a.id, a.order_id, o.number, json_build_object('id', a.id, 'method', a.method, 'state', a.state,
            'amount', a.amount_minor::text, 'captured', a.captured_minor::text, 'capturedCurrency', a.captured_currency, 'providerTrx', ${trxOf}, 'startedAt', a.created_at, 'isUnsure', ${isUnsure}) as told
          from orders o join payment_attempt a on a.order_id = o.id where o.buyer_id = haat_user()
        union all
        select 'refund', r.id, r.order_id, o.number, json_build_object('id', r.id, 'method', a.method, 'state', r.state,
            'amount', r.amount_minor::text, 'currency', r.currency, 'decidedAt', r.decided_at, 'dueAt', r.due_at, 'doneAt', r.done_at,
            'trx', r.provider_refund_trx)
          from orders o join refund r on r.order_id = o.id join payment_attempt a on a.id = r.attempt_id
          where o.buyer_id = haat_user()) m
      ${older} order by substr(m.id, 5) desc limit ${limit}`,
  );
};
