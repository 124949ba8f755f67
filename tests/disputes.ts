import type { DisputeView, RecordedDispute } from "@haat/contract/dispute";
import { newSecret } from "@haat/core/ids";
import { expect } from "vitest";
import { keyed, readOrder } from "./buying.ts";
import { anOrderOf, type Sold } from "./line-refunds.ts";
import type { TestSession } from "./market.ts";
import type { Paid, partWorth } from "./paid-order.ts";
import type { TestShop } from "./shop.ts";
import { aFreshOne, ask, type Told } from "./staff.ts";
import type { TestWorld } from "./world.ts";

export type Outcome = Readonly<{ outcome: "won" | "lost"; bearer?: "market" | "vendor" }>;

/** The transaction by which an order was paid. */
export async function paymentOf({ owner }: TestWorld, orderId: string): Promise<{ id: string; trx: string }> {
  const { rows } = await owner.query<{ id: string; trx: string }>(
    "select id, gateway_trx_id as trx from payment_attempt where order_id = $1 and gateway_trx_id is not null",
    [orderId],
  );
  const [row] = rows;
  if (!row) throw new Error(`order ${orderId} was not paid by wallet`);
  return row;
}

/** What a wallet writes of an order's payment. */
export async function noticeOf(world: TestWorld, orderId: string, amount: string) {
  const { trx } = await paymentOf(world, orderId);
  const reference = `DSP-${newSecret().slice(0, 8)}`;
  return { wallet: "bkash", trx, amount, reference, noticedOn: "2026-11-20", note: "পার্সেল আসেনি বলছেন" };
}

/** Two of finance at work on complaints. */
export async function openDisputeDesk({ world }: TestShop) {
  const [one, other] = [
    await aFreshOne(world, "finance", "admin"),
    await aFreshOne(world, "finance", "admin"),
  ];
  const record = async (
    orderId: string,
    amount: string,
    payment?: string,
  ): Promise<Told<RecordedDispute>> => {
    const notice = await noticeOf(world, orderId, amount);
    const body = { ...notice, ...(payment !== undefined && { payment }) };
    return ask<RecordedDispute>(world, one, ["POST", "/v1/admin/disputes"], body);
  };
  const propose = (by: TestSession, id: string, outcome: Outcome) =>
    ask<DisputeView>(world, by, ["POST", `/v1/admin/disputes/${id}/outcome`], {
      ...outcome,
      evidence: "bKash letter 12",
    });
  const decide = (by: TestSession, id: string, verdict: "agree" | "refuse" = "agree") =>
    ask<DisputeView>(world, by, ["POST", `/v1/admin/disputes/${id}/outcome/decisions`], { verdict });
  const opened = async (orderId: string, amount: string): Promise<string> => {
    const told = await record(orderId, amount);
    expect(told.status, told.code).toBe(201);
    return told.body.dispute?.id ?? "";
  };
  const ended = async (id: string, outcome: Outcome): Promise<DisputeView> => {
    expect(await propose(one, id, outcome)).toMatchObject({ status: 200 });
    const told = await decide(other, id);
    expect(told.status, told.code).toBe(200);
    return told.body;
  };
  return { one, other, record, propose, decide, opened, ended };
}
export type DisputeDesk = Awaited<ReturnType<typeof openDisputeDesk>>;

/** One that waits, with an end that somebody wants if he is named. */
export async function aDispute(shop: TestShop, madeBy: string, proposedBy?: string): Promise<string> {
  const sold: Sold = await anOrderOf(shop, { to: "paid", goods: [[10_000n, 1]] });
  const { owner } = shop.world;
  const { id: attemptId } = await paymentOf(shop.world, sold.orderId);
  const { rows } = await owner.query<{ id: string }>(
    // The order first, as everybody locks: a notice of its wallet may be under way still.
    `with held as (select o.id from orders o join payment_attempt a on a.order_id = o.id where a.id = $1 for update of o),
     moved as (update payment_attempt set state = 'disputed' where id = $1 and order_id in (select id from held) returning *),
     made as (insert into dispute (id, attempt_id, order_id, wallet, reference, amount_minor, noticed_on, note, state, made_by, outcome, evidence, proposed_by, proposed_at)
       select 'dsp_' || substr(id, 5), id, order_id, method, 'DSP ' || id, captured_minor, current_date, 'complaint', 'open', $2,
         case when $3::text is not null then 'won' end, case when $3::text is not null then 'letter' end, $3, case when $3::text is not null then now() end
         from moved returning *),
     booked as (insert into journal (event_type, event_key, order_id) select 'J12a', id, order_id from made returning id)
     insert into journal_line (journal_id, line_no, account, side, amount)
     select b.id, x.no, x.account, x.side, m.amount_minor from made m, booked b, (values (1, 'A:DISPUTE:bkash', 'D'), (2, 'A:GW:bkash', 'C')) x(no, account, side)
     returning (select id from made) as id`,
    [attemptId, madeBy, proposedBy ?? null],
  );
  return rows[0]?.id ?? "";
}

/** Of a part, or of the wallet's payment of an order. */
export async function stateOf(
  { owner }: TestWorld,
  table: "sub_order" | "payment_attempt",
  id: string,
): Promise<string | undefined> {
  const which = table === "sub_order" ? "id = $1" : "order_id = $1 and method = 'bkash'";
  const { rows } = await owner.query<{ state: string }>(`select state from ${table} where ${which}`, [id]);
  return rows[0]?.state;
}

/** One part of an order goes to its buyer's door. */
export async function deliver(
  { world }: TestShop,
  { placed }: Paid,
  { id, seller }: Awaited<ReturnType<typeof partWorth>>,
): Promise<void> {
  for (const step of ["accept", "pack", "hand-over", "deliver"]) {
    const part = (await readOrder(world, placed)).subOrders.find((each) => each.id === id);
    const body = step === "deliver" ? { code: part?.deliveryCode } : undefined;
    const reply = await world.fetch(`/v1/vendor/orders/${id}/${step}`, {
      ...{ method: "POST", body, headers: keyed(seller.headers) },
    });
    expect([step, reply.status]).toEqual([step, 200]);
  }
}
