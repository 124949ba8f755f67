import { ConfirmationPage } from "@haat/contract/confirmation";
import { PlacedOrderView } from "@haat/contract/order";
import { expect } from "vitest";
import { cartOf, dhanmondi, keyed, orderBody, type Placed, verifyOrder } from "./buying.ts";
import { aCourierKey, courierEvent } from "./couriers.ts";
import { codeOf, openDispatch, partOf, tell } from "./dispatch.ts";
import { aProduct, aStaffSession } from "./market.ts";
import { openShop, type TestShop } from "./shop.ts";

export const chattogram = "tha-chattogram-kotwali";
type Wish = Readonly<{ phone: string; areaId?: string; isDear?: boolean }>;

let phones = 0;
export const aPhone = (): string => `0181777${1000 + (phones += 1)}`;

/** A cash order whose phone is proven: a small one in Dhaka unless `wish` says otherwise. */
async function ordered(shop: TestShop, variantId: string, wish: Wish): Promise<Placed> {
  const { world } = shop;
  const { phone, areaId = dhanmondi, isDear = false } = wish;
  const cart = await cartOf(world, [[variantId, isDear ? 3 : 1]]);
  const quote = await world.fetch("/v1/store/quotes", {
    ...{ body: { areaId, method: "cod" }, headers: { "x-haat-cart": cart } },
  });
  const { hash } = (await quote.json()) as { hash: string };
  const body = orderBody(hash, "cod", phone);
  const reply = await world.fetch("/v1/store/orders", {
    body: { ...body, address: { ...body.address, areaId } },
    headers: keyed({ "x-haat-cart": cart }),
  });
  expect(reply.status).toBe(201);
  const { order, token } = PlacedOrderView.parse(await reply.json());
  const placed = { order, token, cart, headers: keyed({ "x-haat-order-token": token }) };
  await verifyOrder(shop, placed);
  return placed;
}

/** A market whose shop sends by Pathao, and somebody of support who calls. */
export async function openConfirmations() {
  const shop = await openShop();
  const dispatch = await openDispatch(shop);
  const pathao = await aCourierKey(shop.world, "pathao");
  const { vendor } = dispatch;
  const variantId = (await aProduct(shop.world, { vendor, stock: 200, pricesMinor: [150_000n] })).variants[0]
    .id;
  const clerk = await aStaffSession(shop.world, "support_2");
  let numbers = 0;
  const order = (wish: Wish): Promise<Placed> => ordered(shop, variantId, wish);
  const acts = async (placed: Placed, ...verbs: readonly (readonly [string, unknown?])[]): Promise<void> => {
    for (const [verb, body] of verbs)
      expect([verb, (await dispatch.act(partOf(placed), verb, body)).status]).toEqual([verb, 200]);
  };
  const packed = async (wish: Wish): Promise<Placed> => {
    const placed = await order(wish);
    await acts(placed, ["accept"], ["pack"]);
    return placed;
  };
  return {
    ...{ shop, dispatch, clerk, order, packed },
    /** A small order in Dhaka that this phone's receiver sends back. */
    async sentBack(phone: string): Promise<Placed> {
      const placed = await packed({ phone });
      const number = `CNF${(numbers += 1)}`;
      await acts(placed, ["hand-over", { consignment: { courier: "pathao", number } }]);
      expect((await tell(shop, pathao, courierEvent(number, "rto_in_transit"))).status).toBe(200);
      const lines = placed.order.subOrders[0]?.lines.map(({ id }) => ({ id, whole: 1 }));
      await acts(placed, ["take-back", { lines }]);
      return placed;
    },
    /** Whether the shop may hand it over now: `yes`, or why not. */
    async leaves(placed: Placed): Promise<string> {
      const reply = await dispatch.act(partOf(placed), "hand-over");
      return reply.status === 200 ? "yes" : codeOf(reply);
    },
    /** Somebody of support does this about it: what came of it, `done` or the refusal. */
    async support(
      placed: Placed,
      verb: "calls" | "overruling" | "contest-answer",
      body: unknown,
    ): Promise<string> {
      const reply = await shop.world.fetch(`/v1/support/orders/${placed.order.id}/${verb}`, {
        ...{ headers: keyed(clerk.headers), body },
      });
      return reply.status === 200 ? "done" : codeOf(reply);
    },
    async contest(placed: Placed, said: string): Promise<string> {
      const reply = await shop.world.fetch(`/v1/store/orders/${placed.order.id}/contest`, {
        ...{ headers: keyed(placed.headers), body: { said } },
      });
      return reply.status === 200 ? "done" : codeOf(reply);
    },
    /** What support sees on a list, first to be called first. */
    async listed(tab: "due" | "later" | "contests"): Promise<ConfirmationPage> {
      const { headers } = clerk;
      const reply = await shop.world.fetch(`/v1/support/confirmations?tab=${tab}`, { headers });
      return ConfirmationPage.parse(await reply.json());
    },
    async asked({ order: { id } }: Placed) {
      const { rows } = await shop.world.owner.query<{ state: string; reasons: unknown[] }>(
        "select state, reasons from order_risk where id = $1",
        [id],
      );
      return rows[0] ?? null;
    },
  };
}
/** A dear cash order from somebody new goes far. */
export async function askedOrder(shop: TestShop): Promise<Placed> {
  const { variants } = await aProduct(shop.world, { stock: 5, pricesMinor: [150_000n] });
  return ordered(shop, variants[0].id, { phone: aPhone(), areaId: chattogram, isDear: true });
}

/** A question ends in every way. */
export async function everyAsking(shop: TestShop): Promise<void> {
  const { variants } = await aProduct(shop.world, { stock: 50, pricesMinor: [150_000n] });
  const clerk = await aStaffSession(shop.world, "support_2");
  for (const [verb, body] of [
    ["calls", { outcome: "confirmed" }],
    ["calls", { outcome: "refused" }],
    ["overruling", { reason: "চেনা ক্রেতা" }],
    ["contest-answer", { verdict: "grant", answer: "ঠিক করা হলো" }],
  ] as const) {
    const wish = { phone: aPhone(), areaId: chattogram, isDear: true };
    const { order, headers } = await ordered(shop, variants[0].id, wish);
    if (verb === "contest-answer")
      await shop.world.fetch(`/v1/store/orders/${order.id}/contest`, {
        ...{ headers: keyed(headers), body: { said: "আমি আগেও নিয়েছি" } },
      });
    const path = `/v1/support/orders/${order.id}/${verb}`;
    const reply = await shop.world.fetch(path, { headers: keyed(clerk.headers), body });
    expect([verb, reply.status]).toEqual([verb, 200]);
  }
}
export type Confirmations = Awaited<ReturnType<typeof openConfirmations>>;
