import { formatTaka } from "@haat/i18n/format";
import { expect } from "vitest";
import {
  addToCart,
  aPhone,
  fillAddress,
  findProduct,
  payAtWallet,
  placeOrder,
  readOrderPage,
} from "./buyer.ts";
import { atWork } from "./people.ts";
import { openPart, serve } from "./seller.ts";
import { expectBalancedBooks, findOrder, valueBeside } from "./supporter.ts";
import { test, type Visit, type Visitor } from "./visitor.ts";

const sari = "বেলপাতা বুটির টাঙ্গাইল শাড়ি";
const honey = "বনের মিশ্র ফুলের মধু";
/** 1,450 + 480 for the goods; to Dhaka both shops send from elsewhere. */
const goodsMinor = 193_000n;

/** From the front page to the wallet and back. */
async function buyFromTwoShops(buyer: Visitor, phone: string) {
  const { page, t } = buyer;
  await buyer.open("");
  await findProduct(buyer, "টাঙ্গাইল শাড়ি", sari);
  await page.getByText("মেরুন", { exact: true }).click();
  await page.waitForURL(/colour=maroon/);
  await addToCart(buyer);
  await findProduct(buyer, "মধু", honey);
  await addToCart(buyer);
  await buyer.open("/cart");
  expect(await page.getByRole("main").locator("section h2 a").count()).toBe(2);
  await page.getByRole("link", { name: t("storefront:cart.checkout") }).click();
  await fillAddress(buyer, { name: "রহিমা খাতুন", phone, method: "bkash" });
  const total = await valueBeside(buyer, t("checkout:bill.total"));
  await placeOrder(buyer);
  await page.locator("#field").waitFor();
  expect(await page.locator("html").getAttribute("lang")).toBe("bn");
  expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("বিকাশ পেমেন্ট");
  await payAtWallet(buyer);
  const order = await readOrderPage(buyer);
  await page.getByText(t("checkout:standing.paid.text")).waitFor();
  return { ...order, total };
}

async function expectWholeStory(support: Visitor, total: string): Promise<void> {
  const { page, t } = support;
  expect(await valueBeside(support, t("support:money.captured"))).toBe(total);
  expect(await valueBeside(support, t("support:money.commission"))).toBe(formatTaka(goodsMinor / 10n, "bn"));
  expect(await valueBeside(support, t("support:money.vat"))).toBe(
    formatTaka(((goodsMinor / 10n) * 15n) / 100n, "bn"),
  );
  expect(await valueBeside(support, t("support:money.inEscrow"))).toBe(formatTaka(0n, "bn"));
  await page.getByText(t("support:money.adds_up")).waitFor();
  await page.waitForLoadState("load");
  const story = await page.getByRole("main").innerText();
  for (const rule of ["J1", "J3"] as const) expect(story).toContain(t(`desk:journal.${rule}`));
  expect(story.split(t("support:moved.sub_order", { state: t("vendor:state.delivered") })).length - 1).toBe(
    2,
  );
}

async function sellerSeesOnlyHerPart(
  visit: Visit,
  shop: string,
  own: string,
  foreign: string,
  number: string,
) {
  const seller = await atWork(visit, shop, { locale: "bn" });
  await openPart(seller, number);
  const shown = await seller.page.getByRole("main").innerText();
  expect(shown).toContain(own);
  expect(shown).not.toContain(foreign);
  return { seller, address: seller.page.url() };
}

test("two shops, one cart, bKash, in Bangla: every shop serves its part and support sees all of it", async ({
  visit,
}) => {
  const buyer = await visit({ locale: "bn" });
  const phone = aPhone();
  const order = await buyFromTwoShops(buyer, phone);

  const first = await sellerSeesOnlyHerPart(visit, "jharna-tant", sari, honey, order.number);
  const second = await sellerSeesOnlyHerPart(visit, "bonojibi-modhu", honey, sari, order.number);
  second.seller.expectComplaint(/404/);
  await second.seller.page.goto(first.address);
  expect(await second.seller.page.getByRole("main").innerText()).not.toContain(sari);
  await serve(first.seller, buyer, order);
  await serve(second.seller, buyer, order);

  await buyer.open(`/orders/${order.id}`);
  expect(await buyer.page.getByText(buyer.t("checkout:progress.delivered")).count()).toBe(2);

  const support = await atWork(visit, "support_2", { locale: "bn", width: 1280 });
  await findOrder(support, order.number, order.number);
  await expectWholeStory(support, order.total);
  const trx = await valueBeside(support, support.t("support:payment.trx"));
  await findOrder(support, phone.slice(-6), order.number);
  await findOrder(support, trx, order.number);
  await expectBalancedBooks(await atWork(visit, "finance", { locale: "bn", width: 1280 }));
});
