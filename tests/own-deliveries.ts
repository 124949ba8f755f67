import { expect } from "vitest";
import { keyed, type Placed, readOrder } from "./buying.ts";
import { partOf } from "./dispatch.ts";
import { bowl, cup, paidBy, type Way } from "./doors.ts";
import { aProduct, aVendor, aVendorSession, type TestSession, type TestVendor } from "./market.ts";
import type { TestShop } from "./shop.ts";

type Consignment = Readonly<{ courier: string; number: string }>;
export type OwnDelivery = Readonly<{
  placed: Placed;
  partId: string;
  seller: TestSession;
  line: string;
  variant: string;
  act: (verb: string, body?: unknown) => Promise<Response>;
  read: () => Promise<Response>;
}>;

export type OwnDoor = Omit<OwnDelivery, "line" | "variant"> &
  Readonly<{
    vendor: TestVendor;
    /** Of the cup and of the bowl. */
    lines: readonly [cup: string, bowl: string];
    variants: readonly [cup: string, bowl: string];
    code: () => Promise<string>;
  }>;

/** Two cups and a bowl of one shop, handed over to its own person. */
export async function anOwnDoor(shop: TestShop, way: Way): Promise<OwnDoor> {
  const vendor = await aVendor(shop.world);
  const made = [];
  for (const price of [cup, bowl])
    made.push((await aProduct(shop.world, { vendor, pricesMinor: [price], stock: 9 })).variants[0].id);
  const [cups = "", bowls = ""] = made;
  const wishes: [string, number][] = [
    [cups, 2],
    [bowls, 1],
  ];
  const own = await handedOver(shop, vendor, way, { wishes });
  const lineOf = (price: bigint): string =>
    own.placed.order.subOrders[0]?.lines.find(({ unitPrice }) => unitPrice.minor === String(price))?.id ?? "";
  const code = async () =>
    (await readOrder(shop.world, own.placed)).subOrders[0]?.deliveryCode ?? "there is no code";
  return {
    ...{ ...own, vendor, code },
    lines: [lineOf(cup), lineOf(bowl)],
    variants: [cups, bowls],
  };
}

/** Whoever has sent one back is called before the next may leave: each is of another phone. */
let phones = 0;

/** One piece of one shop, handed over to its own person, or to this courier. */
export async function anOwnDelivery(
  shop: TestShop,
  way: Way,
  consignment?: Consignment,
): Promise<OwnDelivery> {
  const vendor = await aVendor(shop.world);
  const variant = (await aProduct(shop.world, { vendor, stock: 9 })).variants[0].id;
  const own = await handedOver(shop, vendor, way, { wishes: [[variant, 1]], consignment });
  return { ...own, line: own.placed.order.subOrders[0]?.lines[0]?.id ?? "", variant };
}

type Sent = Readonly<{ wishes: [string, number][]; consignment?: Consignment | undefined }>;

async function handedOver(shop: TestShop, vendor: TestVendor, way: Way, { wishes, consignment }: Sent) {
  const seller = await aVendorSession(shop.world, vendor);
  const placed = await paidBy(shop, way, wishes, `0171777${1000 + (phones += 1)}`);
  const partId = partOf(placed);
  const path = `/v1/vendor/orders/${partId}`;
  const act: OwnDelivery["act"] = (verb, body) =>
    shop.world.fetch(`${path}/${verb}`, {
      ...{ method: "POST", headers: keyed(seller.headers) },
      ...(body !== undefined && { body }),
    });
  for (const verb of ["accept", "pack"]) expect((await act(verb)).status).toBe(200);
  expect((await act("hand-over", consignment ? { consignment } : {})).status).toBe(200);
  const read = () => shop.world.fetch(path, { headers: seller.headers });
  return { placed, partId, seller, act, read };
}
