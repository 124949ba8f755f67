import { expect } from "vitest";
import { keyed, type Placed, placeOrder, readOrder, returnOf, startPayment } from "./buying.ts";
import type { Wallet } from "@haat/core/payment-methods";
import { aProduct, aVendor, aVendorSession, type TestSession } from "./market.ts";
import type { TestShop } from "./shop.ts";

export type Seller = Readonly<{ session: TestSession; variantId: string }>;
export type Split = Readonly<{
  /** One of each seller's goods. */
  both: () => (readonly [variantId: string, quantity: number])[];
  /** Ordered with a part ahead by this wallet, and nothing paid yet. */
  ordered: (method?: Wallet) => Promise<Placed>;
  paid: (method?: Wallet) => Promise<Placed>;
  sellerOf: (partId: string) => Promise<Seller>;
  act: (seller: Seller, partId: string, verb: string, body?: unknown) => Promise<Response>;
  /** From the shop's yes to the receiver's code. */
  deliver: (placed: Placed, index: number) => Promise<void>;
}>;

/** Two shops whose goods are bought together, a part ahead and the rest at each door. */
export async function openSplit(shop: TestShop): Promise<Split> {
  const [near, far] = [await aSeller(shop, 250_033n), await aSeller(shop, 99_917n)];
  const both: Split["both"] = () => [
    [near.variantId, 1],
    [far.variantId, 1],
  ];
  const ordered: Split["ordered"] = (method = "bkash") =>
    placeOrder(shop, method, both(), undefined, "advance");
  const act: Split["act"] = ({ session }, id, verb, body) =>
    shop.world.fetch(`/v1/vendor/orders/${id}/${verb}`, {
      ...{ method: "POST", headers: keyed(session.headers) },
      ...(body !== undefined && { body }),
    });
  const sellerOf: Split["sellerOf"] = async (id) => {
    const { status } = await shop.world.fetch(`/v1/vendor/orders/${id}`, { headers: near.session.headers });
    return status === 200 ? near : far;
  };
  return {
    both,
    ordered,
    act,
    sellerOf,
    paid: async (method = "bkash") => {
      const placed = await ordered(method);
      await shop.wallets[method].act(await startPayment(shop, placed), "approve", { deliver: false });
      expect(await returnOf(shop, placed, "success")).toMatchObject({ orderState: "confirmed" });
      return placed;
    },
    deliver: async (placed, index) => {
      const id = placed.order.subOrders[index]?.id ?? "";
      const seller = await sellerOf(id);
      for (const verb of ["accept", "pack", "hand-over"])
        expect((await act(seller, id, verb)).status).toBe(200);
      const { subOrders } = await readOrder(shop.world, placed);
      expect((await act(seller, id, "deliver", { code: subOrders[index]?.deliveryCode })).status).toBe(200);
    },
  };
}

async function aSeller({ world }: TestShop, priceMinor: bigint): Promise<Seller> {
  const vendor = await aVendor(world);
  const session = await aVendorSession(world, vendor);
  const { variants } = await aProduct(world, { vendor, pricesMinor: [priceMinor], stock: 200 });
  return { session, variantId: variants[0].id };
}
