import { aProduct, aVendor, aVendorSession, type TestSession } from "./market.ts";
import { payByWallet, type Placed, placeOrder, readOrder } from "./buying.ts";
import type { TestShop } from "./shop.ts";

export type Paid = Readonly<{ placed: Placed; reference: string; sellerOf: (part: Part) => TestSession }>;
export type Part = Placed["order"]["subOrders"][number];

/** Two vendors' goods, ৳1,499 and ৳333.35 a piece, paid by wallet, with who sells which part. */
export async function paidOrder(shop: TestShop, pieces = 1): Promise<Paid> {
  const vendors = [await aVendor(shop.world), await aVendor(shop.world)] as const;
  const [one, two] = [
    await aProduct(shop.world, { vendor: vendors[0], pricesMinor: [149_900n] }),
    await aProduct(shop.world, { vendor: vendors[1], pricesMinor: [33_335n] }),
  ];
  const placed = await placeOrder(shop, "bkash", [
    [one.variants[0].id, pieces],
    [two.variants[0].id, pieces],
  ]);
  const reference = await payByWallet(shop, placed);
  const sellers = new Map([
    [vendors[0].slug, await aVendorSession(shop.world, vendors[0])],
    [vendors[1].slug, await aVendorSession(shop.world, vendors[1])],
  ]);
  const sellerOf = ({ vendor }: Part): TestSession => {
    const seller = sellers.get(vendor.slug);
    if (!seller) throw new Error(`nobody sells as ${vendor.slug}`);
    return seller;
  };
  return { placed, reference, sellerOf };
}

export const reject = (shop: TestShop, partId: string, seller: TestSession) =>
  shop.world.fetch(`/v1/vendor/orders/${partId}/reject`, {
    body: { reason: "out_of_stock" },
    headers: { ...seller.headers, "idempotency-key": crypto.randomUUID() },
  });
export const partsOf = async (shop: TestShop, { placed }: Paid): Promise<Part[]> =>
  (await readOrder(shop.world, placed)).subOrders;
/** The part of that many poisha of goods, with who sells it. */
export async function partWorth(
  shop: TestShop,
  paid: Paid,
  goods: string,
): Promise<{ id: string; seller: TestSession }> {
  const part = (await partsOf(shop, paid)).find((each) => each.goods.minor === goods);
  if (!part) throw new Error(`no part of ${goods}`);
  return { id: part.id, seller: paid.sellerOf(part) };
}
