import { type Placed, placeOrder, returnFrom, startPayment } from "./buying.ts";
import { aProduct } from "./market.ts";
import type { TestShop } from "./shop.ts";

type Begun = Readonly<{ placed: Placed; reference: string }>;

/** Its buyer stands on bKash's page. */
export async function aBkashOrder(shop: TestShop): Promise<Begun> {
  const { variants } = await aProduct(shop.world, { pricesMinor: [12_345_650n], stock: 3 });
  const placed = await placeOrder(shop, "bkash", [[variants[0].id, 1]]);
  return { placed, reference: await startPayment(shop, placed) };
}

/** Its buyer says that he paid, and bKash says nothing. */
export async function aSilentOrder(shop: TestShop): Promise<Placed> {
  const { placed, reference } = await aBkashOrder(shop);
  await returnFrom(shop, reference, "success");
  await shop.wallet.fault({ op: "query", do: "lost", reference, times: 3 });
  return placed;
}
