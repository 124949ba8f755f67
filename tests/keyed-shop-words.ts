import { keyedComplaints } from "./keyed-complaints.ts";
import { newSecret } from "@haat/core/ids";
import { openDispatch, partOf } from "./dispatch.ts";
import type { KeyedRequest } from "./keyed-routes.ts";
import { reported } from "./parcels.ts";
import type { TestShop } from "./shop.ts";

/** What a shop says of a parcel that a courier has, and asks for. */
export const keyedShopWords = {
  ...keyedComplaints,
  "POST /v1/vendor/orders/{id}/came-back": async (shop) => {
    const [ours, other] = [await openDispatch(shop), await openDispatch(shop)];
    const placed = await ours.handedTo("pathao", `KB${newSecret().slice(0, 12)}`.toUpperCase());
    return {
      ...{ path: `/v1/vendor/orders/${partOf(placed)}/came-back`, headers: ours.owner.headers },
      ...{ otherBody: { other: true }, stranger: other.owner.headers },
    };
  },
  "POST /v1/vendor/orders/{id}/another-try": async (shop) => {
    const ours = await openDispatch(shop);
    const number = `KS${newSecret().slice(0, 12)}`.toUpperCase();
    const placed = await ours.handedTo("pathao", number);
    await reported(shop, { number, says: "attempt_failed", over: {} });
    return {
      ...{ path: `/v1/vendor/orders/${partOf(placed)}/another-try`, headers: ours.owner.headers },
      ...{ body: { wish: "any" }, otherBody: { wish: "evening" } },
      stranger: (await openDispatch(shop)).owner.headers,
    };
  },
} satisfies Record<string, (shop: TestShop) => Promise<KeyedRequest>>;
