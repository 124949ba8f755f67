import { expect } from "vitest";
import { keyed, type Placed } from "./buying.ts";
import { partOf } from "./dispatch.ts";
import { paidBy, type Way } from "./doors.ts";
import { aProduct, aVendor, aVendorSession, type TestSession } from "./market.ts";
import type { TestShop } from "./shop.ts";

export type OwnDelivery = Readonly<{
  placed: Placed;
  partId: string;
  seller: TestSession;
  line: string;
  variant: string;
  act: (verb: string, body?: unknown) => Promise<Response>;
  read: () => Promise<Response>;
}>;

/** Whoever has sent one back is called before the next may leave: each is of another phone. */
let phones = 0;

/** One piece of one shop, handed over to its own person, or to this courier. */
export async function anOwnDelivery(
  shop: TestShop,
  way: Way,
  consignment?: Readonly<{ courier: string; number: string }>,
): Promise<OwnDelivery> {
  const vendor = await aVendor(shop.world);
  const seller = await aVendorSession(shop.world, vendor);
  const variant = (await aProduct(shop.world, { vendor, stock: 9 })).variants[0].id;
  const placed = await paidBy(shop, way, [[variant, 1]], `0171777${1000 + (phones += 1)}`);
  const partId = partOf(placed);
  const path = `/v1/vendor/orders/${partId}`;
  const act: OwnDelivery["act"] = (verb, body) =>
    shop.world.fetch(`${path}/${verb}`, {
      ...{ method: "POST", headers: keyed(seller.headers) },
      ...(body !== undefined && { body }),
    });
  for (const verb of ["accept", "pack"]) expect((await act(verb)).status).toBe(200);
  expect((await act("hand-over", consignment ? { consignment } : {})).status).toBe(200);
  const line = placed.order.subOrders[0]?.lines[0]?.id ?? "";
  const read = () => shop.world.fetch(path, { headers: seller.headers });
  return { placed, partId, seller, line, variant, act, read };
}
