import { forgetKeys } from "@haat/api/jobs/forget-keys";
import { sendMessages } from "@haat/api/jobs/send-messages";
import { NewsDeviceList } from "@haat/contract/news";
import { afterAll, beforeAll, expect, test } from "vitest";
import { keyed, phoneFor, placeOrder, type Placed, verifyOrder } from "../buying.ts";
import { aBuyerSession, aProduct, aVendor, aVendorSession, type TestVendor } from "../market.ts";
import { aBrowser, devicesOf, listen, ownDevices } from "../news.ts";
import { openShop, type TestShop } from "../shop.ts";

let shop: TestShop;
let vendor: TestVendor;
let variantId: string;

beforeAll(async () => {
  shop = await openShop();
  vendor = await aVendor(shop.world);
  variantId = (await aProduct(shop.world, { vendor })).variants[0].id;
}, 300_000);
afterAll(() => shop.close());

const anOrder = (): Promise<Placed> => placeOrder(shop, "cod", [[variantId, 1]], phoneFor(shop));
const inBangla = (headers: Readonly<Record<string, string>>) => ({ ...headers, "accept-language": "bn" });

async function cancel({ order, headers }: Placed): Promise<void> {
  const reply = await shop.world.fetch(`/v1/store/orders/${order.id}/cancel`, {
    ...{ method: "POST", headers: keyed(headers) },
  });
  expect(reply.status).toBe(200);
}

const listed = async (path: string, headers: Readonly<Record<string, string>>) =>
  NewsDeviceList.parse(await (await shop.world.fetch(path, { headers })).json());

const send = async (): Promise<void> => {
  while ((await sendMessages(shop.jobs)) > 0);
};

test("a browser that listens for an order reads in the order's language what its SMS says, and a tap opens the order", async () => {
  const placed = await anOrder();
  const browser = await aBrowser();
  const { order, headers } = placed;
  const reply = await listen(shop, devicesOf(order.id), { headers, body: browser.subscription });
  expect(reply.status).toBe(204);
  await verifyOrder(shop, placed);
  await cancel(placed);
  await send();
  const [cancelled, confirmed] = await browser.shown();
  expect(confirmed).toMatchObject({ subject: `Order ${order.number}` });
  expect(confirmed?.text.split("\n")).toEqual([
    `order ${order.number} is confirmed. Follow it`,
    `http://haat.test/en/orders/${order.id}`,
  ]);
  expect(cancelled?.text).toContain("as you asked. You do not pay for it.");
  const bySms = shop.sent.map(({ text }) => text).filter((text) => text.includes(order.number));
  expect(
    bySms.some((text) => text.startsWith(`Haat: order ${order.number} is confirmed. Follow it: http`)),
  ).toBe(true);
  const { items, publicKey } = await listed(devicesOf(order.id), headers);
  expect(items).toMatchObject([{ toldAt: expect.any(String) }]);
  expect(publicKey).toBe(shop.world.env["VAPID_PUBLIC_KEY"]);
});

test("a Bangla order is told in Bangla, and the code that opens its parcel goes to the phone alone", async () => {
  const placed = await anOrder();
  const { order, headers } = placed;
  await shop.world.owner.query("update orders set lang = 'bn' where id = $1", [order.id]);
  const browser = await aBrowser();
  await listen(shop, devicesOf(order.id), { headers: inBangla(headers), body: browser.subscription });
  await verifyOrder(shop, placed);
  const seller = await aVendorSession(shop.world, vendor);
  const part = order.subOrders[0]?.id;
  for (const verb of ["accept", "pack", "hand-over"]) {
    const act = { method: "POST", headers: keyed(seller.headers) };
    expect((await shop.world.fetch(`/v1/vendor/orders/${part}/${verb}`, act)).status).toBe(200);
  }
  await send();
  const [handedOver] = await browser.shown();
  expect(handedOver?.subject).toBe(`অর্ডার ${order.number}`);
  expect(handedOver?.text).toContain("ডেলিভারি কোড এসএমএসে আছে।");
  const { rows } = await shop.world.owner.query<{ delivery_code: string }>(
    "select delivery_code from sub_order where id = $1",
    [part],
  );
  const code = rows[0]?.delivery_code ?? "";
  expect(code).toMatch(/^\d+$/);
  expect(JSON.stringify(await browser.shown())).not.toContain(code);
  expect(shop.sent.some(({ text }) => text.includes(code))).toBe(true);
});

