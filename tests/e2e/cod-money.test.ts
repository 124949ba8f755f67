import { formatTaka } from "@haat/i18n/format";
import { expect } from "vitest";
import { aPhone, fillAddress, placeOrder, putInCart, readOrderPage } from "./buyer.ts";
import { lookAt, lookAtAll } from "./look.ts";
import { codeSentTo } from "./outbox.ts";
import { deliveredBy, handToCourier } from "./parcels.ts";
import { atWork } from "./people.ts";
import { test, type Visit } from "./visitor.ts";

const desk = { locale: "bn", width: 1280 } as const;
const stamp = Date.now().toString(36).toUpperCase();
const parcels = [
  { courier: "pathao", shop: "gadget-goli", slug: "charger-20w-c", number: `DL${stamp}` },
  { courier: "steadfast", shop: "shapla-kantha", slug: "baby-kantha-mach", number: `SF${stamp}` },
  { courier: "redx", shop: "bonojibi-modhu", slug: "honey-sorisha", number: `RX${stamp}` },
] as const;

async function buyAtTheDoor(visit: Visit): Promise<string> {
  const buyer = await visit({ locale: "bn" });
  const { page, t } = buyer;
  for (const { slug } of parcels) await putInCart(buyer, slug);
  await buyer.open("/checkout");
  const phone = aPhone();
  await fillAddress(buyer, { name: "রহিমা খাতুন", phone, method: "cod" });
  const askedAt = new Date();
  await placeOrder(buyer);
  await page.getByRole("heading", { name: t("checkout:verify.title") }).waitFor();
  await page.locator('[name="code"]').fill(await codeSentTo(phone, askedAt));
  await page.getByRole("button", { name: t("checkout:verify.go") }).click();
  return (await readOrderPage(buyer)).number;
}

test("cash that couriers took at the door is followed: the desk sees who holds it how long, each shop reads its own in Bangla", async ({
  visit,
}) => {
  const order = { number: await buyAtTheDoor(visit) };
  const dues: bigint[] = [];
  for (const parcel of parcels) {
    const seller = await atWork(visit, parcel.shop, { locale: "bn" });
    await handToCourier(seller, order, parcel);
    dues.push(await deliveredBy(parcel));
  }
  const one = await atWork(visit, "support_2", desk);
  const pages = {
    "courier-cash": "/support/courier-cash",
    "courier-parcels": "/support/courier-cash/parcels",
  };
  const found = await lookAtAll(one, pages);
  await one.open("/support/courier-cash/parcels?courier=steadfast&bucket=0-7");
  const held = await one.page.getByRole("listitem").filter({ hasText: parcels[1].number }).innerText();
  expect(held).toContain(formatTaka(dues[1] ?? 0n, "bn"));

  const seller = await atWork(visit, "shapla-kantha", { locale: "bn" });
  await seller.open("/vendor/courier-cash");
  const line = await seller.page.getByRole("listitem").filter({ hasText: parcels[1].number }).innerText();
  expect(line).toContain(formatTaka(dues[1] ?? 0n, "bn"));
  expect(line).toContain(seller.t("vendor:cod.means.with_courier"));
  expect(await seller.page.getByText(parcels[0].number).count()).toBe(0);
  found.push(...(await lookAt(seller, "vendor-courier-cash")));
  expect(found).toEqual([]);
});
