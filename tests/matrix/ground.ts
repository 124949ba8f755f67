import { expect } from "vitest";
import { keyed, orderCode, placeOrder, startPayment, returnFrom, verifyOrder } from "../buying.ts";
import type { Placed } from "../buying.ts";
import { aBuyerSession, aProduct, aVendor, aVendorSession } from "../market.ts";
import type { TestProduct, TestSession, TestVendor } from "../market.ts";
import { openShop, type TestShop } from "../shop.ts";

/** A shop with something to sell and whoever runs it. */
export type Stall = Readonly<{ vendor: TestVendor; owner: TestSession; product: TestProduct }>;

/** One market for the whole matrix: a shop, another one, one that the market will stop, and their orders. */
export type Ground = Readonly<{
  shop: TestShop;
  stalls: Readonly<Record<"own" | "other" | "stopped", Stall>>;
  /** Of the buyer and of the guest alike: one by his session, the other by its token. */
  orders: Readonly<Record<"unproven" | "unsure" | "unpaid" | "failed", Placed>>;
  /** Three shops' parts each, confirmed. */
  parts: Readonly<Record<"chain" | "refused", Placed>>;
  /** Of strangers, at the other shop. */
  strangers: Readonly<Record<"unpaid" | "confirmed" | "onTheWay" | "delivered", Placed>>;
  /** Nobody's account has it yet. */
  loose: Placed;
  buyer: TestSession;
  stranger: TestSession;
}>;

export const strangersPhone = "01799987654";

/** Nobody is held for coming often: what is counted is another test's. */
const patient = {
  hit: async () => ({ state: "allowed" }) as const,
  remembers: () => false,
  heldFor: () => 0,
};

async function aStall({ world }: TestShop): Promise<Stall> {
  const vendor = await aVendor(world);
  const product = await aProduct(world, { vendor, stock: 400, pricesMinor: [80_000n] });
  return { vendor, product, owner: await aVendorSession(world, vendor) };
}

export const partOf = ({ order }: Placed, { vendor }: Stall): string =>
  order.subOrders.find((part) => part.vendor.slug === vendor.slug)?.id ?? "";

/** Brings a shop's part of an order on. */
async function advance(
  { world }: TestShop,
  [placed, stall]: readonly [Placed, Stall],
  verbs: readonly string[],
) {
  for (const verb of verbs) {
    const path = `/v1/vendor/orders/${partOf(placed, stall)}/${verb}`;
    const reply = await world.fetch(path, { method: "POST", headers: keyed(stall.owner.headers) });
    expect([verb, reply.status]).toEqual([verb, 200]);
  }
}

/** A wallet order whose first charge the buyer gave up. */
async function givenUp(shop: TestShop, placed: Placed): Promise<Placed> {
  const reference = await startPayment(shop, placed);
  await shop.wallet.act(reference, "cancel", { deliver: false });
  await returnFrom(shop, reference, "cancel");
  return placed;
}

export async function openGround(): Promise<Ground> {
  const shop = await openShop({ limits: patient, bent: ["J8"] });
  const stalls = { own: await aStall(shop), other: await aStall(shop), stopped: await aStall(shop) };
  let phones = 0;
  const place = (method: "bkash" | "cod", from: readonly Stall[], phone = `0171100${1000 + (phones += 1)}`) =>
    placeOrder(
      shop,
      method,
      from.map(({ product }) => [product.variants[0].id, 1] as const),
      phone,
    );
  const confirmedOrder = async (from: readonly Stall[], phone?: string): Promise<Placed> => {
    const placed = await place("cod", from, phone);
    await verifyOrder(shop, placed);
    return placed;
  };
  const all = Object.values(stalls);
  const both = [stalls.own, stalls.other];
  const ground = {
    shop,
    stalls,
    orders: {
      unproven: await place("cod", both),
      unsure: await place("cod", both),
      unpaid: await place("bkash", both),
      failed: await givenUp(shop, await place("bkash", both)),
    },
    parts: { chain: await confirmedOrder(all), refused: await confirmedOrder(all) },
    strangers: {
      unpaid: await place("bkash", [stalls.other], strangersPhone),
      confirmed: await confirmedOrder([stalls.other], strangersPhone),
      onTheWay: await confirmedOrder([stalls.other], strangersPhone),
      delivered: await confirmedOrder([stalls.other], strangersPhone),
    },
    loose: await place("cod", both),
    buyer: await aBuyerSession(shop.world),
    stranger: await aBuyerSession(shop.world),
  };
  await advance(shop, [ground.parts.chain, stalls.stopped], ["accept"]);
  await advance(shop, [ground.strangers.onTheWay, stalls.other], ["accept", "pack", "hand-over"]);
  await deliver(ground);
  await shareOrders(ground);
  return ground;
}

/** The other shop has cash of the market's in hand. */
async function deliver({ shop, stalls: { other }, strangers: { delivered } }: Ground): Promise<void> {
  await advance(shop, [delivered, other], ["accept", "pack", "hand-over"]);
  const id = partOf(delivered, other);
  const reply = await shop.world.fetch(`/v1/vendor/orders/${id}/deliver`, {
    headers: keyed(other.owner.headers),
    body: { code: await doorCode(shop, id) },
  });
  expect(reply.status).toBe(200);
}

/** All of the guest's orders open by one token, and are the buyer's besides. */
async function shareOrders({ shop: { world }, orders, buyer }: Ground): Promise<void> {
  const ids = Object.values(orders).map(({ order }) => order.id);
  await world.owner.query(
    "update orders set buyer_id = $1, token_hash = (select token_hash from orders where id = $2) where id = any($3)",
    [buyer.userId, ids[0], ids],
  );
}

/** The market stops the third shop, once everything of it stands. */
export const stopShop = async ({ shop: { world }, stalls }: Ground): Promise<void> =>
  void (await world.owner.query("update vendor set state = 'suspended' where id = $1", [
    stalls.stopped.vendor.id,
  ]));

/** The code for the door of a part that is on its way. */
export async function doorCode({ world }: TestShop, partId: string): Promise<string> {
  const { rows } = await world.owner.query<{ delivery_code: string | null }>(
    "select delivery_code from sub_order where id = $1",
    [partId],
  );
  return rows[0]?.delivery_code ?? "0000";
}

export const proofOfPhone = ({ shop, orders }: Ground): Promise<string> =>
  orderCode(shop, orders.unproven.order.id);
