import type { Locale } from "@haat/i18n/locale";
import { describe, expect } from "vitest";
import { aPhoto } from "../photos.ts";
import { orderInCash } from "./cash-order.ts";
import { lookAt } from "./look.ts";
import { atWork } from "./people.ts";
import { test } from "./visitor.ts";

const locales: readonly Locale[] = ["bn", "en"];

describe.for(locales)("a buyer complains, in %s", (locale) => {
  test("without a script: his shop answers, he is not content, and Haat decides with a reason", async ({
    visit,
  }) => {
    const buyer = await visit({ locale });
    const order = await orderInCash(buyer, "charger-33w-dual");
    const found: string[] = [];
    const plain = await visit({ locale, script: false });
    await plain.context.addCookies(await buyer.context.cookies());
    await plain.open(`/orders/${order.id}`);
    await plain.page.getByRole("link", { name: plain.t("checkout:order.help") }).click();
    const send = () => plain.page.getByRole("button", { name: plain.t("complaints:own.send") }).click();
    await plain.page.locator('[name="about"]').first().check();
    await plain.page.locator('[name="kind"][value="broken"]').check();
    await plain.page.locator('[name="said"]').fill("বাক্স খুলে দেখি পিনটা ভাঙা। ক্ষতিপূরণ নয়, আরেকটা চাই।");
    const photo = { name: "cup.jpg", mimeType: "image/jpeg", buffer: await aPhoto() };
    await plain.page.locator('input[type="file"]').setInputFiles(photo);
    await send();
    await plain.page.getByText(plain.t("common:flash.complaint_made")).waitFor();
    const number = `${order.number}-C1`;
    await plain.page.getByText(number).waitFor();
    await plain.page.locator('img[src*="/photos/1"]').waitFor();
    await buyer.open(`/orders/${order.id}/complaint`);
    found.push(...(await lookAt(buyer, "complaint-own")));

    const seller = await atWork(visit, "gadget-goli", { locale });
    await seller.open("/vendor/orders");
    await seller.page.getByRole("link", { name: seller.t("complaints:shop.title") }).click();
    const card = seller.page.locator("section.sheet").filter({ hasText: number });
    await card.locator('[name="offer"][value="refund"]').check();
    await card.locator('[name="said"]').fill("পাঠানোর সময় ভাঙা ছিল না। তবু টাকা ফেরত দিতে রাজি আছি।");
    found.push(...(await lookAt(seller, "complaint-shop")));
    await card.getByRole("button", { name: seller.t("complaints:shop.send") }).click();
    await seller.page.getByText(seller.t("common:flash.complaint_answered")).waitFor();

    await plain.page.reload();
    await plain.page.getByRole("button", { name: plain.t("complaints:own.take_offer") }).waitFor();
    await buyer.open(`/orders/${order.id}/complaint`);
    found.push(...(await lookAt(buyer, "complaint-answered")));
    await plain.page
      .locator("summary")
      .filter({ hasText: plain.t("complaints:own.insist") })
      .click();
    await plain.page.getByLabel(plain.t("complaints:own.insist_said")).fill("টাকা নয়, ভালো একটা চাই।");
    await plain.page.getByRole("button", { name: plain.t("complaints:own.insist_send") }).click();
    await plain.page.getByText(plain.t("common:flash.complaint_sent_on")).waitFor();

    const support = await atWork(visit, "support_2", { locale });
    await support.open("/support/complaints");
    const ours = support.page.locator("section.sheet").filter({ hasText: number });
    await ours.locator('[name="outcome"][value="refund"]').check();
    await ours.locator('[name="said"]').fill("ছবিতে পিন ভাঙা দেখা যাচ্ছে।");
    found.push(...(await lookAt(support, "complaint-support")));
    await ours.getByRole("button", { name: support.t("complaints:desk.send") }).click();
    await support.page.getByText(support.t("common:flash.complaint_decided")).waitFor();
    await ours.getByRole("link", { name: support.t("complaints:desk.refund") }).waitFor();

    await plain.page.reload();
    await plain.page.getByText("ছবিতে পিন ভাঙা দেখা যাচ্ছে।").waitFor();
    await plain.page.getByRole("link", { name: plain.t("complaints:own.outside_go") }).waitFor();
    const evidence = plain.page.getByRole("link", { name: plain.t("complaints:own.pack") });
    const saved = await plain.context.request.get((await evidence.getAttribute("href")) ?? "");
    expect([saved.status(), (await saved.body()).subarray(0, 5).toString()]).toEqual([200, "%PDF-"]);
    await buyer.open(`/orders/${order.id}/complaint`);
    found.push(...(await lookAt(buyer, "complaint-decided")));
    expect(found).toEqual([]);
  });
});
