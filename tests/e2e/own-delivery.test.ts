import type { Locale } from "@haat/i18n/locale";
import { expect } from "vitest";
import { addToCart, aPhone, goToWallet, payAtWallet, readOrderPage } from "./buyer.ts";
import { lookAt } from "./look.ts";
import { asOwner } from "./owner.ts";
import { atWork } from "./people.ts";
import { act, openPart } from "./seller.ts";
import { test } from "./visitor.ts";

const locales: readonly Locale[] = ["bn", "en"];

const endOf = (order: string) =>
  asOwner<{ state: string; refunds: number }>(
    "select s.state, (select count(*)::int from refund r where r.order_id = o.id) as refunds from sub_order s join orders o on o.id = s.order_id where o.number = $1",
    [order],
  );

test.for(locales)(
  "what a shop carried itself and could not deliver is back on its shelf, and its buyer's money on its way home, in %s",
  async (locale, { visit }) => {
    const buyer = await visit({ locale });
    await buyer.open("/p/honey-kholsi");
    await addToCart(buyer);
    await goToWallet(buyer, aPhone());
    await payAtWallet(buyer);
    const order = await readOrderPage(buyer);
    const found: string[] = [];

    const seller = await atWork(visit, "bonojibi-modhu", { locale });
    const { page, t } = seller;
    seller.expectComplaint(/400/);
    await openPart(seller, order.number);
    for (const what of ["accept", "pack", "hand-over"] as const) await act(seller, what);
    found.push(...(await lookAt(seller, "vendor-own-out")));

    const clerk = await atWork(visit, "support_2", { locale });
    await clerk.open(`/support/orders/${order.id}`);
    found.push(...(await lookAt(clerk, "support-own-out")));
    await clerk.page.getByRole("link", { name: clerk.t("parcels:own.open") }).click();
    await clerk.page.getByText(clerk.t("parcels:own.text")).waitFor();
    found.push(...(await lookAt(clerk, "support-own-parcel")));

    await page.getByRole("link", { name: t("vendor:act.undelivered") }).click();
    await page.getByRole("heading", { level: 1, name: t("parcels:undelivered.title") }).waitFor();
    found.push(...(await lookAt(seller, "vendor-undelivered")));
    const go = page.getByRole("button", { name: t("parcels:undelivered.go") });
    await go.click();
    await page.getByText(t("parcels:undelivered.pick")).first().waitFor();
    await page.getByText(t("parcels:undelivered.reason.refused")).click();
    await go.click();
    await page.getByText(t("parcels:undelivered.unread")).first().waitFor();
    found.push(...(await lookAt(seller, "vendor-undelivered-unread")));
    await page.locator('fieldset input[inputmode="numeric"]').fill(locale === "bn" ? "১" : "1");
    await go.click();
    await page.getByText(t("common:flash.part_undelivered")).waitFor();
    found.push(...(await lookAt(seller, "vendor-own-back")));
    expect(await endOf(order.number)).toEqual([{ state: "returned_to_origin", refunds: 1 }]);

    await buyer.open(`/orders/${order.id}`);
    found.push(...(await lookAt(buyer, "buyer-own-back")));
    await clerk.open(`/support/orders/${order.id}`);
    found.push(...(await lookAt(clerk, "support-own-back")));
    expect(found).toEqual([]);
  },
);