test("whoever is signed in hears of all his orders, and a browser that also listens for one of them hears once", async () => {
  const buyer = await aBuyerSession(shop.world);
  const browser = await aBrowser();
  const asked = { headers: buyer.headers, body: browser.subscription };
  expect((await listen(shop, ownDevices, asked)).status).toBe(204);
  const placed = await anOrder();
  await shop.world.owner.query("update orders set buyer_id = $2 where id = $1", [
    placed.order.id,
    buyer.userId,
  ]);
  await listen(shop, devicesOf(placed.order.id), { headers: placed.headers, body: browser.subscription });
  await cancel(placed);
  await send();
  expect(await browser.shown()).toHaveLength(1);
});

test("the same browser twice is one, an eleventh takes the place of the oldest, and each can be taken off", async () => {
  const buyer = await aBuyerSession(shop.world);
  const again = await aBrowser();
  const others = await Promise.all(Array.from({ length: 10 }, aBrowser));
  for (const { subscription } of [again, again, ...others])
    await listen(shop, ownDevices, { headers: buyer.headers, body: subscription });
  const { items } = await listed(ownDevices, buyer.headers);
  expect(items).toHaveLength(10);
  const [first] = items;
  const gone = `${ownDevices}/${first?.id}`;
  const stranger = await aBuyerSession(shop.world);
  const asked = { method: "DELETE", headers: stranger.headers };
  expect((await shop.world.fetch(gone, asked)).status).toBe(404);
  expect((await shop.world.fetch(gone, { ...asked, headers: buyer.headers })).status).toBe(204);
  expect((await shop.world.fetch(gone, { ...asked, headers: buyer.headers })).status).toBe(404);
  expect((await listed(ownDevices, buyer.headers)).items).toHaveLength(9);
});

test("a browser that listens no more is forgotten wherever it had asked, and its message ends with it", async () => {
  const [placed, other] = [await anOrder(), await anOrder()];
  const browser = await aBrowser();
  for (const { order, headers } of [placed, other])
    await listen(shop, devicesOf(order.id), { headers, body: browser.subscription });
  await browser.leave();
  await cancel(placed);
  await send();
  for (const { order, headers } of [placed, other])
    expect((await listed(devicesOf(order.id), headers)).items).toEqual([]);
  const { rows } = await shop.world.owner.query(
    "select 1 from outbox where topic = 'push' and done_at is null",
  );
  expect(rows).toEqual([]);
});

test("another's order is not to be listened to, and nothing is ever written to an address that is no push service's", async () => {
  const { order, headers } = await anOrder();
  const { subscription } = await aBrowser();
  const stranger = await aBuyerSession(shop.world);
  const asked = { headers: stranger.headers, body: subscription };
  expect((await listen(shop, devicesOf(order.id), asked)).status).toBe(404);
  const inside = { ...subscription, endpoint: "http://127.0.0.1:5432/" };
  const refused = await listen(shop, devicesOf(order.id), { headers, body: inside });
  expect(refused.status).toBe(400);
  expect(await refused.json()).toMatchObject({ code: "device.not_taken" });
  expect((await listed(devicesOf(order.id), headers)).items).toEqual([]);
});

test("where a browser is reached is sealed, and whoever listened for one order is forgotten after half a year", async () => {
  const placed = await anOrder();
  const { subscription } = await aBrowser();
  await listen(shop, devicesOf(placed.order.id), { headers: placed.headers, body: subscription });
  const { rows } = await shop.world.owner.query<{ row: string }>(
    "select to_jsonb(d)::text as row from news_device d",
  );
  for (const { row } of rows)
    for (const secret of [subscription.endpoint, subscription.keys.auth]) expect(row).not.toContain(secret);
  await shop.world.owner.query(
    "update news_device set made_at = made_at - interval '181 days' where order_id = $1",
    [placed.order.id],
  );
  await forgetKeys(shop.jobs);
  expect((await listed(devicesOf(placed.order.id), placed.headers)).items).toEqual([]);
});
