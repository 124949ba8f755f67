import { expect } from "vitest";
import { aPhoto } from "../photos.ts";
import { orderInCash } from "./cash-order.ts";
import { lookAt } from "./look.ts";
import { atWork } from "./people.ts";
import { serve } from "./seller.ts";
import { test } from "./visitor.ts";

const slug = "cover-rickshaw-art";

test("what was bought and brought is reviewed without a script with a photo, seen, answered, reported, hidden and shown again", async ({
  visit,
}) => {
  const found: string[] = [];
  const buyer = await visit({ locale: "bn" });
  const order = await orderInCash(buyer, slug);
  const seller = await atWork(visit, "gadget-goli", { locale: "bn" });
  await serve(seller, buyer, order);

  const plain = await visit({ locale: "bn", script: false });
  plain.expectComplaint(/400/);
  await plain.context.addCookies(await buyer.context.cookies());
  await plain.open(`/orders/${order.id}`);
  await plain.page.getByRole("link", { name: plain.t("reviews:own.open") }).click();
  await plain.page.getByRole("heading", { level: 1, name: plain.t("reviews:own.title") }).waitFor();
  await buyer.open(`/orders/${order.id}/reviews`);
  found.push(...(await lookAt(buyer, "review-write")));
  const send = () => plain.page.getByRole("button", { name: plain.t("reviews:own.send") }).click();
  await send();
  await plain.page.getByText(plain.t("reviews:own.needed")).waitFor();
  const words = "রং একদম ছবির মতো, ধরতেও ভালো লাগে।";
  await plain.page.locator('[name="stars"][value="4"]').check();
  await plain.page.locator('[name="text"]').fill(words);
  await plain.page
    .locator('[name="photo"]')
    .first()
    .setInputFiles({ name: "came.jpg", mimeType: "image/jpeg", buffer: await aPhoto({ red: 90 }) });
  await send();
  await plain.page.getByText(plain.t("common:flash.review_waits")).waitFor();
  await plain.page.getByText(plain.t("reviews:own.waiting"), { exact: true }).waitFor();
  await buyer.open(`/orders/${order.id}/reviews`);
  found.push(...(await lookAt(buyer, "review-waits")));

  const support = await atWork(visit, "support_2", { locale: "en" });
  const card = support.page.locator("main article").filter({ hasText: words });
  const show = () => card.getByRole("button", { name: support.t("reviews:desk.show"), exact: true }).click();
  await support.open("/support/reviews");
  await card.waitFor();
  found.push(...(await lookAt(support, "support-reviews-waiting")));
  await show();
  await support.page.getByText(support.t("common:flash.review_show")).waitFor();

  await seller.open("/vendor/reviews");
  const said = seller.page.locator("main article").filter({ hasText: words });
  await said.locator("summary").first().click();
  await said.locator('[name="text"]').fill("ধন্যবাদ, আবার আসবেন।");
  await said.getByRole("button", { name: seller.t("reviews:shop.send") }).click();
  await seller.page.getByText(seller.t("common:flash.review_answered")).waitFor();
  found.push(...(await lookAt(seller, "vendor-reviews-answered")));

  const reader = await atWork(visit, "buyer", { locale: "en" });
  await reader.open(`/p/${slug}/reviews`);
  await reader.page.getByText(words).waitFor();
  await reader.page.getByText("ধন্যবাদ, আবার আসবেন।").waitFor();
  found.push(...(await lookAt(reader, "reviews-one")));
  await reader.page
    .getByRole("link", { name: reader.t("reviews:report") })
    .first()
    .click();
  await reader.page.locator('[name="reason"][value="untrue"]').check();
  found.push(...(await lookAt(reader, "review-report")));
  await reader.page.getByRole("button", { name: reader.t("reviews:report.send") }).click();
  await reader.page.getByText(reader.t("common:flash.review_reported")).waitFor();

  await support.open("/support/reviews");
  await card.getByText(support.t("reviews:report.reason.untrue")).waitFor();
  await card.locator("summary").click();
  await card.locator('[name="reason"]').fill("It speaks of another cover");
  await card.getByRole("button", { name: support.t("reviews:desk.hide"), exact: true }).click();
  await support.page.getByText(support.t("common:flash.review_hide")).waitFor();
  await plain.open(`/orders/${order.id}/reviews`);
  await plain.page.getByText("It speaks of another cover").waitFor();
  await support.open("/support/reviews?show=hidden");
  await show();
  await support.page.getByText(support.t("common:flash.review_show")).waitFor();
  await plain.open(`/orders/${order.id}/reviews`);
  await plain.page.getByText(plain.t("reviews:own.shown"), { exact: true }).waitFor();
  await plain.page.locator("summary", { hasText: plain.t("reviews:own.change") }).click();
  await plain.page.getByText(plain.t("reviews:own.change_answered")).waitFor();
  await plain.page.locator('[name="stars"][value="5"]').check();
  await plain.page.getByRole("button", { name: plain.t("reviews:own.save") }).click();
  await plain.page.getByText(plain.t("common:flash.review_kept")).waitFor();
  await plain.page.getByText(plain.t("reviews:reply_earlier")).waitFor();
  await buyer.open(`/orders/${order.id}/reviews`);
  found.push(...(await lookAt(buyer, "review-changed")));
  await reader.open(`/p/${slug}?fresh=${order.id}`);
  await reader.page.locator("#reviews").waitFor();
  found.push(...(await lookAt(reader, "product-reviewed")));
  await plain.page.locator("summary", { hasText: plain.t("reviews:own.withdraw") }).click();
  await plain.page.getByRole("button", { name: plain.t("reviews:own.withdraw_yes") }).click();
  await plain.page.getByText(plain.t("common:flash.review_withdrawn")).waitFor();
  await buyer.open(`/orders/${order.id}/reviews`);
  found.push(...(await lookAt(buyer, "review-withdrawn")));
  expect(found).toEqual([]);
});
