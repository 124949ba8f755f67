import { expect } from "vitest";
import { keyed, placeOrder, type Placed, verifyOrder, type Where } from "./buying.ts";
import type { TestCourierKey } from "./couriers.ts";
import { aProduct, aVendor, aVendorSession, type TestSession, type TestVendor } from "./market.ts";
import type { TestShop } from "./shop.ts";

export const partOf = ({ order }: Placed): string => order.subOrders[0]?.id ?? "";
export const codeOf = async (reply: Response): Promise<string> =>
  ((await reply.json()) as { code: string }).code;

/** What a courier says of a parcel, by this key. */
export const tell = ({ world }: TestShop, { headers }: Pick<TestCourierKey, "headers">, body: unknown) =>
  world.fetch("/v1/hooks/couriers/events", { headers, body });

export type Dispatch = Readonly<{
  vendorId: string;
  owner: TestSession;
  vendor: TestVendor;
  act: (partId: string, verb: string, body?: unknown) => Promise<Response>;
  /** To a quarter of Dhaka unless it is named. */
  packed: (where?: Where) => Promise<Placed>;
  /** An order whose goods have gone by this courier. */
  handedTo: (courier: string, number: string) => Promise<Placed>;
}>;

let phones = 0;

/** A shop that packs and hands over. */
export async function openDispatch(shop: TestShop): Promise<Dispatch> {
  const vendor = await aVendor(shop.world);
  const owner = await aVendorSession(shop.world, vendor);
  const variantId = (await aProduct(shop.world, { vendor, stock: 5_000 })).variants[0].id;
  const act: Dispatch["act"] = (id, verb, body) =>
    shop.world.fetch(`/v1/vendor/orders/${id}/${verb}`, {
      ...{ method: "POST", headers: keyed(owner.headers) },
      ...(body !== undefined && { body }),
    });
  async function packed(where?: Where): Promise<Placed> {
    const phone = `0171888${1000 + (phones += 1)}`;
    const placed = await placeOrder(shop, "cod", [[variantId, 1]], phone, "full", where);
    await verifyOrder(shop, placed);
    for (const verb of ["accept", "pack"]) expect((await act(partOf(placed), verb)).status).toBe(200);
    return placed;
  }
  async function handedTo(courier: string, number: string): Promise<Placed> {
    const placed = await packed();
    const reply = await act(partOf(placed), "hand-over", { consignment: { courier, number } });
    expect(reply.status).toBe(200);
    return placed;
  }
  return { vendorId: vendor.id, owner, vendor, act, packed, handedTo };
}
