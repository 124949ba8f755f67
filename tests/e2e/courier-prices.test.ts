import type { Locale } from "@haat/i18n/locale";
import { describe, expect } from "vitest";
import { orderInCash } from "./cash-order.ts";
import { lookAt } from "./look.ts";
import { atWork } from "./people.ts";
import { act, openPart } from "./seller.ts";
import { test } from "./visitor.ts";

const locales: readonly Locale[] = ["bn", "en"];

describe.for(locales)("several packed orders, in %s", (locale) => {
  test("are ticked, compared by courier, and booked by one press, without a script", async ({ visit }) => {
    const orders = [];
    for (const _ of [1, 2]) {
      const buyer = await visit({ locale });
      orders.push(await orderInCash(buyer, "baby-kantha-hati"));
    }
    const seller = await atWork(visit, "shapla-kantha", { locale, script: false });
    const { page, t } = seller;
    for (const { number } of orders) {
      await openPart(seller, number);
      for (const what of ["accept", "pack"] as const) await act(seller, what);
    }
    await seller.open("/vendor/orders?tab=preparing");
    const cardOf = (number: string) => page.getByRole("listitem").filter({ hasText: `${number}-` });
    for (const { number } of orders) await cardOf(number).getByRole("checkbox").check();
    await page.getByRole("button", { name: t("booking:sheet.open") }).click();
    await page.getByRole("heading", { name: t("booking:sheet.title") }).waitFor();
    const watcher = await atWork(visit, "shapla-kantha", { locale });
    await watcher.page.goto(page.url());
    const found = await lookAt(watcher, "prices");
    for (const { number } of orders) expect(await page.getByText(`${number}-`).count()).toBe(1);
    const book = t("booking:book", { courier: t("couriers:name.steadfast") });
    await page.getByRole("button", { name: book }).click();
    await page.getByRole("heading", { level: 1, name: t("vendor:orders.title") }).waitFor();
    for (const { number } of orders)
      await cardOf(number)
        .getByText(`${t("couriers:name.steadfast")}:`)
        .waitFor();
    // Nothing is ticked: nothing is compared.
    await seller.open("/vendor/orders/prices");
    await page.getByRole("heading", { level: 1, name: t("vendor:orders.title") }).waitFor();
    expect(found).toEqual([]);
  });
});
