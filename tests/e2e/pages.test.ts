import type { Locale } from "@haat/i18n/locale";
import { describe, expect } from "vitest";
import { aPhone, fillAddress, placeOrder, putInCart } from "./buyer.ts";
import { lookAt, lookAtAll } from "./look.ts";
import { paidOrder } from "./paid-order.ts";
import { atWork } from "./people.ts";
import { act, openPart } from "./seller.ts";
import { test } from "./visitor.ts";

const locales: readonly Locale[] = ["bn", "en"];

const publicPages = {
  home: "",
  categories: "/categories",
  category: "/c/honey-gur",
  search: "/search?q=kantha",
  "search-nothing": "/search?q=zzzz",
  product: "/p/cover-rickshaw-art",
  "product-sold-out": "/p/honey-kalojira",
  reviews: "/p/cover-rickshaw-art/reviews",
  questions: "/p/cover-rickshaw-art/questions",
  shop: "/shops/shapla-kantha",
  place: "/place",
  "place-areas": "/place?district=dis-tangail&back=%2Fbn%2Fcart",
  "place-found": "/place?q=tangail",
  "cart-empty": "/cart",
  track: "/track",
  "sign-in": "/sign-in",
  terms: "/terms",
  privacy: "/privacy",
  cookies: "/cookies",
  complaint: "/complaint",
  offline: "/offline",
  missing: "/no-such-page",
} as const;

describe.for(locales)("in %s", (locale) => {
  test("every public page can be read and used by everybody", async ({ visit }) => {
    const visitor = await visit({ locale });
    visitor.expectComplaint(/404/);
    expect(await lookAtAll(visitor, publicPages)).toEqual([]);
  });

  test("so can what a place changes", async ({ visit }) => {
    const visitor = await visit({ locale });
    await visitor.open("/place?district=dis-tangail");
    await visitor.page.locator('button[value="upa-tangail-sadar~dis-tangail"]').click();
    await visitor.page.waitForURL(`**/${locale}`);
    const found = await lookAtAll(visitor, {
      "place-set": "/place",
      "product-promised": publicPages.product,
    });
    await putInCart(visitor, "baby-kantha-mach");
    found.push(...(await lookAtAll(visitor, { "cart-placed": "/cart", "checkout-placed": "/checkout" })));
    expect(found).toEqual([]);
  });

  test("so can every page on the way to an order", async ({ visit }) => {
    const buyer = await visit({ locale });
    buyer.expectComplaint(/400/);
    const phone = aPhone();
    const found: string[] = [];
    const look = async (name: string) => void found.push(...(await lookAt(buyer, name)));
    await putInCart(buyer, "charger-20w-c");
    await look("product-added");
    await putInCart(buyer, "baby-kantha-mach");
    found.push(...(await lookAtAll(buyer, { cart: "/cart", checkout: "/checkout" })));
    await buyer.page.locator('button[value="review"]').click();
    await buyer.page.getByRole("alert").waitFor();
    await look("checkout-errors");
    await fillAddress(buyer, { name: "রহিমা খাতুন", phone, method: "cod" });
    await look("checkout-review");
    await placeOrder(buyer);
    await buyer.page.getByRole("heading", { name: buyer.t("checkout:verify.title") }).waitFor();
    await look("verify");
    await buyer.open(new URL(buyer.page.url()).pathname.replace(/^\/..|\/verify$/g, ""));
    await look("order-unverified");
    expect(found).toEqual([]);
  });
});

const accountPages = {
  "account-profile": "/account/profile",
  "account-addresses": "/account/addresses",
  "account-address": "/account/addresses/new",
  "account-payments": "/account/payments",
  ...{ "account-news": "/account/news", "account-messages": "/account/messages" },
  "account-privacy": "/account/privacy",
  "account-security": "/account/security",
  "account-confirm": "/account/confirm",
};

const stockPages = {
  "vendor-goods": "/vendor/goods",
  "vendor-goods-new": "/vendor/goods/new",
  "vendor-stock": "/vendor/stock",
  "vendor-money": "/vendor/statement",
  "vendor-couriers": "/vendor/couriers",
  "vendor-report": "/vendor/report",
  "vendor-returns": "/vendor/returns",
  "vendor-exchanges": "/vendor/exchanges",
  "vendor-holidays": "/vendor/holidays",
  "vendor-reviews": "/vendor/reviews",
  "vendor-questions": "/vendor/questions",
  "vendor-messages": "/vendor/messages?show=all",
  "vendor-late": "/vendor/orders?tab=late",
};

describe.for(locales)("behind a sign-in, in %s", (locale) => {
  test("every page of buyer and shop can be read and used by everybody", async ({ visit }) => {
    const order = await paidOrder(visit, locale);
    const buyer = await atWork(visit, "buyer", { locale });
    const found = await lookAtAll(buyer, { account: "/account", "order-paid": `/orders/${order.id}` });
    found.push(...(await lookAtAll(buyer, { sessions: "/account/sessions" })));
    found.push(...(await lookAtAll(buyer, accountPages)));
    found.push(...(await lookAtAll(buyer, { receipt: `/orders/${order.id}/receipt` })));

    const seller = await atWork(visit, "gadget-goli", { locale });
    found.push(...(await lookAtAll(seller, { "vendor-home": "/vendor", "vendor-orders": "/vendor/orders" })));
    await openPart(seller, order.number);
    const part = new URL(seller.page.url()).pathname.slice(3);
    found.push(...(await lookAt(seller, "vendor-order-new")));
    found.push(...(await lookAtAll(seller, { "vendor-reject": `${part}/reject`, "vendor-order": part })));
    for (const what of ["accept", "pack", "hand-over"] as const) await act(seller, what);
    found.push(...(await lookAt(seller, "vendor-order-on-its-way")));
    found.push(...(await lookAtAll(seller, { "vendor-deliver": `${part}/deliver`, ...stockPages })));
    found.push(...(await lookAtAll(seller, { "vendor-hand-in": "/vendor/hand-in" })));
    found.push(...(await lookAtAll(buyer, { "order-on-its-way": `/orders/${order.id}` })));
    expect(found).toEqual([]);
  });
});
