import type { Locale } from "@haat/i18n/locale";
import { expect, inject } from "vitest";
import { aPhone, fillAddress, placeOrder, putInCart } from "./buyer.ts";
import { raisePrice } from "./owner.ts";
import { atWork } from "./people.ts";
import { availableOf, changeStock } from "./seller.ts";
import { test } from "./visitor.ts";

const locales: readonly Locale[] = ["bn", "en"];

test("what is sold out meanwhile is marked in the cart, and the rest can be ordered once it is gone", async ({
  visit,
}) => {
  const buyer = await visit({ locale: "bn" });
  const { page, t } = buyer;
  await putInCart(buyer, "honey-comb-box");
  await putInCart(buyer, "cover-magnetic-iphone");
  const seller = await atWork(visit, "bonojibi-modhu", { locale: "bn" });
  const pieces = await availableOf(seller, "HONEY-COMB-BOX");
  await changeStock(seller, "HONEY-COMB-BOX", -pieces);
  await buyer.open("/cart");
  expect(await page.getByText(t("storefront:trouble.sold_out")).count()).toBe(1);
  expect(await page.getByRole("link", { name: t("storefront:cart.checkout") }).count()).toBe(0);
  await page
    .getByRole("listitem")
    .filter({ hasText: t("storefront:trouble.sold_out") })
    .getByRole("button")
    .click();
  await page.getByText(t("common:flash.removed")).waitFor();
  await page.getByRole("link", { name: t("storefront:cart.checkout") }).waitFor();
  await changeStock(seller, "HONEY-COMB-BOX", pieces);
});

test.for(locales)(
  "a price that changed before the last press is shown first, in %s",
  async (locale, { visit }) => {
    const buyer = await visit({ locale });
    const { page, t } = buyer;
    buyer.expectComplaint(/409/);
    await putInCart(buyer, "charger-33w-dual");
    await buyer.open("/checkout");
    await fillAddress(buyer, { name: "Karim Uddin", phone: aPhone(), method: "cod" });
    const button = page.locator('button[value="place"]');
    const promised = await button.innerText();
    await raisePrice("CHARGER-33W-DUAL", 500);
    await placeOrder(buyer);
    await page.getByText(t("checkout:review.changed")).waitFor();
    expect(await button.innerText()).not.toBe(promised);
    await raisePrice("CHARGER-33W-DUAL", -500);
  },
);

test.for(["silent", "gone"] as const)(
  "with Redis %s one can look around, and the cart says that it rests",
  async (outage, { visit }) => {
    const buyer = await visit({ locale: "bn" });
    const { page, t } = buyer;
    buyer.expectComplaint(/503/);
    await putInCart(buyer, "charger-33w-dual");
    await setRedis(outage);
    try {
      await buyer.open("/cart");
      await page.getByText(t("storefront:cart.unavailable")).waitFor();
      await buyer.open("/c/honey-gur");
      expect(await page.locator("[data-results] li").count()).toBeGreaterThan(3);
      await buyer.open("/p/honey-kholsi");
      await page.getByRole("heading", { level: 1 }).waitFor();
    } finally {
      await setRedis("none");
    }
    await buyer.open("/cart");
    await page.getByRole("link", { name: t("storefront:cart.checkout") }).waitFor();
  },
);

/** At the bridge, so that it is the same for a real server and the embedded engine. */
async function setRedis(outage: "none" | "silent" | "gone"): Promise<void> {
  const { redis, environment } = inject("services");
  const headers = { authorization: `Bearer ${environment["UPSTASH_REDIS_REST_TOKEN"]}` };
  const reply = await fetch(`${redis}/_control/outage`, { method: "POST", headers, body: outage });
  expect(reply.status).toBe(200);
}

test.for(locales)("what is not there says so in %s", async (locale, { visit }) => {
  const visitor = await visit({ locale });
  const { page, t } = visitor;
  visitor.expectComplaint(/404/);
  const pages: readonly (readonly [string, string])[] = [
    ["/no-such-page", t("common:missing.title")],
    ["/p/no-such-product", t("problems:product.not_found.title")],
    ["/c/no-such-category", t("problems:category.not_found.title")],
    ["/shops/no-such-shop", t("problems:vendor.not_found.title")],
    ["/orders/ord_00000000000000000000000000", t("problems:order.not_found.title")],
  ];
  for (const [path, title] of pages) {
    const reply = await page.goto(`/${locale}${path}`);
    expect([path, reply?.status()]).toEqual([path, 404]);
    expect([path, await page.getByRole("heading", { level: 1 }).innerText()]).toEqual([path, title]);
    expect(await page.locator("html").getAttribute("lang")).toBe(locale);
  }
});
