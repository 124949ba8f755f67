import { newSecret } from "@haat/core/ids";
import { expect } from "vitest";
import {
  cartOf,
  keyed,
  orderBody,
  orderCode,
  phoneFor,
  placeOrder,
  quoteOf,
  readOrder,
  returnFrom,
  startPayment,
  verifyOrder,
} from "./buying.ts";
import { keyedStaff } from "./keyed-staff.ts";
import { aProposal, aReceived } from "./keyed-proposal.ts";
import { keyedAccounts } from "./keyed-accounts.ts";
import { keyedDesk } from "./keyed-desk.ts";
import { keyedGoods } from "./keyed-goods.ts";
import { keyedParcels } from "./keyed-parcels.ts";
import { keyedShopWords } from "./keyed-shop-words.ts";
import { aBuyerSession, aProduct, aStaffSession, aVendor, aVendorSession } from "./market.ts";
import type { TestShop } from "./shop.ts";

type Headers = Readonly<Record<string, string>>;
/** A request that a route would carry out now, another body for it, and somebody else who might send the same. */
export type KeyedRequest = Readonly<{
  path: string;
  headers: Headers;
  body?: unknown;
  otherBody: unknown;
  stranger: Headers;
}>;
type Prepare = (shop: TestShop) => Promise<KeyedRequest>;

const bodyless = { otherBody: { other: true } };

async function anOrder(shop: TestShop, method: "bkash" | "cod", phone = phoneFor(shop)) {
  const vendor = await aVendor(shop.world);
  const { variants } = await aProduct(shop.world, { vendor, pricesMinor: [125_040n], stock: 9 });
  const placed = await placeOrder(shop, method, [[variants[0].id, 1]], phone);
  const { headers: stranger } = await aBuyerSession(shop.world);
  const { "idempotency-key": _key, ...headers } = placed.headers;
  return { vendor, placed, path: `/v1/store/orders/${placed.order.id}`, headers, stranger };
}

/** Whose buyer turned back at the wallet. */
async function anUnpaidOrder(shop: TestShop) {
  const made = await anOrder(shop, "bkash");
  const reference = await startPayment(shop, made.placed);
  await shop.wallet.act(reference, "cancel", { deliver: false });
  await returnFrom(shop, reference, "cancel");
  return made;
}

const acts = ["accept", "pack", "hand-over", "deliver"] as const;

/** A verified cash order, brought by its vendor to where `next` is what comes. */
async function aPart(shop: TestShop, next: (typeof acts)[number] | "done") {
  const { vendor, placed } = await anOrder(shop, "cod");
  await verifyOrder(shop, placed);
  const seller = await aVendorSession(shop.world, vendor);
  const other = await aVendorSession(shop.world, await aVendor(shop.world));
  const id = placed.order.subOrders[0]?.id ?? "";
  const code = async () => (await readOrder(shop.world, placed)).subOrders[0]?.deliveryCode;
  for (const act of next === "done" ? acts : acts.slice(0, acts.indexOf(next))) {
    const body = act === "deliver" ? { code: await code() } : undefined;
    const path = `/v1/vendor/orders/${id}/${act}`;
    const reply = await shop.world.fetch(path, { method: "POST", body, headers: keyed(seller.headers) });
    expect([act, reply.status]).toEqual([act, 200]);
  }
  return { id, placed, code, path: `/v1/vendor/orders/${id}`, seller, other };
}

const act =
  (verb: (typeof acts)[number]): Prepare =>
  async (shop) => {
    const { path, seller, other } = await aPart(shop, verb);
    return { path: `${path}/${verb}`, headers: seller.headers, stranger: other.headers, ...bodyless };
  };

const handIn = (reference: string) => ({ amount: "100", reference });

const decision =
  (verb: "receive" | "refuse"): Prepare =>
  async (shop) => {
    const { seller } = await aPart(shop, "done");
    const body = handIn(`bKash ${newSecret()}`);
    const reply = await shop.world.fetch("/v1/vendor/hand-ins", { body, headers: keyed(seller.headers) });
    const { id } = (await reply.json()) as { id: string };
    const path = `/v1/support/hand-ins/${id}/${verb}`;
    return { path, ...(await twoOfStaff(shop)), ...bodyless };
  };

const twoOfStaff = async ({ world }: TestShop): Promise<Pick<KeyedRequest, "headers" | "stranger">> => ({
  headers: (await aStaffSession(world, "support_2")).headers,
  stranger: (await aVendorSession(world, await aVendor(world))).headers,
});

