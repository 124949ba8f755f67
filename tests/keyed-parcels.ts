import { newId, newSecret } from "@haat/core/ids";
import { openDispatch, partOf } from "./dispatch.ts";
import type { KeyedRequest } from "./keyed-routes.ts";
import { reported } from "./parcels.ts";
import type { TestShop } from "./shop.ts";

/** What shops do with parcels that come back. */
export const keyedParcels: Readonly<Record<string, (shop: TestShop) => Promise<KeyedRequest>>> = {
  "POST /v1/vendor/orders/{id}/take-back": async (shop) => {
    const [ours, other] = [await openDispatch(shop), await openDispatch(shop)];
    const number = `KP${newSecret().slice(0, 12)}`.toUpperCase();
    const placed = await ours.handedTo("pathao", number);
    await reported(shop, { number, says: "rto_in_transit", over: {} });
    return {
      ...{ path: `/v1/vendor/orders/${partOf(placed)}/take-back`, headers: ours.owner.headers },
      ...{ body: { lines: [] }, otherBody: { lines: [{ id: newId("line", new Date()), whole: 1 }] } },
      stranger: other.owner.headers,
    };
  },
};
