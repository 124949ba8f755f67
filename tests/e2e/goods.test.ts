import { expect } from "vitest";
import { addToCart, aPhone, fillAddress, findProduct, placeOrder, readOrderPage } from "./buyer.ts";
import { lookAt } from "./look.ts";
import { codeSentTo } from "./outbox.ts";
import { atWork } from "./people.ts";
import {
  choosePictures,
  gamcha,
  maroonAlt,
  openReview,
  picturesDone,
  sendIn,
  seo,
  writeGoods,
} from "./shelf.ts";
import { test } from "./visitor.ts";

const onPhone = { locale: "bn", script: false, width: 360 } as const;

test("a weaver writes goods on a phone without a script; they are sent back, mended, agreed to, found and bought", async ({
  visit,
}) => {
  const vendor = await atWork(visit, "jharna-tant", onPhone);
  await writeGoods(vendor);
  // The material is missing: what was written is kept, and the field is named.
  await sendIn(vendor);
  await vendor.page.getByRole("alert").waitFor();
  expect(await vendor.page.locator('[name="title.bn"]').inputValue()).toBe(gamcha.bn);
  for (const [name, bn, en] of [
    ["attr.material", "সুতি", "Cotton"],
    ["attr.care", "ঠান্ডা পানিতে ধোবেন", "Wash in cold water"],
  ] as const) {
    await vendor.page.locator(`[name="${name}.bn"]`).fill(bn);
    await vendor.page.locator(`[name="${name}.en"]`).fill(en);
  }
  // So are its pictures: they are taken now, put in order and told of.
  await sendIn(vendor);
  await vendor.page.getByRole("alert").getByText(vendor.t("goods:lack.pictures")).waitFor();
  await choosePictures(vendor);
  expect(await vendor.page.locator('[name="alt.0.bn"]').inputValue()).toBe(maroonAlt.bn);
  expect(await vendor.page.locator('[name="shows.0.colour:maroon"]').isChecked()).toBe(true);
  await picturesDone(vendor);
  await sendIn(vendor);
  await vendor.page.getByText(vendor.t("common:flash.goods_submit")).waitFor();

  const reviewer = await atWork(visit, "support_2", { locale: "en", width: 1280 });
  await openReview(reviewer);
  expect(await reviewer.page.getByRole("main").innerText()).toContain(gamcha.en);
  expect(await lookAt(reviewer, "support-goods-review")).toEqual([]);
  await reviewer.page.getByText(reviewer.t("goods:review.ready.material")).click();
  await reviewer.page.getByRole("button", { name: reviewer.t("goods:review.ask") }).click();
  await reviewer.page.getByText(reviewer.t("common:flash.goods_changes")).waitFor();

  await vendor.open("/vendor/goods?tab=changes");
  await vendor.page.getByRole("link", { name: gamcha.bn }).click();
  await vendor.page.getByText(vendor.t("goods:review.ready.material")).first().waitFor();
  await vendor.page.getByRole("link", { name: vendor.t("goods:item.edit") }).click();
  await vendor.page.locator('[name="attr.material.bn"]').fill("১০০% সুতি");
  await sendIn(vendor);
  await vendor.page.getByText(vendor.t("common:flash.goods_submit")).waitFor();

  await openReview(reviewer);
  await reviewer.page.getByRole("button", { name: reviewer.t("goods:review.approve") }).click();
  await reviewer.page.getByText(reviewer.t("common:flash.goods_approve")).waitFor();

  const buyer = await visit(onPhone);
  const words = "জলপাই গামছা";
  const isFound = async (): Promise<boolean> => {
    await buyer.open(`/search?q=${encodeURIComponent(words)}`);
    return (await buyer.page.getByRole("link", { name: gamcha.bn }).count()) > 0;
  };
  await expect.poll(isFound, { timeout: 15_000, interval: 1000 }).toBe(true);
  await findProduct(buyer, words, gamcha.bn);
  expect(await buyer.page.locator("strong").first().innerText()).toBe("হাতে বোনা");
  expect(await buyer.page.getByRole("main").innerText()).toContain("১০০% সুতি");
  expect(await buyer.page.title()).toContain(seo.bn);
  const about = buyer.page.locator('meta[name="description"]');
  expect(await about.getAttribute("content")).toBe("তাঁতির ঘর থেকে সরাসরি।");
  const gallery = buyer.page.locator(".gallery");
  expect(await gallery.getByAltText(maroonAlt.bn).count()).toBe(0);
  await buyer.open(`${new URL(buyer.page.url()).pathname.slice(3)}?colour=maroon`);
  await gallery.getByAltText(maroonAlt.bn).first().waitFor();
  await addToCart(buyer);
  await buyer.open("/checkout");
  const phone = aPhone();
  await fillAddress(buyer, { name: "সালমা বেগম", phone, method: "cod" }, false);
  const askedAt = new Date();
  await placeOrder(buyer);
  await buyer.page.getByRole("heading", { name: buyer.t("checkout:verify.title") }).waitFor();
  await buyer.page.locator('[name="code"]').fill(await codeSentTo(phone, askedAt));
  await buyer.page.getByRole("button", { name: buyer.t("checkout:verify.go") }).click();
  expect((await readOrderPage(buyer)).number).not.toBe("");
});

