import { submitRefunds } from "@haat/api/jobs/submit-refunds";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { readOrder } from "../buying.ts";
import { type Paid, paidOrder, partWorth, reject } from "../paid-order.ts";
import { signIn } from "../signing-in.ts";
import { openShop, type TestShop } from "../shop.ts";
import { openSite, type Site } from "./site.ts";
import { ask, type Jar } from "./visiting.ts";

let shop: TestShop;
let site: Site;
let paid: Paid;
/** Two shops' goods, paid by bKash; one shop could not supply, and its part is about to go back. */
beforeAll(async () => {
  shop = await openShop();
  paid = await paidOrder(shop);
  const { id, seller } = await partWorth(shop, paid, "33335");
  expect((await reject(shop, id, seller)).status).toBe(200);
  site = await openSite(shop.world);
}, 300_000);
afterAll(async () => {
  await site.close();
  await shop.close();
});
afterEach(() => expect(shop.world.faults).toEqual([]));

const holder = (): Jar => new Map([["__Host-haat_orders", `${paid.placed.order.id}:${paid.placed.token}`]]);
const textOf = async (jar: Jar, path: string) => {
  const reply = await ask(site, jar, path);
  expect([path, reply.status]).toEqual([path, 200]);
  return (await reply.text()).replaceAll(/<!--.*?-->/g, "");
};

test("a receipt names the goods, the shops, the market, what was paid and what goes back", async () => {
  const { order } = paid.placed;
  const page = `/en/orders/${order.id}`;
  expect(await textOf(holder(), page)).toContain(`href="${page}/receipt"`);
  const [payment] = (await readOrder(shop.world, paid.placed)).payments;
  const receipt = await textOf(holder(), `${page}/receipt`);
  for (const { vendor, lines } of order.subOrders)
    for (const words of [vendor.name, ...lines.map(({ title }) => title)]) expect(receipt).toContain(words);
  for (const words of [order.number, order.total.display, payment?.providerTrx ?? "no payment", "bKash"])
    expect(receipt).toContain(words);
  expect(receipt.split("Trade licence").length).toBe(3);
  expect(receipt).toMatch(/In your wallet by .*2026/);
  expect(await textOf(holder(), `/bn/orders/${order.id}/receipt`)).toContain(`অর্ডার ${order.number}-এর রসিদ`);
  expect((await ask(site, new Map(), `${page}/receipt`)).status).toBe(404);
});

test("the account lists payments and refunds of all orders, and tells whoever has none", async () => {
  const { refresh, me } = await signIn(shop.world, "01970000001");
  const jar: Jar = new Map([["__Host-haat_refresh", refresh.token]]);
  expect(await textOf(jar, "/en/account")).toContain('href="/en/account/payments"');
  expect(await textOf(jar, "/en/account/payments")).toContain("Nothing has been paid yet");
  const { id, number } = paid.placed.order;
  await shop.world.owner.query("update orders set buyer_id = $1 where id = $2", [me.id, id]);
  await submitRefunds(shop.jobs);
  const list = await textOf(jar, "/en/account/payments");
  for (const words of [`Order ${number}`, "Paid; a part has gone back", "Sent back to you", "Transaction "])
    expect(list).toContain(words);
  expect(await textOf(jar, "/bn/account/payments")).toContain("টাকা দেওয়া ও ফেরত");
});
