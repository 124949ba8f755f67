import type { Locale } from "@haat/i18n/locale";
import { expect } from "vitest";
import { addToCart, aPhone, goToWallet, payAtWallet, readOrderPage } from "./buyer.ts";
import { lookAt } from "./look.ts";
import { asOwner } from "./owner.ts";
import { atWork } from "./people.ts";
import { act, openPart } from "./seller.ts";
import { test } from "./visitor.ts";

const locales: readonly Locale[] = ["bn", "en"];

test.for(locales)(
  "a paid parcel that is late on its way: its buyer has his money back, support sees it come back, in %s",
  async (locale, { visit }) => {
    const buyer = await visit({ locale });
    await buyer.open("/p/honey-kholsi");
    await addToCart(buyer);
    await goToWallet(buyer, aPhone());
    await payAtWallet(buyer);
    const order = await readOrderPage(buyer);
    const seller = await atWork(visit, "bonojibi-modhu", { locale });
    const part = await openPart(seller, order.number);
    for (const what of ["accept", "pack", "hand-over"] as const) await act(seller, what);
    await buyer.open(`/orders/${order.id}`);
    expect(await buyer.page.getByText(buyer.t("checkout:late.title")).count()).toBe(0);
    await asOwner(
      "update sub_order set promised_by = now() - interval '1 hour' where order_id = (select id from orders where number = $1) returning id",
      [order.number],
    );
    const found: string[] = [];
    const clerk = await atWork(visit, "support_2", { locale });
    await clerk.open("/support/parcels?view=late");
    await clerk.page.getByRole("link", { name: part }).click();
    await clerk.page.getByText(clerk.t("support:late.open")).click();
    found.push(...(await lookAt(clerk, "support-late")));

    await buyer.open(`/orders/${order.id}`);
    await buyer.page.getByText(buyer.t("checkout:late.open"), { exact: true }).click();
    found.push(...(await lookAt(buyer, "buyer-late")));
    await buyer.page.getByRole("button", { name: buyer.t("checkout:late.go") }).click();
    await buyer.page.getByText(buyer.t("common:flash.called_back")).waitFor();
    found.push(...(await lookAt(buyer, "buyer-called-back")));
    expect(
      await asOwner<{ state: string; refunds: number }>(
        "select s.state, (select count(*)::int from refund r where r.order_id = o.id) as refunds from sub_order s join orders o on o.id = s.order_id where o.number = $1",
        [order.number],
      ),
    ).toEqual([{ state: "rto_in_transit", refunds: 1 }]);
    await clerk.open("/support/parcels?view=returning");
    await clerk.page.getByRole("link", { name: part }).waitFor();
    expect(found).toEqual([]);
  },
);
