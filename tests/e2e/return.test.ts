import { newSecret } from "@haat/core/ids";
import type { Locale } from "@haat/i18n/locale";
import { describe, expect } from "vitest";
import { aPhoto } from "../photos.ts";
import { orderInCash } from "./cash-order.ts";
import { lookAt } from "./look.ts";
import { handToCourier, toldBy } from "./parcels.ts";
import { atWork } from "./people.ts";
import { test } from "./visitor.ts";

const locales: readonly Locale[] = ["bn", "en"];

describe.for(locales)("something goes back, in %s", (locale) => {
  test("without a script: chosen by pieces, looked at in taka and days, asked for, and read by its shop", async ({
    visit,
  }) => {
    const buyer = await visit({ locale });
    const order = await orderInCash(buyer, "charger-33w-dual");
    const seller = await atWork(visit, "gadget-goli", { locale });
    const parcel = { courier: "pathao", number: `RET${newSecret().slice(0, 9)}`.toUpperCase() } as const;
    await handToCourier(seller, order, parcel);
    await toldBy(parcel, ["picked_up", "in_transit", "out_for_delivery", "delivered"]);
    const found: string[] = [];
    const { context, page, open, t, expectComplaint } = await visit({ locale, script: false });
    expectComplaint(/400/);
    await context.addCookies(await buyer.context.cookies());
    await open(`/orders/${order.id}`);
    await page.getByRole("link", { name: t("complaints:return.title") }).click();
    await buyer.open(`/orders/${order.id}/return`);
    found.push(...(await lookAt(buyer, "return")));

    await page.getByRole("button", { name: t("complaints:return.look") }).click();
    await page.getByText(t("complaints:return.unread")).waitFor();
    await page.locator('[name="kind"][value="broken"]').check();
    await page.locator('[name="said"]').fill("পিনটা ভাঙা।");
    await page.getByRole("button", { name: t("complaints:return.look") }).click();
    await page.getByRole("heading", { name: t("complaints:return.next") }).waitFor();
    expect(await page.locator("main form").innerText()).toMatch(/৳/);
    await page.getByRole("button", { name: t("complaints:return.change") }).click();
    await page.locator('[name="kind"][value="changed_mind"]').check();
    await page.getByRole("button", { name: t("complaints:return.look") }).click();
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name: "pin.jpg", mimeType: "image/jpeg", buffer: await aPhoto() });
    await page.getByRole("button", { name: t("complaints:return.send") }).click();
    await page.getByText(t("common:flash.complaint_made")).waitFor();
    const number = `${order.number}-C1`;
    await page.getByText(number).waitFor();
    await page.locator('img[src*="/photos/1"]').waitFor();
    await open(`/orders/${order.id}`);
    await page.getByText(t("complaints:return.state", { number })).waitFor();
    expect(await page.getByRole("link", { name: t("complaints:return.title") }).count()).toBe(0);
    await buyer.open(`/orders/${order.id}/complaint`);
    found.push(...(await lookAt(buyer, "return-asked")));
    await buyer.open(`/orders/${order.id}`);
    found.push(...(await lookAt(buyer, "return-order")));

    await seller.open("/vendor/complaints");
    const card = seller.page.locator("section.sheet").filter({ hasText: number });
    await card.getByText(t("complaints:kind.changed_mind")).waitFor();
    await card.getByText(t("complaints:return.wished", { what: t("complaints:wish.money") })).waitFor();
    found.push(...(await lookAt(seller, "return-shop")));
    expect(found).toEqual([]);
  });

  test("is looked at once more before it is asked for", async ({ visit }) => {
    const buyer = await visit({ locale });
    const order = await orderInCash(buyer, "charger-33w-dual");
    const seller = await atWork(visit, "gadget-goli", { locale });
    const parcel = { courier: "pathao", number: `RES${newSecret().slice(0, 9)}`.toUpperCase() } as const;
    await handToCourier(seller, order, parcel);
    await toldBy(parcel, ["picked_up", "in_transit", "out_for_delivery", "delivered"]);
    await buyer.open(`/orders/${order.id}/return`);
    await buyer.page.locator('[name="kind"][value="wrong_thing"]').check();
    await buyer.page.locator('[name="wish"][value="exchange"]').check();
    await buyer.page.locator('[name="said"]').fill("অন্য রঙ এসেছে।");
    await buyer.page.getByRole("button", { name: buyer.t("complaints:return.look") }).click();
    await buyer.page.getByRole("heading", { name: buyer.t("complaints:return.next") }).waitFor();
    expect(await lookAt(buyer, "return-sure")).toEqual([]);
  });
});
