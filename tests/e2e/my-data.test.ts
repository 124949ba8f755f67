import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "vitest";
import { aPhone, dhanmondi, putInCart } from "./buyer.ts";
import { codeSentTo } from "./outbox.ts";
import { atHome, phoneOfLast } from "./people.ts";
import { confirmWith, grownStale } from "./second-factor.ts";
import { artefacts, test, type Visitor } from "./visitor.ts";

async function keepAddress(buyer: Visitor, details: string): Promise<void> {
  const { page, t } = buyer;
  await buyer.open("/account/addresses");
  await page.getByRole("link", { name: t("mydata:addresses.add") }).click();
  await page.locator("#field-name").fill("রহিমা খাতুন");
  await page.locator("#field-phone").fill(aPhone());
  await page.locator("#field-district").selectOption(dhanmondi.district);
  await page.locator('button[value="areas"]').click();
  await page.locator("#field-areaId").selectOption(dhanmondi.area);
  await page.locator("#field-details").fill(details);
  await page.locator('button[value="keep"]').click();
  await page.getByText(t("common:flash.address_kept")).waitFor();
}

async function orderTo(buyer: Visitor, details: string): Promise<void> {
  const { page, t } = buyer;
  await putInCart(buyer, "charger-20w-c");
  await buyer.open("/checkout");
  await page.locator('button[name="pick"]', { hasText: details }).click();
  await page.locator('button[value="review"]').click();
  await page.getByRole("heading", { name: t("checkout:review.title") }).waitFor();
  expect(await page.locator("main").innerText()).toContain(details);
  await page.locator('button[value="place"]').click();
  await page.waitForURL(/\/orders\//);
}

/** The document, as somebody gets it who confirmed so long ago that he is asked again. */
async function takeAlong(buyer: Visitor, phone: string): Promise<string> {
  const { page, t } = buyer;
  await grownStale(phone);
  await buyer.open("/account/privacy");
  await page.locator('button[value="json"]').click();
  const askedAt = new Date();
  await page.locator('button[value="send"]').click();
  await page.locator('[name="confirm_code"]').waitFor();
  await confirmWith(buyer, await codeSentTo(phone, askedAt));
  await page.getByText(t("mydata:export.confirmed")).waitFor();
  const [document] = await Promise.all([
    page.waitForEvent("download"),
    page.locator('button[value="json"]').click(),
  ]);
  expect(document.suggestedFilename()).toMatch(/^haat-.*\.json$/);
  const copy = join(artefacts, "my-data.json");
  await document.saveAs(copy);
  return readFile(copy, "utf8");
}

test("a buyer keeps an address, orders to it, takes her data along and takes a consent back, without JavaScript", async ({
  visit,
}) => {
  const phone = phoneOfLast("buyer");
  const buyer = await atHome(visit, phone, { locale: "bn", script: false });
  const { page, t } = buyer;
  const details = `বাসা ৭৭, ফ্ল্যাট ${aPhone().slice(4)}`;
  await keepAddress(buyer, details);
  await orderTo(buyer, details);

  const { addresses, orders } = JSON.parse(await takeAlong(buyer, phone));
  expect(addresses).toContainEqual(expect.objectContaining({ details }));
  expect(orders).toContainEqual(expect.objectContaining({ receiver: expect.objectContaining({ details }) }));

  const offers = page.locator("li", { has: page.locator("#consent-offers") });
  const give = offers.getByRole("button", { name: t("mydata:consents.give"), exact: true });
  if (await give.isVisible()) await give.click();
  await offers.getByText(t("mydata:consents.yes"), { exact: true }).waitFor();
  await offers.getByRole("button", { name: t("mydata:consents.take_back") }).click();
  await offers.getByText(t("mydata:consents.no"), { exact: true }).waitFor();

  await buyer.open("/account/addresses");
  await page.locator("main li", { hasText: details }).locator('button[value="remove"]').click();
  await page.getByText(t("common:flash.address_removed")).waitFor();
  expect(await page.getByText(details).count()).toBe(0);
});