/** One for every route whose policy requires a key. */
export const keyedRoutes: Readonly<Record<string, Prepare>> = {
  "POST /v1/store/orders": async ({ world }) => {
    const cart = await cartOf(world, [[(await aProduct(world, { stock: 9 })).variants[0].id, 1]]);
    const body = orderBody((await quoteOf(world, cart, "bkash")).hash, "bkash");
    const headers = { "x-haat-cart": cart };
    const otherBody = { ...body, note: "দরজায় ফোন দিন" };
    return { path: "/v1/store/orders", headers, body, otherBody, stranger: { "x-haat-cart": newSecret() } };
  },
  "POST /v1/store/orders/{id}/verify": async (shop) => {
    const { path, headers, stranger, placed } = await anOrder(shop, "cod");
    const body = { code: await orderCode(shop, placed.order.id) };
    return { path: `${path}/verify`, headers, body, otherBody: { code: "1234567" }, stranger };
  },
  "POST /v1/store/orders/{id}/cancel": async (shop) => {
    const { path, headers, stranger } = await anOrder(shop, "bkash");
    return { path: `${path}/cancel`, headers, stranger, ...bodyless };
  },
  "POST /v1/store/orders/{id}/payments": async (shop) => {
    const { path, headers, stranger } = await anUnpaidOrder(shop);
    const body = { method: "bkash" };
    return { path: `${path}/payments`, headers, body, otherBody: { method: "cod" }, stranger };
  },
  "POST /v1/store/orders/{id}/payments/cash": async (shop) => {
    const { path, headers, stranger } = await anUnpaidOrder(shop);
    return { path: `${path}/payments/cash`, headers, stranger, ...bodyless };
  },
  "POST /v1/store/payments/{id}/start": async (shop) => {
    const { headers, stranger, placed } = await anOrder(shop, "bkash");
    const path = `/v1/store/payments/${placed.order.payments[0]?.id}/start`;
    return { path, headers, stranger, ...bodyless };
  },
  "POST /v1/store/payments/{method}/return": async (shop) => {
    const { headers, stranger, placed } = await anOrder(shop, "bkash");
    const providerRef = await startPayment(shop, placed);
    await shop.wallet.fault({ webhook: "never", reference: providerRef });
    await shop.wallet.act(providerRef, "approve", { deliver: false });
    const path = "/v1/store/payments/bkash/return";
    const body = { providerRef, status: "success" };
    return { path, headers, body, otherBody: { providerRef, status: "cancel" }, stranger };
  },
  "POST /v1/vendor/orders/{id}/accept": act("accept"),
  "POST /v1/vendor/orders/{id}/pack": act("pack"),
  "POST /v1/vendor/orders/{id}/hand-over": act("hand-over"),
  "POST /v1/vendor/orders/{id}/deliver": async (shop) => {
    const { code, ...prepared } = await aPart(shop, "deliver");
    const body = { code: await code() };
    const request = { body, otherBody: { code: "12345" }, stranger: prepared.other.headers };
    return { path: `${prepared.path}/deliver`, headers: prepared.seller.headers, ...request };
  },
  "POST /v1/vendor/orders/{id}/reject": async (shop) => {
    const { path, seller, other } = await aPart(shop, "accept");
    const [body, otherBody] = [{ reason: "out_of_stock" }, { reason: "shop_closed" }];
    return { path: `${path}/reject`, headers: seller.headers, body, otherBody, stranger: other.headers };
  },
  "POST /v1/vendor/stock/{variantId}/changes": async ({ world }) => {
    const vendor = await aVendor(world);
    const { variants } = await aProduct(world, { vendor, stock: 9 });
    const [{ headers }, { headers: stranger }] = [
      await aVendorSession(world, vendor),
      await aVendorSession(world, await aVendor(world)),
    ];
    const path = `/v1/vendor/stock/${variants[0].id}/changes`;
    const body = { change: 5, reason: "received" };
    return { path, headers, body, otherBody: { ...body, change: 6 }, stranger };
  },
  "POST /v1/vendor/hand-ins": async (shop) => {
    const { seller, other } = await aPart(shop, "done");
    const body = handIn(`bKash ${newSecret()}`);
    const request = { body, otherBody: handIn("bKash other"), stranger: other.headers };
    return { path: "/v1/vendor/hand-ins", headers: seller.headers, ...request };
  },
  ...keyedAccounts,
  ...keyedParcels,
  ...keyedGoods,
  ...keyedShopWords,
  ...keyedDesk,
  ...keyedStaff,
  "POST /v1/support/hand-ins/{id}/receive": decision("receive"),
  "POST /v1/support/hand-ins/{id}/refuse": decision("refuse"),
  "POST /v1/support/hand-ins/{id}/undo": async (shop) => aReceived(shop, await decision("receive")(shop)),
  "POST /v1/support/orders/{id}/cancel": async (shop) => {
    const { placed } = await aPart(shop, "pack");
    const path = `/v1/support/orders/${placed.order.id}/cancel`;
    const [body, otherBody] = [{ reason: "ফোনে বাতিল চেয়েছেন" }, { reason: "another reason" }];
    return { path, body, otherBody, ...(await twoOfStaff(shop)) };
  },
  "POST /v1/support/payments/{id}/ask": async (shop) => {
    const { placed } = await anOrder(shop, "bkash");
    await startPayment(shop, placed);
    const path = `/v1/support/payments/${placed.order.payments[0]?.id}/ask`;
    return { path, ...(await twoOfStaff(shop)), ...bodyless };
  },
  "POST /v1/support/proposals/{id}/decisions": aProposal,
  "POST /v1/support/sub-orders/{id}/delivery-code": async (shop) => {
    const { id } = await aPart(shop, "deliver");
    const path = `/v1/support/sub-orders/${id}/delivery-code`;
    return { path, ...(await twoOfStaff(shop)), ...bodyless };
  },
};
