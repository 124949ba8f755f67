import { aCashier, aHandRefund, aTrx, record } from "./hand-refunds.ts";
import type { KeyedRequest } from "./keyed-routes.ts";
import type { TestShop } from "./shop.ts";

const sent = (amount: string) => ({
  ...{ wallet: "rocket", trx: aTrx(), sentAt: new Date().toISOString(), note: "" },
  amount,
});

/** A refund that somebody has just sent by hand. */
async function aSending(shop: TestShop): Promise<KeyedRequest> {
  const [one, other] = [await aCashier(shop.world), await aCashier(shop.world)];
  const { id, minor } = await aHandRefund(shop);
  const path = `/v1/admin/refunds/${id}/evidence`;
  const people = { headers: one.headers, stranger: other.headers };
  return { path, ...people, body: sent(minor), otherBody: sent(minor) };
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

export const keyedRefunds = {
  "POST /v1/admin/refunds/{id}/evidence": aSending,
  "POST /v1/admin/refunds/{id}/evidence/decisions": aFinding,
} as const;
