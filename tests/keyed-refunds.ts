import { aCashier, aHandRefund, aTrx, record } from "./hand-refunds.ts";
import type { KeyedRequest } from "./keyed-routes.ts";
import { anOrderOf, giveBack, planOf } from "./line-refunds.ts";
import { aStaffSession } from "./market.ts";
import type { TestShop } from "./shop.ts";
import { nowAt } from "./staff.ts";

const sent = ({ world }: TestShop, amount: string) => ({
  ...{ wallet: "rocket", trx: aTrx(), sentAt: nowAt(world), note: "" },
  amount,
});

/** A refund that somebody has just sent by hand. */
async function aSending(shop: TestShop): Promise<KeyedRequest> {
  const [one, other] = [await aCashier(shop.world), await aCashier(shop.world)];
  const { id, minor } = await aHandRefund(shop);
  const path = `/v1/admin/refunds/${id}/evidence`;
  const people = { headers: one.headers, stranger: other.headers };
  return { path, ...people, body: sent(shop, minor), otherBody: sent(shop, minor) };
}

/** What a second person finds of it. */
async function aFinding(shop: TestShop): Promise<KeyedRequest> {
  const [maker, one, other] = [
    await aCashier(shop.world),
    await aCashier(shop.world),
    await aCashier(shop.world),
  ];
  const { id, minor } = await aHandRefund(shop);
  await record(shop.world, maker, id, { amount: minor });
  return {
    path: `/v1/admin/refunds/${id}/evidence/decisions`,
    ...{ headers: one.headers, stranger: other.headers, body: { verdict: "agree", reason: "" } },
    otherBody: { verdict: "refuse", reason: "another reason" },
  };
}

/** Pieces of a delivered order. */
async function aGivingBack(shop: TestShop): Promise<KeyedRequest> {
  const sold = await anOrderOf(shop, { goods: [[10_000n, 4]] });
  const path = `/v1/support/orders/${sold.orderId}/refunds`;
  const one = await aStaffSession(shop.world, "support_2");
  const bodyOf = (pieces: number) => ({ ...planOf(sold, { pieces }), reason: "কাপটা ভাঙা এসেছে" });
  return { path, headers: one.headers, stranger: sold.seller.headers, body: bodyOf(1), otherBody: bodyOf(2) };
}

/** What support may not give alone. */
async function aDecision(shop: TestShop): Promise<KeyedRequest> {
  const sold = await anOrderOf(shop, { goods: [[250_000n, 1]] });
  const clerk = await aStaffSession(shop.world, "support_2");
  const { body } = await giveBack(shop.world, clerk, sold);
  const [one, other] = [await aCashier(shop.world), await aCashier(shop.world)];
  return {
    path: `/v1/admin/refund-cases/${body.cases[0]?.id}/decisions`,
    ...{ headers: one.headers, stranger: other.headers, body: { verdict: "agree", reason: "" } },
    otherBody: { verdict: "refuse", reason: "another reason" },
  };
}

export const keyedRefunds = {
  "POST /v1/support/orders/{id}/refunds": aGivingBack,
  "POST /v1/admin/refund-cases/{id}/decisions": aDecision,
  "POST /v1/admin/refunds/{id}/evidence": aSending,
  "POST /v1/admin/refunds/{id}/evidence/decisions": aFinding,
} as const;
