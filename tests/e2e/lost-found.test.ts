import { newSecret } from "@haat/core/ids";
import type { Locale } from "@haat/i18n/locale";
import { describe, expect } from "vitest";
import { orderInCash } from "./cash-order.ts";
import { lookAt } from "./look.ts";
import { handToCourier, toldBy } from "./parcels.ts";
import { atWork } from "./people.ts";
import { test } from "./visitor.ts";

const locales: readonly Locale[] = ["bn", "en"];

describe.for(locales)("a courier loses a parcel and finds it again, in %s", (locale) => {
  test("its shop reads what becomes of it, the desk that it has turned up, and the shop takes it back without a script", async ({
    visit,
  }) => {
    const buyer = await visit({ locale });
    const order = await orderInCash(buyer, "charger-33w-dual");
    const seller = await atWork(visit, "gadget-goli", { locale });
    const parcel = { courier: "pathao", number: `LOST${newSecret().slice(0, 9)}`.toUpperCase() } as const;
    await handToCourier(seller, order, parcel);
    await toldBy(parcel, ["picked_up", "lost"]);
    const found: string[] = [];
    await seller.page.reload();
    const { pathname } = new URL(seller.page.url());
    await seller.page.getByText(seller.t("vendor:act.take_back")).waitFor();
    found.push(...(await lookAt(seller, "lost-shop")));
    await toldBy(parcel, ["rto_in_transit"]);

    const support = await atWork(visit, "support_2", { locale });
    await support.open("/support/parcels");
    const row = support.page.locator("main li.sheet").filter({ hasText: parcel.number });
    await row.getByText(support.t("parcels:case.turned_up")).waitFor();
    found.push(...(await lookAt(support, "lost-desk")));

    const plain = await visit({ locale, script: false });
    await plain.context.addCookies(await seller.context.cookies());
    await seller.page.goto(`${pathname}/take-back`);
    found.push(...(await lookAt(seller, "lost-take-back")));
    await plain.page.goto(`${pathname}/take-back`);
    await plain.page.locator("main form input:not([type=hidden])").first().fill("1");
    await plain.page.getByRole("button", { name: plain.t("parcels:back.go") }).click();
    await plain.page.getByText(plain.t("common:flash.part_take_back")).waitFor();
    await seller.page.goto(pathname);
    found.push(...(await lookAt(seller, "lost-found-shop")));
    await buyer.open(`/orders/${order.id}`);
    found.push(...(await lookAt(buyer, "lost-found-buyer")));
    expect(found).toEqual([]);
  });
});
