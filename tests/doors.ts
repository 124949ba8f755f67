import type { Courier } from "@haat/core/couriers";
import { expect } from "vitest";
import {
  keyed,
  payByWallet,
  type Placed,
  placeOrder,
  returnOf,
  startPayment,
  verifyOrder,
} from "./buying.ts";
import { aProduct, aVendor, aVendorSession, type TestSession } from "./market.ts";
import { type Parcels, reported } from "./parcels.ts";
import type { TestShop } from "./shop.ts";

export type Way = "cod" | "bkash" | "advance";
export type AtDoor = Readonly<{
  placed: Placed;
  partId: string;
  number: string;
  seller: TestSession;
  /** Of the cup and of the bowl. */
  lines: readonly [cup: string, bowl: string];
  variants: readonly [cup: string, bowl: string];
  say: (verb: "door" | "take-back" | "deliver", body: unknown) => Promise<Response>;
}>;

export const cup = 33_335n;
export const bowl = 49_999n;

/** Two cups and a bowl of one shop, in a courier's hands, paid in this way. */
export async function anOrderAtDoor(
  { shop, fresh }: Parcels,
  way: Way = "cod",
  courier: Courier = "pathao",
): Promise<AtDoor> {
  const vendor = await aVendor(shop.world);
  const seller = await aVendorSession(shop.world, vendor);
  const variants = [];
  for (const price of [cup, bowl])
    variants.push((await aProduct(shop.world, { vendor, pricesMinor: [price], stock: 9 })).variants[0].id);
  const [cups = "", bowls = ""] = variants;
  const wishes: [string, number][] = [
    [cups, 2],
    [bowls, 1],
  ];
  const placed = await paidBy(shop, way, wishes);
  const [part] = placed.order.subOrders;
  const partId = part?.id ?? "";
  const say: AtDoor["say"] = (verb, body) => act(shop, { seller, partId }, verb, body);
  const number = fresh();
  for (const [verb, body] of [
    ["accept", undefined],
    ["pack", undefined],
    ["hand-over", { consignment: { courier, number } }],
  ] as const)
    expect([verb, (await act(shop, { seller, partId }, verb, body)).status]).toEqual([verb, 200]);
  const lineOf = (price: bigint): string =>
    part?.lines.find(({ unitPrice }) => unitPrice.minor === String(price))?.id ?? "";
  return { placed, partId, number, seller, lines: [lineOf(cup), lineOf(bowl)], variants: [cups, bowls], say };
}

const act = (
  { world }: TestShop,
  { seller, partId }: Readonly<{ seller: TestSession; partId: string }>,
  verb: string,
  body: unknown,
): Promise<Response> =>
  world.fetch(`/v1/vendor/orders/${partId}/${verb}`, {
    ...{ method: "POST", headers: keyed(seller.headers) },
    ...(body !== undefined && { body }),
  });

export async function paidBy(
  shop: TestShop,
  way: Way,
  wishes: [string, number][],
  phone?: string,
): Promise<Placed> {
  if (way === "advance") {
    const placed = await placeOrder(shop, "bkash", wishes, phone, "advance");
    await shop.wallets.bkash.act(await startPayment(shop, placed), "approve", { deliver: false });
    expect(await returnOf(shop, placed, "success")).toMatchObject({ orderState: "confirmed" });
    return placed;
  }
  const placed = await placeOrder(shop, way, wishes, phone);
  await (way === "cod" ? verifyOrder(shop, placed) : payByWallet(shop, placed));
  return placed;
}

/** His courier says that only a part of it was taken, and what he took for it. */
export const partly = (parcels: Parcels, { number }: AtDoor, collected: bigint | null = null) =>
  reported(parcels.shop, { number, says: "partly_delivered", over: { collected } });

export const taka = (minor: bigint): string => `${minor / 100n}`;
export const whole = (minor: bigint): bigint => ((minor + 50n) / 100n) * 100n;

/** Its goods stand in the books as of an order whose hold had lapsed before they were taken: one that was given back, and one that counts. */
export const heldTwice = async ({ world }: TestShop, orderId: string): Promise<void> => {
  await world.owner.query("select hold_stock($1, 1)", [orderId]);
  await world.owner.query("select release_stock($1)", [orderId]);
};
