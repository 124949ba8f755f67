import { aWriteOff } from "./debts.ts";
import { aDisproof } from "./disproofs.ts";
import { aDispute, noticeOf } from "./disputes.ts";
import type { KeyedRequest } from "./keyed-routes.ts";
import { anOrderOf } from "./line-refunds.ts";
import type { TestShop } from "./shop.ts";
import { aFreshOne } from "./staff.ts";

async function twoOfFinance({ world }: TestShop) {
  const [one, other] = [
    await aFreshOne(world, "finance", "admin"),
    await aFreshOne(world, "finance", "admin"),
  ];
  return { headers: one.headers, stranger: other.headers };
}

/** What finance writes down of complaints at a wallet. */
export const keyedDisputes: Readonly<Record<string, (shop: TestShop) => Promise<KeyedRequest>>> = {
  "POST /v1/admin/disputes": async (shop) => {
    const { orderId } = await anOrderOf(shop, { to: "paid" });
    const body = await noticeOf(shop.world, orderId, "100");
    return {
      path: "/v1/admin/disputes",
      ...(await twoOfFinance(shop)),
      body,
      otherBody: { ...body, amount: "90" },
    };
  },
  "POST /v1/admin/write-offs/{id}/decisions": async (shop) => {
    const { userId: maker } = await aFreshOne(shop.world, "finance", "admin");
    const path = `/v1/admin/write-offs/${await aWriteOff(shop, maker)}/decisions`;
    const request = { body: { verdict: "refuse" }, otherBody: { verdict: "agree" } };
    return { path, ...(await twoOfFinance(shop)), ...request };
  },
  "POST /v1/admin/disproofs/{id}/decisions": async (shop) => {
    const { userId: maker } = await aFreshOne(shop.world, "finance", "admin");
    const path = `/v1/admin/disproofs/${await aDisproof(shop, maker)}/decisions`;
    const reason = "it is there";
    const request = { body: { verdict: "refuse", reason }, otherBody: { verdict: "agree", reason } };
    return { path, ...(await twoOfFinance(shop)), ...request };
  },
  "POST /v1/admin/disputes/{id}/outcome/decisions": async (shop) => {
    const { userId: maker } = await aFreshOne(shop.world, "finance", "admin");
    const path = `/v1/admin/disputes/${await aDispute(shop, maker, maker)}/outcome/decisions`;
    const request = { body: { verdict: "refuse" }, otherBody: { verdict: "agree" } };
    return { path, ...(await twoOfFinance(shop)), ...request };
  },
};