test("a price changes at once, goods are put away and brought back, and a copy is begun", async ({
  visit,
}) => {
  const { page, t, open, expectComplaint } = await atWork(visit, "jharna-tant", onPhone);
  expectComplaint(/400/);
  await open("/vendor/goods?tab=live");
  await page.getByRole("main").getByRole("listitem").last().getByRole("link").click();
  await page.locator("#prices").waitFor();
  const prices = page.locator("section:has(#prices) li").first();
  await prices.locator("summary").click();
  await prices.locator('[name="price"]').fill("দশ");
  await prices.getByRole("button", { name: t("goods:price.save") }).click();
  await page.getByText(t("goods:price.error")).waitFor();
  await prices.locator('[name="price"]').fill("৩৩৩");
  await prices.locator('[name="was"]').fill("");
  await prices.getByRole("button", { name: t("goods:price.save") }).click();
  await page.getByText(t("common:flash.goods_price")).waitFor();
  expect(await prices.innerText()).toContain("৳৩৩৩");
  await page.getByRole("button", { name: t("goods:item.archive") }).click();
  await page.getByText(t("common:flash.goods_archive")).waitFor();
  await page.getByRole("button", { name: t("goods:item.restore") }).click();
  await page.getByText(t("common:flash.goods_restore")).waitFor();
  await page.getByRole("button", { name: t("goods:item.copy") }).click();
  await page.getByRole("heading", { level: 1, name: t("goods:edit.new_title") }).waitFor();
});

test("a shop says without a script below how many it wants to hear of what runs out", async ({ visit }) => {
  const { page, t, open, expectComplaint } = await atWork(visit, "jharna-tant", onPhone);
  expectComplaint(/400/);
  await open("/vendor/stock");
  await page
    .getByRole("link", { name: t("goods:stock.see") })
    .first()
    .click();
  const least = page.locator('[name="least"]');
  const watch = page.getByRole("button", { name: t("goods:stock.watch") });
  await least.fill("কম");
  await watch.click();
  await page.getByText(t("goods:error.number")).first().waitFor();
  expect(await least.inputValue()).toBe("কম");
  await least.fill("৩");
  await watch.click();
  await page.getByText(t("common:flash.stock_watched")).waitFor();
  expect(await least.inputValue()).toBe("3");
});

test.for(["bn", "en"] as const)(
  "the pages of goods can be read and used by everybody, in %s",
  async (locale, { visit }) => {
    const vendor = await atWork(visit, "shapla-kantha", { locale });
    const { page, open } = vendor;
    await open("/vendor/goods");
    await page.getByRole("main").getByRole("listitem").last().getByRole("link").click();
    await page.locator("#prices").waitFor();
    const found = await lookAt(vendor, "vendor-goods-item");
    await open(`${new URL(page.url()).pathname.slice(3)}/edit`);
    found.push(...(await lookAt(vendor, "vendor-goods-edit")));
    await open(`${new URL(page.url()).pathname.slice(3).replace(/edit$/, "pictures")}`);
    found.push(...(await lookAt(vendor, "vendor-goods-pictures")));
    await open("/vendor/stock");
    await page
      .getByRole("link", { name: vendor.t("goods:stock.see") })
      .first()
      .click();
    await page.locator("#movements").waitFor();
    found.push(...(await lookAt(vendor, "vendor-stock-story")));
    expect(found).toEqual([]);
  },
);
