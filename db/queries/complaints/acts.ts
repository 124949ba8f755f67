import { complaintHours, shopComplaintHours } from "@haat/core/complaint-clock";
import {
  type ComplaintKind,
  type ComplaintOutcome,
  mostComplaints,
  type ReturnWish,
} from "@haat/core/complaint-states";
import { sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";
import { moveComplaint } from "../money/moves.ts";

type NewComplaint = Readonly<{
  id: string;
  /** The order, which is locked. */
  orderId: string;
  partId: string;
  lineId: string | null;
  kind: ComplaintKind;
  said: string;
  /** What is to go back, and for what. */
  back: Readonly<{ wish: ReturnWish; lines: readonly Readonly<{ line: string; quantity: number }>[] }> | null;
  actor: string;
}>;

/**
 * Kept until somebody answers. Null: it names no part or line of the order, nothing was confirmed of it, the same is complained of already, or
 * there are as many as an order may have, or what is to go back may not.
 */
export async function insertComplaint(tx: Tx, complaint: NewComplaint): Promise<string | null> {
  const { id, orderId, partId, lineId, kind, said, actor } = complaint;
  const wish = complaint.back?.wish ?? null;
  const back = complaint.back && JSON.stringify(complaint.back.lines);
  const { rows } = await tx.execute<{ number: string }>(sql`
    with made as (insert into complaint (id, number, order_id, sub_order_id, vendor_id, order_line_id, kind, said, wish, back, shop_by, due_at)
      select ${id}, o.number || '-C' || (select count(*) + 1 from complaint c where c.order_id = o.id), o.id, s.id, s.vendor_id, ${lineId}, ${kind}, ${said}, ${wish}, ${back}::jsonb,
          now() + make_interval(hours => ${shopComplaintHours}), now() + make_interval(hours => ${complaintHours})
        from orders o join sub_order s on s.order_id = o.id where o.id = ${orderId} and s.id = ${partId} and s.confirmed_at is not null
         and (${lineId}::text is null or exists (select from order_line l where l.id = ${lineId} and l.sub_order_id = s.id))
         and (select count(*) from complaint c where c.order_id = o.id) < ${mostComplaints}
         and case when ${back}::jsonb is null then ${kind} <> 'changed_mind' else ${lineId}::text is null and may_return(s.id, ${kind}, ${back}::jsonb) end
      on conflict (sub_order_id, coalesce(order_line_id, '')) where state in ('open','answered','at_support') do nothing
      returning id, order_id, number),
    told as (insert into transition (machine, subject_id, order_id, to_state, event_key, actor)
      select 'complaint', id, order_id, 'open', 'made', ${actor} from made)
    select number from made`);
  return rows[0]?.number ?? null;
}

type Step = Readonly<{ id: string; orderId: string; actor: string }>;
type Answer = Step & Readonly<{ by: string; said: string; offer: ComplaintOutcome }>;

/** False: it no longer waits for its shop. */
export const answerComplaint = (tx: Tx, { by, said, offer, ...step }: Answer): Promise<boolean> =>
  moveComplaint(tx, {
    ...{ ...step, to: "answered", eventKey: "answered" },
    set: sql`answered_by = ${by}, answered_at = now(), answer = ${said}, offer = ${offer}`,
  });

/** Its buyer is not content with the answer. False: there is none, or it is with support. */
export const insistOnComplaint = (tx: Tx, { said, ...step }: Step & { said: string }): Promise<boolean> =>
  moveComplaint(tx, {
    ...{ ...step, to: "at_support", from: ["answered"], eventKey: "sent_on" },
    set: sql`insists = ${said}, sent_on_by = 'buyer', at_support_at = now(), due_at = now() + make_interval(hours => ${complaintHours})`,
  });

/** Its buyer takes what the shop offers, which support then does. False: nothing of the kind is offered. */
export const takeOffer = (tx: Tx, step: Step): Promise<boolean> =>
  moveComplaint(tx, {
    ...{ ...step, to: "at_support", from: ["answered"], eventKey: "sent_on" },
    ...{ where: sql`offer in ('refund','return')` },
    set: sql`sent_on_by = 'offer', at_support_at = now(), due_at = now() + make_interval(hours => ${complaintHours})`,
  });

/** False: it has ended. */
export const settleComplaint = (
  tx: Tx,
  { by, ...step }: Step & Readonly<{ by: "buyer" | "silence" }>,
): Promise<boolean> =>
  moveComplaint(tx, {
    ...{ ...step, to: "settled", eventKey: "settled", reason: by },
    ...(by === "silence" && { from: ["answered"] as const }),
    set: sql`settled_by = ${by}, settled_at = now()`,
  });

type Decision = Step & Readonly<{ by: string; outcome: ComplaintOutcome; said: string }>;

/** False: it is not with support, or whoever decides works for its shop. */
export const decideComplaint = (tx: Tx, { by, outcome, said, ...step }: Decision): Promise<boolean> =>
  moveComplaint(tx, {
    ...{ ...step, to: "decided", eventKey: "decided", reason: outcome, staffId: by },
    set: sql`decided_by = ${by}, decided_at = now(), outcome = ${outcome}, decision = ${said}`,
  });
