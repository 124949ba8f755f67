import { keyed, payByWallet, placeOrder } from "./buying.ts";
import type { KeyedRequest } from "./keyed-routes.ts";
import { aProduct, aStaffSession } from "./market.ts";
import type { TestShop } from "./shop.ts";
import { confirmed } from "./stays.ts";

/** An order whose cancelling waits for finance, and two of finance. */
export async function aProposal(shop: TestShop): Promise<KeyedRequest> {
  const { world } = shop;
  const { variants } = await aProduct(world, { pricesMinor: [750_000n] });
  const placed = await placeOrder(shop, "bkash", [[variants[0].id, 1]]);
  await payByWallet(shop, placed);
  const clerk = await aStaffSession(world, "support_2");
  const body = { reason: "ক্রেতা ফোনে বাতিল চেয়েছেন" };
  const path = `/v1/support/orders/${placed.order.id}/cancel`;
  const asked = await world.fetch(path, { body, headers: keyed(clerk.headers) });
  const { waiting } = (await asked.json()) as { waiting: { id: string } };
  const [one, other] = [await aStaffSession(world, "finance"), await aStaffSession(world, "finance")];
  for (const each of [one, other]) await confirmed(world, each);
  return {
    path: `/v1/support/proposals/${waiting.id}/decisions`,
    ...{ headers: one.headers, stranger: other.headers, body: { verdict: "agree", reason: "" } },
    otherBody: { verdict: "refuse", reason: "another reason" },
  };
}

/** The cash that this receives, received; and two of finance who have just proven themselves. */
export async function aReceived(
  { world }: TestShop,
  { path, headers }: Pick<KeyedRequest, "path" | "headers">,
): Promise<KeyedRequest> {
  await world.fetch(path, { method: "POST", headers: keyed(headers) });
  const [one, other] = [await aStaffSession(world, "finance"), await aStaffSession(world, "finance")];
  for (const each of [one, other]) await confirmed(world, each);
  return {
    ...{ path: path.replace(/receive$/, "undo"), headers: one.headers, stranger: other.headers },
    ...{ body: { reason: "the slip was another's" }, otherBody: { reason: "the slip was nobody's" } },
  };
}
