import type { Wallet } from "@haat/core/payment-methods";
import { expect } from "vitest";
import { aPhone, goToWallet, payAtWallet, putInCart, readOrderPage } from "./buyer.ts";
import { codeSentTo } from "./outbox.ts";
import { paymentAtWallet, truthOf } from "./wallet.ts";
import { test, type Visitor } from "./visitor.ts";

/** An order whose wallet had too little in it: where its page is, and what the wallet knows of the payment. */
async function failAt(buyer: Visitor, wallet: Wallet, phone: string) {
  const { page, t } = buyer;
  await putInCart(buyer, "charger-20w-c");
  await goToWallet(buyer, phone, wallet);
  const reference = await paymentAtWallet(buyer);
  await payAtWallet(buyer, "empty");
  const order = await readOrderPage(buyer);
  await page.getByText(t("checkout:standing.unpaid.text")).waitFor();
  await page.getByText(t("checkout:attempt.failed")).waitFor();
  return { order, reference };
}

test("whose wallet has too little in it pays the same order by another wallet", async ({ visit }) => {
  const buyer = await visit({ locale: "bn" });
  const { page, t } = buyer;
  const { order, reference } = await failAt(buyer, "bkash", aPhone());

  await page.getByText(t("checkout:order.pay_otherwise")).click();
  await page.locator('button[name="wallet"][value="nagad"]').click();
  await page.locator("#field").waitFor();
  const second = await paymentAtWallet(buyer);
  await payAtWallet(buyer);
  expect((await readOrderPage(buyer)).id).toBe(order.id);
  await page.getByText(t("checkout:standing.paid.text")).waitFor();
  expect(await page.locator('button[name="wallet"]').count()).toBe(0);
  expect(await truthOf(reference)).toMatchObject({ captures: 0 });
  expect(await truthOf(second, "nagad")).toMatchObject({ captures: 1, refunds: 0 });
});

test("whose wallet has too little in it turns to cash at the door, with a code instead of a wallet", async ({
  visit,
}) => {
  const buyer = await visit({ locale: "en" });
  const { page, t } = buyer;
  const phone = aPhone();
  const { order, reference } = await failAt(buyer, "rocket", phone);

  const askedAt = new Date();
  await page.locator('button[name="intent"][value="cash"]').click();
  await page.getByRole("heading", { name: t("checkout:verify.title") }).waitFor();
  await page.locator('[name="code"]').fill(await codeSentTo(phone, askedAt));
  await page.getByRole("button", { name: t("checkout:verify.go") }).click();
  expect((await readOrderPage(buyer)).id).toBe(order.id);
  await page.getByText(t("checkout:standing.cash.text")).waitFor();
  expect(await page.locator('button[name="wallet"]').count()).toBe(0);
  expect(await truthOf(reference, "rocket")).toMatchObject({ captures: 0 });
});
