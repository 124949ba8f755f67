import { expect } from "vitest";
import { aPhone, fillAddress, placeOrder, putInCart } from "./buyer.ts";
import { codeSentTo } from "./outbox.ts";
import { askForCode, atHome, signIn } from "./people.ts";
import { test, type Visitor } from "./visitor.ts";

/** A guest's cash order to this phone; where its page is. */
async function orderAsGuest(guest: Visitor, phone: string, script: boolean): Promise<string> {
  const { page, t } = guest;
  await putInCart(guest, "charger-20w-c");
  await guest.open("/checkout");
  await fillAddress(guest, { name: "রহিমা খাতুন", phone, method: "cod" }, script);
  await placeOrder(guest);
  await page.getByRole("heading", { name: t("checkout:verify.title") }).waitFor();
  const [, id = ""] = /\/orders\/(ord_\w+)\//.exec(page.url()) ?? [];
  return `/orders/${id}`;
}

test("a guest signs in from the order's page, takes the order along and finds it on another device, without JavaScript", async ({
  visit,
}) => {
  const guest = await visit({ locale: "bn", script: false });
  const order = await orderAsGuest(guest, aPhone(), false);
  await guest.open(order);
  const phone = aPhone();
  await guest.page.getByRole("link", { name: guest.t("mydata:guest.one_sign_in") }).click();
  await signIn(guest, phone);
  expect(new URL(guest.page.url()).pathname).toBe(`/bn${order}`);
  await guest.page.getByRole("button", { name: guest.t("mydata:guest.one_take") }).click();
  await guest.page.getByText(guest.t("common:flash.order_taken")).waitFor();
  expect(await guest.page.getByText(guest.t("mydata:guest.one_title")).count()).toBe(0);
  const elsewhere = await atHome(visit, phone, { locale: "bn", script: false });
  await elsewhere.open("/account");
  await elsewhere.page.locator(`main a[href$="${order}"]`).click();
  await elsewhere.page.getByText(elsewhere.t("checkout:order.track_code")).waitFor();
});

test("whoever ordered with a number as a guest is offered those orders when she signs in with it, and takes them", async ({
  visit,
}) => {
  const phone = aPhone();
  const guest = await visit({ locale: "en" });
  const order = await orderAsGuest(guest, phone, true);
  const elsewhere = await visit({ locale: "en" });
  const { page, t } = elsewhere;
  await elsewhere.open("/sign-in?back=/en/account");
  const askedAt = new Date();
  await askForCode(elsewhere, phone);
  await page.locator('[name="code"]').fill(await codeSentTo(phone, askedAt, "sign_in"));
  await page.getByRole("button", { name: t("account:sign_in.open"), exact: true }).click();
  await page.getByRole("heading", { name: t("mydata:guest.title") }).waitFor();
  await page.getByRole("button", { name: t("mydata:guest.take") }).click();
  await page.getByText(t("common:flash.orders_taken")).waitFor();
  await page.locator(`main a[href$="${order}"]`).waitFor();
  expect(await page.getByRole("heading", { name: t("mydata:guest.title") }).count()).toBe(0);
});
