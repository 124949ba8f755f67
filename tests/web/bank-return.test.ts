import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Placed, placeOrder, readOrder, startPayment } from "../buying.ts";
import { aProduct } from "../market.ts";
import { openShop, type TestShop } from "../shop.ts";
import { openSite, type Site } from "./site.ts";
import * as visiting from "./visiting.ts";
import { ends, type Jar, own } from "./visiting.ts";

let shop: TestShop;
let site: Site;
beforeAll(async () => {
  shop = await openShop();
  site = await openSite(shop.world);
}, 300_000);
afterAll(async () => {
  await site.close();
  await shop.close();
});

const registered = "/bn/pay/return/rocket";
const ask = (jar: Jar, path: string) => visiting.ask(site, jar, path);
/** What the bank's page makes a browser send: a form from elsewhere, without a cookie of ours. */
const postFromElsewhere = (path: string, fields: Readonly<Record<string, string>>) =>
  site.answer(
    new Request(own + path, {
      method: "POST",
      headers: { origin: "https://bank.example", "sec-fetch-site": "cross-site" },
      body: new URLSearchParams(fields),
    }),
  );

async function paid(): Promise<Readonly<{ placed: Placed; reference: string; attempt: string }>> {
  const { variants } = await aProduct(shop.world, { pricesMinor: [120_000n], stock: 3 });
  const placed = await placeOrder(shop, "rocket", [[variants[0].id, 1]]);
  const reference = await startPayment(shop, placed);
  await shop.wallets.rocket.act(reference, "approve", { deliver: false });
  const attempt = (await readOrder(shop.world, placed)).payments[0]?.id ?? "";
  return { placed, reference, attempt };
}
const stateOf = async (placed: Placed) => (await readOrder(shop.world, placed)).state;
/** A browser that left to pay from an English page. */
const leftWith = (attempt: string, order = ""): Jar =>
  new Map([["__Host-haat_paying", `${attempt}~en~${order}`]]);

describe("a buyer whom Rocket's bank sends back", () => {
  test("by a form is asked about only when his browser comes by itself, in his own language", async () => {
    const { placed, reference, attempt } = await paid();
    const jar = leftWith(attempt);
    site.asked.length = 0;
    const posted = await postFromElsewhere(registered, { trans_id: reference });
    const search = `?${new URLSearchParams({ trans_id: reference })}`;
    expect(ends(posted)).toEqual([303, registered + search]);
    expect(site.asked).toEqual([]);
    const page = `/en/pay/return/rocket/named${search}`;
    expect(ends(await ask(jar, registered + search))).toEqual([302, page]);
    expect(ends(await ask(jar, page))).toEqual([302, `/en/orders/${placed.order.id}`]);
    expect(await stateOf(placed)).toBe("confirmed");
  });

  test("by an address whose plus signs came through as spaces is recognised all the same", async () => {
    const { placed, reference } = await paid();
    const page = ends(await ask(new Map(), `${registered}?trans_id=${reference}`))[1];
    expect(page).toBe(`/bn/pay/return/rocket/named?trans_id=${reference}`);
    expect(ends(await ask(new Map(), String(page)))).toEqual([302, `/bn/orders/${placed.order.id}`]);
    expect(await stateOf(placed)).toBe("confirmed");
  });

  test("with nothing is recognised by what his browser left to pay", async () => {
    const { placed, attempt } = await paid();
    const jar = leftWith(attempt);
    expect(ends(await postFromElsewhere(registered, {}))).toEqual([303, registered]);
    const page = `/en/pay/return/rocket/${attempt}`;
    expect(ends(await ask(jar, registered))).toEqual([302, page]);
    expect(ends(await ask(jar, page))).toEqual([302, `/en/orders/${placed.order.id}`]);
    expect(await stateOf(placed)).toBe("confirmed");
  });

  test("with nothing, and remembering nothing, is told that no payment is named", async () => {
    site.asked.length = 0;
    const page = ends(await ask(new Map(), registered))[1];
    expect((await ask(new Map(), String(page))).status).toBe(400);
    expect((await ask(new Map(), "/en/pay/return/rocket/ord_x")).status).toBe(400);
    expect(site.asked).toEqual([]);
  });

  test("with a forged name pays nothing", async () => {
    const { variants } = await aProduct(shop.world, { pricesMinor: [120_000n], stock: 3 });
    const placed = await placeOrder(shop, "rocket", [[variants[0].id, 1]]);
    const unpaid = await startPayment(shop, placed);
    for (const name of [unpaid, `${"A".repeat(27)}=`])
      await ask(new Map(), `/bn/pay/return/rocket/named?${new URLSearchParams({ trans_id: name })}`);
    expect(await stateOf(placed)).toBe("pending_payment");
  });

  test("while the API is away is led to the order he left to pay, and to no other of his", async () => {
    const [older, newer] = ["pay_01jq3m8x2v9k4t7w5n6p0r1s2a", "pay_01jq3m8x2v9k4t7w5n6p0r1s2b"];
    const api = process.env["API_ORIGIN"];
    const pageOf = async (attempt: string): Promise<string> => {
      const jar = leftWith(older, "ord_older").set("__Host-haat_orders", "ord_newer:token");
      const reply = await ask(jar, `/en/pay/return/rocket/${attempt}`);
      expect(reply.status).toBe(200);
      return reply.text();
    };
    try {
      process.env["API_ORIGIN"] = "http://127.0.0.1:9";
      expect(await pageOf(older)).toContain('href="/en/orders/ord_older"');
      expect(await pageOf(newer)).not.toContain("/orders/ord_");
    } finally {
      process.env["API_ORIGIN"] = api;
    }
  });

  test("may not be posted to any other wallet's address", async () => {
    expect((await postFromElsewhere("/bn/pay/return/bkash", { trans_id: "x" })).status).toBe(403);
  });
});
