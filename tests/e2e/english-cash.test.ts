import { parseTypedTaka } from "@haat/core/money";
import { foldDigits } from "@haat/core/digits";
import { expect } from "vitest";
import { addToCart, aPhone, fillAddress, findProduct, placeOrder, readOrderPage } from "./buyer.ts";
import { codeSentTo } from "./outbox.ts";
import { atWork } from "./people.ts";
import { serve } from "./seller.ts";
import { expectBalancedBooks, findOrder, valueBeside } from "./supporter.ts";
import { test, type Visit, type Visitor } from "./visitor.ts";

const plain = { locale: "en", script: false } as const;
const charger = "20 W Type-C charger";
const quilt = "Baby kantha with elephants";

async function buyWithCash(buyer: Visitor, phone: string) {
  const { page, t } = buyer;
  await buyer.open("");
  await findProduct(buyer, "charger", charger);
  await addToCart(buyer);
  await findProduct(buyer, "kantha", quilt);
  await addToCart(buyer);
  await page.getByRole("link", { name: t("storefront:cart.checkout") }).click();
  await fillAddress(buyer, { name: "Rahima Khatun", phone, method: "cod" }, false);
  const total = await valueBeside(buyer, t("checkout:bill.total"));
  const askedAt = new Date();
  await placeOrder(buyer);
  await page.getByRole("heading", { name: t("checkout:verify.title") }).waitFor();
  await page.locator('[name="code"]').fill(await codeSentTo(phone, askedAt));
  await page.getByRole("button", { name: t("checkout:verify.go") }).click();
  const order = await readOrderPage(buyer);
  await page.getByText(t("checkout:standing.cash.text")).waitFor();
  return { ...order, total };
}

/** What the shop still holds of others' money goes to Haat, and support counts it. */
async function handInCash(visit: Visit, seller: Visitor, reference: string): Promise<void> {
  const { page, t } = seller;
  await seller.open("/vendor/hand-in");
  const owing = await valueBeside(seller, t("vendor:money.owing"));
  const amount = foldDigits(owing).replaceAll(/[^\d.]/g, "");
  expect(parseTypedTaka(amount).minor).toBeGreaterThan(0n);
  await page.locator('[name="amount"]').fill(amount);
  await page.locator('[name="reference"]').fill(reference);
  await page.getByRole("button", { name: t("vendor:hand_in.review") }).click();
  await page.getByRole("button", { name: t("vendor:hand_in.go") }).click();
  await page.getByText(t("common:flash.hand_in_declared")).waitFor();

  const support = await atWork(visit, "support_2", { ...plain, width: 1280 });
  await support.open("/support/hand-ins");
  const row = support.page.getByRole("listitem").filter({ hasText: reference });
  expect(await row.innerText()).toContain(owing);
  await row.getByText(t("support:hand_ins.receive"), { exact: true }).click();
  await row.getByRole("button", { name: t("support:hand_ins.receive_yes") }).click();
  await support.page.getByText(t("common:flash.hand_in_received")).waitFor();

  await seller.open("/vendor/statement");
  expect(await page.getByText(t("vendor:money.nothing_owing")).count()).toBe(1);
}

test("two shops, cash at the door, in English, without any script: the cash is counted and the books balance", async ({
  visit,
}) => {
  const buyer = await visit(plain);
  const phone = aPhone();
  const order = await buyWithCash(buyer, phone);
  expect((await buyer.page.getByRole("main").innerText()).includes(order.number)).toBe(true);

  for (const shop of ["gadget-goli", "shapla-kantha"]) {
    const seller = await atWork(visit, shop, plain);
    await serve(seller, buyer, order);
    await handInCash(visit, seller, `HAND-${shop}-${order.number}`);
  }

  const support = await atWork(visit, "support_2", { ...plain, width: 1280 });
  await findOrder(support, order.number, order.number);
  const { page, t } = support;
  expect(await valueBeside(support, t("support:money.collected"))).toBe(order.total);
  await page.getByText(t("support:money.adds_up")).waitFor();
  await page.waitForLoadState("load");
  const story = await page.getByRole("main").innerText();
  for (const rule of ["J3", "J6"] as const) expect(story).toContain(t(`desk:journal.${rule}`));
  await findOrder(support, phone.slice(-6), order.number);
  await expectBalancedBooks(await atWork(visit, "finance", { ...plain, width: 1280 }));

  await buyer.open("/track");
  await buyer.page.locator('main input[name="code"]').fill(order.track);
  await buyer.page.getByRole("button", { name: buyer.t("checkout:track.go") }).click();
  await buyer.page.getByText(order.number).first().waitFor();
});
