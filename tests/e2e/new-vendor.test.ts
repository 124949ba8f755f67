import { expect } from "vitest";
import { codeIn } from "../secrets.ts";
import { aPhone, addToCart, fillAddress, placeOrder, readOrderPage } from "./buyer.ts";
import { applyToSell, approve, giveGoods, invitePacker, linkSentTo, newShop } from "./newcomer.ts";
import { codeSentTo } from "./outbox.ts";
import { atWork, signIn } from "./people.ts";
import { act, openPart } from "./seller.ts";
import { test, type Visitor } from "./visitor.ts";

const onPhone = { locale: "bn", script: false } as const;

async function orderOnDelivery(buyer: Visitor, slug: string): Promise<string> {
  const { page, t } = buyer;
  const phone = aPhone();
  await buyer.open(`/p/${slug}`);
  await addToCart(buyer);
  await buyer.open("/checkout");
  await fillAddress(buyer, { name: "সালমা বেগম", phone, method: "cod" }, false);
  const askedAt = new Date();
  await placeOrder(buyer);
  await page.getByRole("heading", { name: t("checkout:verify.title") }).waitFor();
  await page.locator('[name="code"]').fill(await codeSentTo(phone, askedAt));
  await page.getByRole("button", { name: t("checkout:verify.go") }).click();
  return (await readOrderPage(buyer)).number;
}

const moneyOn = async ({ page }: Visitor): Promise<string[]> =>
  (await page.locator("body").innerText()).match(/.*৳.*/g) ?? [];

test("a new vendor applies in Bangla on a phone, is approved, and has a packer who packs and sees no money", async ({
  visit,
}) => {
  const shop = newShop(aPhone().slice(-5));
  const [phone, packerPhone] = [aPhone(), aPhone()];
  const vendor = await visit(onPhone);
  // One step is sent incomplete, and comes back with a complaint.
  vendor.expectComplaint(/400/);
  await applyToSell(vendor, phone, shop);

  const admin = await atWork(visit, "admin", { ...onPhone, width: 360 });
  await approve(admin, shop);

  await vendor.open("/sell/status");
  await vendor.page.getByRole("link", { name: vendor.t("selling:status.to_shop") }).click();
  await vendor.page.getByRole("heading", { level: 1, name: vendor.t("vendor:home.title") }).waitFor();
  await invitePacker(vendor, packerPhone);

  const packer = await visit(onPhone);
  const link = await linkSentTo(packerPhone);
  await packer.page.goto(link);
  await packer.page.locator('[name="token"]').fill(codeIn(link));
  await packer.page.getByRole("button", { name: packer.t("selling:join.see") }).click();
  await packer.page.getByRole("button", { name: packer.t("selling:join.sign_in") }).click();
  await signIn(packer, packerPhone);
  await packer.page.getByRole("button", { name: packer.t("selling:join.go") }).click();
  await packer.page.getByText(packer.t("common:flash.joined")).waitFor();

  await giveGoods(shop.name, "tangail-sari-kolka");
  const number = await orderOnDelivery(await visit(onPhone), "tangail-sari-kolka");
  await openPart(vendor, number);
  await act(vendor, "accept");
  await packer.open("/vendor/orders?tab=preparing");
  expect(await moneyOn(packer)).toEqual([]);
  await packer.page
    .getByRole("listitem")
    .filter({ hasText: `${number}-` })
    .getByRole("link")
    .click();
  await act(packer, "pack");
  expect(await moneyOn(packer)).toEqual([]);
  for (const path of ["/vendor/statement", "/vendor/payout", "/vendor/team", "/vendor/papers"]) {
    packer.expectComplaint(/403/);
    await packer.open(path);
    await packer.page.getByText(packer.t("support:door.text")).waitFor();
    expect(await moneyOn(packer)).toEqual([]);
  }
  await vendor.open("/vendor/activity");
  expect(await vendor.page.getByRole("main").innerText()).toContain(vendor.t("team:activity.shop.team.join"));
});
