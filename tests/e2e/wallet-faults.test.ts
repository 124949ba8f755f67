import { expect } from "vitest";
import { goToWallet, payAtWallet, putInCart, readOrderPage, waitOnPage } from "./buyer.ts";
import { lookAt } from "./look.ts";
import { atWork } from "./people.ts";
import { act, openPart } from "./seller.ts";
import { expectBalancedBooks } from "./supporter.ts";
import { test, type Visitor } from "./visitor.ts";
import { paymentAtWallet, truthOf, wallet } from "./wallet.ts";

test("a shop that cannot supply a paid part sends its money back by itself, and the buyer's page says so", async ({
  visit,
}) => {
  const buyer = await visit({ locale: "bn" });
  const { page, t } = buyer;
  await putInCart(buyer, "honey-sorisha");
  await putInCart(buyer, "charger-33w-dual");
  await goToWallet(buyer);
  const payment = await paymentAtWallet(buyer);
  await payAtWallet(buyer);
  const order = await readOrderPage(buyer);

  const other = await atWork(visit, "gadget-goli", { locale: "bn" });
  await openPart(other, order.number);
  await act(other, "accept");
  const seller = await atWork(visit, "bonojibi-modhu", { locale: "bn" });
  await openPart(seller, order.number);
  await seller.page.getByRole("link", { name: t("vendor:act.reject") }).click();
  await seller.page.getByRole("radio", { name: t("vendor:reject.reason.out_of_stock") }).check();
  await seller.page.getByRole("button", { name: t("vendor:reject.go") }).click();
  await seller.page.getByText(t("common:flash.part_reject")).waitFor();

  await waitOnPage(buyer, t("checkout:refund.done"));
  expect(await page.getByText(t("checkout:progress.cancelled")).count()).toBe(1);
  expect(await truthOf(payment)).toMatchObject({ captures: 1, refunds: 1 });
  await expectBalancedBooks(await atWork(visit, "finance", { locale: "bn", width: 1280 }));
});

test("who turns back at the wallet has paid nothing and may pay again", async ({ visit }) => {
  const buyer = await visit({ locale: "en" });
  const { page, t } = buyer;
  await putInCart(buyer, "charger-20w-c");
  await goToWallet(buyer);
  const first = await paymentAtWallet(buyer);
  await page.locator(".stop").click();
  const order = await readOrderPage(buyer);
  await page.getByText(t("checkout:standing.unpaid.text")).waitFor();

  await page.locator('button[name="wallet"]').first().click();
  await page.locator("#field").waitFor();
  const second = await paymentAtWallet(buyer);
  await payAtWallet(buyer);
  expect((await readOrderPage(buyer)).id).toBe(order.id);
  await page.getByText(t("checkout:standing.paid.text")).waitFor();
  expect(await truthOf(first)).toMatchObject({ captures: 0 });
  expect(await truthOf(second)).toMatchObject({ captures: 1 });
});

/** The page asks again every few seconds and goes on when it hears: not before it has been looked at. */
async function lookAtStanding(buyer: Visitor, name: string): Promise<string[]> {
  const looked = Promise.withResolvers<void>();
  await buyer.page.route("**/pay/return/**", async (route) => {
    await looked.promise;
    await route.continue();
  });
  const found = await lookAt(buyer, name);
  looked.resolve();
  return found;
}

test("when the wallet's reply is lost nobody is told to pay again, and the order is confirmed by itself", async ({
  visit,
}) => {
  const buyer = await visit({ locale: "en" });
  const { page, t } = buyer;
  await putInCart(buyer, "charger-20w-c");
  await goToWallet(buyer);
  const reference = await paymentAtWallet(buyer);
  await wallet().fault({ op: "execute", do: "fail-after", reference });
  await wallet().fault({ op: "query", do: "fail-before", reference });
  await wallet().fault({ webhook: "never" });
  await payAtWallet(buyer);
  await page.getByRole("heading", { name: t("checkout:checking.title") }).waitFor();
  expect(await page.getByRole("button", { name: /bKash/ }).count()).toBe(0);
  expect(await lookAtStanding(buyer, "pay-checking")).toEqual([]);
  await page.getByText(t("checkout:standing.paid.text")).waitFor({ timeout: 120_000 });
  expect(await truthOf(reference)).toMatchObject({ captures: 1, refunds: 0 });
});
