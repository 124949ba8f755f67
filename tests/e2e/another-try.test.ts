import { newSecret } from "@haat/core/ids";
import type { Locale } from "@haat/i18n/locale";
import { describe, expect } from "vitest";
import { orderInCash } from "./cash-order.ts";
import { lookAt } from "./look.ts";
import { handToCourier, toldBy } from "./parcels.ts";
import { atWork } from "./people.ts";
import { test } from "./visitor.ts";

const locales: readonly Locale[] = ["bn", "en"];

describe.for(locales)("a rider meets nobody, in %s", (locale) => {
  test("the buyer asks by one press, without a script, that he comes again; support tells the courier, and both read what came of it", async ({
    visit,
  }) => {
    const buyer = await visit({ locale });
    const order = await orderInCash(buyer, "charger-33w-dual");
    const seller = await atWork(visit, "gadget-goli", { locale });
    const parcel = { courier: "pathao", number: `TRY${newSecret().slice(0, 9)}`.toUpperCase() } as const;
    await handToCourier(seller, order, parcel);
    await toldBy(parcel, ["picked_up", "out_for_delivery", "attempt_failed"]);
    const found: string[] = [];
    await buyer.open(`/orders/${order.id}`);
    found.push(...(await lookAt(buyer, "try-buyer")));

    const plain = await visit({ locale, script: false });
    await plain.context.addCookies(await buyer.context.cookies());
    await plain.open(`/orders/${order.id}`);
    await plain.page.getByRole("button", { name: plain.t("checkout:try.wish.evening") }).click();
    await plain.page.getByText(plain.t("common:flash.try_asked")).waitFor();
    await plain.page.getByText(plain.t("checkout:try.waits")).waitFor();
    expect(await plain.page.getByText(plain.t("checkout:try.title")).count()).toBe(0);

    await seller.page.reload();
    await seller.page.getByText(seller.t("checkout:try.asked_by_buyer")).waitFor();
    found.push(...(await lookAt(seller, "try-shop")));

    const support = await atWork(visit, "support_2", { locale });
    await support.open("/support/parcels");
    const row = support.page.locator("main li.sheet").filter({ hasText: parcel.number });
    await row.getByText(support.t("parcels:case.another_try")).waitFor();
    found.push(...(await lookAt(support, "try-desk")));
    await row.locator('[name="reason"]').fill("হাবে কথা হয়েছে, সন্ধ্যায় যাবে");
    await row.getByRole("button", { name: support.t("parcels:case.try.told") }).click();
    await support.page.getByText(support.t("common:flash.case_ended")).waitFor();
    await support.open(`/support/orders/${order.id}`);
    await support.page.getByText(support.t("checkout:try.told")).waitFor();
    found.push(...(await lookAt(support, "try-story")));

    await plain.page.reload();
    await plain.page.getByText(plain.t("checkout:try.told")).waitFor();
    await buyer.open(`/orders/${order.id}`);
    found.push(...(await lookAt(buyer, "try-told")));

    // He fails again, and the buyer calls: support asks for him.
    await toldBy(parcel, ["out_for_delivery", "attempt_failed"]);
    await support.open("/support/parcels?view=attempts");
    await row.getByText(support.t("parcels:missed.uncalled")).waitFor();
    found.push(...(await lookAt(support, "try-left")));
    await support.open(`/support/orders/${order.id}`);
    await support.page.getByText(support.t("support:try.open")).click();
    found.push(...(await lookAt(support, "try-for-buyer")));
    await support.page.getByRole("button", { name: support.t("support:try.go") }).click();
    await support.page.getByText(support.t("common:flash.try_asked")).waitFor();

    // And once more: now its shop asks, without a script.
    await toldBy(parcel, ["out_for_delivery", "attempt_failed"]);
    const unscripted = await visit({ locale, script: false });
    await unscripted.context.addCookies(await seller.context.cookies());
    await unscripted.page.goto(seller.page.url());
    await unscripted.page.getByText(unscripted.t("vendor:try.title")).waitFor();
    await seller.page.reload();
    found.push(...(await lookAt(seller, "try-shop-asks")));
    await unscripted.page.getByRole("button", { name: unscripted.t("checkout:try.wish.morning") }).click();
    await unscripted.page.getByText(unscripted.t("common:flash.try_asked")).waitFor();
    expect(await unscripted.page.getByText(unscripted.t("vendor:try.title")).count()).toBe(0);
    await buyer.open(`/orders/${order.id}`);
    await buyer.page.getByText(buyer.t("checkout:try.asked_by_shop")).waitFor();
    await support.open("/support/parcels");
    await row.getByText(support.t("parcels:case.another_try")).waitFor();
    found.push(...(await lookAt(support, "try-desk-shop")));
    await support.open("/support/parcels?view=ended");
    found.push(...(await lookAt(support, "try-over")));
    expect(found).toEqual([]);
  });
});
