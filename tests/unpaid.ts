import { settlePayment } from "@haat/api/services/payments/settle-payment";
import type { AttemptStoryView } from "@haat/contract/attempt";
import type { GivenBackBody } from "@haat/contract/given-back";
import { expect } from "vitest";
import { keyed, type Placed, placeOrder, returnFrom, startPayment } from "./buying.ts";
import { aProduct, type TestSession } from "./market.ts";
import type { TestShop } from "./shop.ts";
import { ask, nowAt } from "./staff.ts";

export type Silent = Readonly<{ placed: Placed; attemptId: string; reference: string }>;

/** A charge at Nagad, which takes the money on its own page; the wallet has said nothing for so many hours. */
export async function aSilentCharge(shop: TestShop, hours: number): Promise<Silent> {
  const { variants } = await aProduct(shop.world, { pricesMinor: [120_000n], stock: 5 });
  const placed = await placeOrder(shop, "nagad", [[variants[0].id, 1]]);
  const reference = await startPayment(shop, placed);
  const attemptId = placed.order.payments[0]?.id ?? "";
  await shop.world.owner.query(
    `with a as (update payment_attempt set state = 'unknown' where id = $1 returning id, order_id)
     insert into transition (machine, subject_id, order_id, to_state, event_key, actor, at)
     select 'attempt', id, order_id, 'unknown', 'aged', 'system:test', now() - make_interval(hours => $2::int) from a`,
    [attemptId, hours],
  );
  return { placed, attemptId, reference };
}

export const sayUnpaid = (shop: TestShop, by: TestSession, { attemptId }: Silent) =>
  ask<AttemptStoryView>(shop.world, by, ["POST", `/v1/support/payments/${attemptId}/unpaid`], {
    reason: "পোর্টালে টাকা কাটা হয়নি",
    evidence: "Nagad portal, page 3",
  });

/** What the wallet's portal shows of both, as one of finance writes it down. */
export const bothOf = ({ world }: TestShop, { placed, attemptId }: Silent): GivenBackBody => ({
  ...{
    trx: `PAID${attemptId.slice(-8).toUpperCase()}`,
    refundTrx: `BACK${attemptId.slice(-8).toUpperCase()}`,
  },
  ...{
    amount: placed.order.total.minor,
    paidAt: nowAt(world),
    givenBackAt: nowAt(world),
  },
  ...{ reason: "নগদ বলছে টাকা ফেরত গেছে", evidence: "Nagad portal, page 3" },
});

export const sayGivenBack = (
  shop: TestShop,
  by: TestSession,
  [silent, otherwise]: readonly [Silent, Partial<GivenBackBody>?],
) =>
  ask<AttemptStoryView>(shop.world, by, ["POST", `/v1/support/payments/${silent.attemptId}/given-back`], {
    ...bothOf(shop, silent),
    ...otherwise,
  });

/** Why he cannot say so: of what is too young, then of his own order, then of a shop that he works for. */
export async function refusalsOf(shop: TestShop, by: TestSession, young: Silent): Promise<string[]> {
  const { owner } = shop.world;
  const { id } = young.placed.order;
  const said = async (): Promise<string> => (await sayUnpaid(shop, by, young)).code;
  const tooYoung = await said();
  await owner.query("update orders set buyer_id = $2 where id = $1", [id, by.userId]);
  const ownOrder = await said();
  await owner.query("update orders set buyer_id = null where id = $1", [id]);
  await owner.query(
    "insert into vendor_member (vendor_id, user_id, member_role) select vendor_id, $2, 'packer' from sub_order where order_id = $1",
    [id, by.userId],
  );
  return [tooYoung, ownOrder, await said()];
}

/** The proposal that waits about it. */
export async function waitingUnpaid({ world }: TestShop, { attemptId }: Silent): Promise<string> {
  const { rows } = await world.owner.query<{ id: string }>(
    "select id from proposal where kind in ('payment.unpaid','payment.given_back') and subject = $1 and state = 'open'",
    [attemptId],
  );
  return rows[0]?.id ?? "";
}

/** The payer has paid on the wallet's page; nobody of us knows until it is asked. */
export const paySecretly = ({ wallets }: TestShop, { reference }: Silent) =>
  wallets.nagad.act(reference, "approve", { deliver: false });

export const askAgain = ({ jobs }: TestShop, { attemptId }: Silent) => settlePayment(jobs, attemptId, "ask");

export async function payAnew(shop: TestShop, { placed }: Silent): Promise<void> {
  const { order, headers } = placed;
  const body = { method: "bkash" };
  const path = `/v1/store/orders/${order.id}/payments`;
  const reply = await shop.world.fetch(path, { body, headers: keyed(headers) });
  expect(reply.status).toBe(201);
  const { rows } = await shop.world.owner.query<{ ref: string }>(
    "select gateway_ref as ref from payment_attempt where order_id = $1 and method = 'bkash'",
    [order.id],
  );
  const reference = rows[0]?.ref ?? "";
  await shop.wallet.act(reference, "approve", { deliver: false });
  await returnFrom(shop, reference, "success");
}

type Standing = { state: string; order: string; asked: boolean; held: boolean; said: string[] };

export async function standingOf({ world }: TestShop, { attemptId }: Silent) {
  const { rows } = await world.owner.query<Standing>(
    `select a.state, o.state as "order", a.next_query_at is not null as asked,
       exists (select from reservation r where r.order_id = o.id and r.state = 'held') as held,
       array(select action from audit where subject = a.id order by id) as said
     from payment_attempt a join orders o on o.id = a.order_id where a.id = $1`,
    [attemptId],
  );
  return rows[0];
}
