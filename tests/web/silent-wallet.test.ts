import { refreshToken } from "@haat/api/services/auth/refresh-token";
import { sweepAttempts } from "@haat/api/jobs/sweep-attempts";
import type { Locale } from "@haat/i18n/locale";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { cartOf, type Placed, placeOrder, returnOf, startPayment } from "../buying.ts";
import { aProduct, aStaffSession, type TestProduct } from "../market.ts";
import { openShop, type TestShop } from "../shop.ts";
import { openSite, type Site } from "./site.ts";
import { ask, type Jar, press } from "./visiting.ts";

let shop: TestShop;
let site: Site;
let product: TestProduct;
let unpaid: Placed;
let paid: Placed;
/** Two charges stand open at Nagad; of one it has taken the money, and has fallen silent since. */
beforeAll(async () => {
  shop = await openShop();
  product = await aProduct(shop.world, { pricesMinor: [120_000n], stock: 9 });
  const order = () => placeOrder(shop, "nagad", [[product.variants[0].id, 1]]);
  [unpaid, paid] = [await order(), await order()];
  await startPayment(shop, unpaid);
  const reference = await startPayment(shop, paid);
  await shop.wallets.nagad.act(reference, "approve", { deliver: false });
  await shop.wallets.nagad.fault({ op: "query", do: "lost", times: 9 });
  for (const _ of [1, 2, 3]) await returnOf(shop, paid);
  site = await openSite(shop.world);
}, 300_000);
afterAll(async () => {
  await site.close();
  await shop.close();
});
afterEach(() => expect(shop.world.faults).toEqual([]));

async function textOf(jar: Jar, path: string): Promise<string> {
  const reply = await ask(site, jar, path);
  expect([path, reply.status]).toEqual([path, 200]);
  return (await reply.text()).replaceAll(/<!--.*?-->/g, "");
}
const orderPage = (locale: Locale, { order, token }: Placed, page = ""): Promise<string> =>
  textOf(new Map([["__Host-haat_orders", `${order.id}:${token}`]]), `/${locale}/orders/${order.id}${page}`);

const said = {
  en: {
    nothingTaken: [
      "Nothing has been taken",
      "Nothing has been paid",
      "No payment has reached us",
      "told us of no payment",
      "Pay ৳",
    ],
    checking: [
      "We are still checking your payment",
      "We are still asking the wallet; please do not pay again",
    ],
    receipt: "We are still asking the wallet about a payment for this order",
    opened: ["No payment has reached us yet", "the wallet has told us of no payment yet"],
    silent: ["Nagad: no answer just now", "The trouble is at the wallet"],
  },
  bn: {
    nothingTaken: ["কিছু কাটা হয়নি", "কোনো পেমেন্ট আমাদের কাছে আসেনি", "কোনো পেমেন্টের কথা জানায়নি"],
    checking: ["আপনার পেমেন্ট মিলিয়ে দেখছি", "ওয়ালেটকে জিজ্ঞেস করছি; আবার টাকা দেবেন না"],
    receipt: "একটা পেমেন্টের কথা ওয়ালেটকে এখনও জিজ্ঞেস করছি",
    opened: ["এখনও কোনো পেমেন্ট আমাদের কাছে আসেনি", "ওয়ালেট এখনও কোনো পেমেন্টের কথা জানায়নি"],
    silent: ["নগদ ওয়ালেট এখন সাড়া দিচ্ছে না", "সমস্যাটা ওয়ালেটের দিকে"],
  },
} as const;
const locales = ["bn", "en"] as const;

test("nobody is told that nothing was taken while the wallet he paid at is silent", async () => {
  for (const locale of locales) {
    const page = await orderPage(locale, paid);
    for (const words of said[locale].checking) expect(page).toContain(words);
    for (const words of said[locale].nothingTaken) expect(page).not.toContain(words);
    expect(page).not.toContain('value="pay"');
  }
  const back = await textOf(new Map(), `/en/pay/return/nagad/${paid.order.payments[0]?.id}`);
  expect(back).toContain("We are still checking with your wallet");
  expect(back).not.toContain("If you have left its page without paying");
});

test("a receipt calls nothing unpaid of which the wallet has not told us yet", async () => {
  for (const locale of locales) {
    const receipt = await orderPage(locale, paid, "/receipt");
    expect(receipt).toContain(said[locale].receipt);
    for (const words of said[locale].nothingTaken) expect(receipt).not.toContain(words);
    expect(await orderPage(locale, unpaid, "/receipt")).not.toContain(said[locale].receipt);
  }
});

test("support is not led to call off an order of which the wallet has not told the outcome", async () => {
  const { sessionId: id } = await aStaffSession(shop.world, "support_2");
  const refresh = await refreshToken(shop.world.edge.secret, { id, generation: 0 });
  const jar: Jar = new Map([["__Host-haat_refresh", refresh]]);
  for (const [placed, isOpen] of [
    [paid, false],
    [unpaid, true],
  ] as const) {
    const path = `/en/support/orders/${placed.order.id}`;
    const page = await textOf(jar, path);
    expect(page.includes("Once its wallet has answered, the order can be cancelled")).toBe(!isOpen);
    expect(page.includes(`href="${path}/cancel"`)).toBe(isOpen);
    expect(page).toContain(`/en/support/payments/${placed.order.payments[0]?.id}`);
    const { status } = await ask(site, jar, `${path}/cancel`);
    expect(status).toBe(isOpen ? 200 : 302);
  }
});

test("a wallet that is down is named where one chooses how to pay, and where one pays again", async () => {
  const cart = await cartOf(shop.world, [[product.variants[0].id, 1]]);
  for (const locale of locales) {
    const checkout = await textOf(new Map([["__Host-haat_cart", cart]]), `/${locale}/checkout`);
    const order = await orderPage(locale, unpaid);
    for (const words of said[locale].silent) {
      expect(checkout).toContain(words);
      expect(order).toContain(words);
    }
    for (const words of said[locale].opened) expect(order).toContain(words);
    expect(order).toContain('value="pay"');
  }
});

test("who chooses a wallet that opens no page is told so", async () => {
  await shop.wallets.upay.fault({ op: "create", do: "fail-before" });
  const { order, token } = await placeOrder(shop, "nagad", [[product.variants[0].id, 1]]);
  const jar: Jar = new Map([["__Host-haat_orders", `${order.id}:${token}`]]);
  const pay = { intent: "pay", wallet: "upay", key: "a-press-of-pay-again" };
  const reply = await press(site, jar, `/en/orders/${order.id}`, pay);
  expect([reply.status, await reply.text()]).toEqual([
    503,
    expect.stringContaining("The wallet did not open its page"),
  ]);
});

test("what was paid meanwhile is told when the wallet answers again", async () => {
  await shop.wallets.nagad.forgetFaults();
  const { id } = paid.order;
  const page = async () => {
    await shop.world.owner.query("update payment_attempt set next_query_at = now() where order_id = $1", [
      id,
    ]);
    // Whoever was silent three times is left alone for a while.
    await shop.world.owner.query("update wallet_pulse set ask_after = now()");
    await sweepAttempts(shop.jobs);
    return orderPage("en", paid);
  };
  // A question of before may still be under way, and note that the wallet is silent after it has begun to answer.
  await expect.poll(page, { timeout: 30_000 }).toContain("paid with Nagad");
});
