import { aWaitingVersion, seenAt } from "./goods.ts";
import type { KeyedRequest } from "./keyed-routes.ts";
import { aProduct, aStaffSession, aVendor, aVendorSession } from "./market.ts";
import type { TestShop } from "./shop.ts";

const aShopkeeper = async (world: TestShop["world"]) => aVendorSession(world, await aVendor(world));

/** What a shop writes of its goods, and what the market says to it. */
export const keyedGoods = {
  "POST /v1/vendor/goods": async ({ world }) => {
    const vendor = await aVendor(world);
    const [own, other] = [await aVendorSession(world, vendor), await aShopkeeper(world)];
    const [one, another] = [await aProduct(world, { vendor }), await aProduct(world, { vendor })];
    return {
      ...{ path: "/v1/vendor/goods", headers: own.headers, stranger: other.headers },
      ...{ body: { like: one.id }, otherBody: { like: another.id } },
    };
  },
  "POST /v1/vendor/goods/{id}/moves": async ({ world }) => {
    const vendor = await aVendor(world);
    const { id } = await aProduct(world, { vendor });
    const [own, other] = [await aVendorSession(world, vendor), await aShopkeeper(world)];
    return {
      ...{ path: `/v1/vendor/goods/${id}/moves`, headers: own.headers, stranger: other.headers },
      ...{ body: { move: "archive" }, otherBody: { move: "restore" } },
    };
  },
  "POST /v1/support/goods/{id}/decision": async ({ world }) => {
    const { versionId } = await aWaitingVersion(world);
    const submittedAt = await seenAt(world, versionId);
    const [one, other] = [await aStaffSession(world, "support_2"), await aStaffSession(world, "support_2")];
    return {
      ...{ path: `/v1/support/goods/${versionId}/decision`, headers: one.headers, stranger: other.headers },
      body: { verdict: "changes", reason: "উপাদান লিখুন", submittedAt },
      otherBody: { verdict: "approve", reason: "", submittedAt },
    };
  },
} satisfies Record<string, (shop: TestShop) => Promise<KeyedRequest>>;
