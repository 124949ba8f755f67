import { randomDigits } from "@haat/core/ids";
import { aClaim, anAdvanceOrder, openDesk } from "./claims.ts";
import type { KeyedRequest } from "./keyed-routes.ts";
import { aBuyerSession } from "./market.ts";
import type { TestShop } from "./shop.ts";
import { aFreshOne } from "./staff.ts";

/** What buyers send by hand, and how it is released. */
export const keyedClaims: Readonly<Record<string, (shop: TestShop) => Promise<KeyedRequest>>> = {
  "POST /v1/admin/claims/{id}/release/decisions": async (shop) => {
    const [one, other, maker] = [
      await aFreshOne(shop.world, "finance", "admin"),
      await aFreshOne(shop.world, "finance", "admin"),
      await aFreshOne(shop.world, "finance", "admin"),
    ];
    const path = `/v1/admin/claims/${await aClaim(shop, maker.userId)}/release/decisions`;
    const request = { body: { verdict: "refuse" }, otherBody: { verdict: "agree" } };
    return { path, headers: one.headers, stranger: other.headers, ...request };
  },
  "POST /v1/store/orders/{id}/payments/sent": async (shop) => {
    await openDesk(shop.world);
    const { order, headers: held } = await anAdvanceOrder(shop);
    const { headers: stranger } = await aBuyerSession(shop.world);
    const { "idempotency-key": _key, ...headers } = held;
    const body = { wallet: "nagad", trx: `71${randomDigits(6)}`, payer: "5678" };
    return {
      ...{ path: `/v1/store/orders/${order.id}/payments/sent`, headers, stranger },
      ...{ body, otherBody: { ...body, trx: `72${randomDigits(6)}` } },
    };
  },
};
