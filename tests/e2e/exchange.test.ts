import { newSecret } from "@haat/core/ids";
import { bdt } from "@haat/core/money";
import { formatTaka } from "@haat/i18n/format";
import type { Locale } from "@haat/i18n/locale";
import { describe, expect } from "vitest";
import { orderInCash } from "./cash-order.ts";
import { lookAt } from "./look.ts";
import { handToCourier, toldBy } from "./parcels.ts";
import { atWork } from "./people.ts";
import { act } from "./seller.ts";
import { test } from "./visitor.ts";

const locales: readonly Locale[] = ["bn", "en"];
const fresh = (): string => `EXC${newSecret().slice(0, 9)}`.toUpperCase();

describe.for(locales)("a thing that was bought is exchanged at the door, in %s", (locale) => {
  test("its buyer asks without a script, the shop agrees and sends, and takes the old one back", async ({
    visit,
  }) => {
    const buyer = await visit({ locale });
    const order = await orderInCash(buyer, "charger-33w-dual");
    const seller = await atWork(visit, "gadget-goli", { locale });
    const bought = { courier: "pathao", number: fresh() } as const;
    await handToCourier(seller, order, bought);
    await toldBy(bought, ["picked_up", "out_for_delivery", "delivered"]);
    const found: string[] = [];

    const plain = await visit({ locale, script: false });
    await plain.context.addCookies(await buyer.context.cookies());
    await plain.open(`/orders/${order.id}`);
    await plain.page.getByRole("link", { name: plain.t("parcels:exchange.title") }).click();
    await plain.page.getByText(plain.t("parcels:exchange.for_what")).waitFor();
    await buyer.open(`/orders/${order.id}/exchange`);
    found.push(...(await lookAt(buyer, "exchange-ask")));
    await plain.page.locator('[name="variant"]').first().check();
    await plain.page.locator('[name="reason"][value="broken"]').check();
    const ask = () => plain.page.getByRole("button", { name: plain.t("parcels:exchange.ask") }).click();
    await ask();
    await plain.page.getByText(plain.t("parcels:exchange.sure_title")).waitFor();
    await ask();
    await plain.page.getByText(plain.t("common:flash.exchange_asked")).waitFor();
    await plain.page.getByText(plain.t("parcels:exchange.stage.asked")).waitFor();

    await seller.open("/vendor/orders");
    await seller.page.getByRole("link", { name: seller.t("parcels:exchange.shop_title") }).click();
    const card = seller.page.locator("section.sheet").filter({ hasText: order.number });
    await card.getByText(seller.t("parcels:exchange.shop_stage.asked")).waitFor();
    found.push(...(await lookAt(seller, "exchange-shop")));
    await card.getByRole("button", { name: seller.t("parcels:exchange.agree") }).click();
    await seller.page.getByText(seller.t("common:flash.exchange_agreed")).waitFor();
    await card.getByText(seller.t("parcels:exchange.shop_stage.on_its_way")).waitFor();
    await card.locator("a.button-secondary").click();
    await seller.page.getByRole("heading", { level: 1 }).waitFor();
    found.push(...(await lookAt(seller, "exchange-part")));
    await act(seller, "pack");
    const parcel = { courier: "pathao", number: fresh() } as const;
    await seller.page.locator('[name="courier"]').selectOption(parcel.courier);
    await seller.page.locator('[name="number"]').fill(parcel.number);
    await act(seller, "hand-over");
    await plain.page.reload();
    await plain.page.getByText(plain.t("parcels:exchange.hand_over")).waitFor();
    await plain.page.locator("section.sheet a.button-secondary").click();
    await plain.page
      .getByRole("link", { name: plain.t("checkout:order.title", { number: order.number }) })
      .waitFor();
    // Each browser is given the key of the new order by that page.
    await buyer.open(`/orders/${order.id}/exchange`);
    await buyer.open(new URL(plain.page.url()).pathname.slice(3));
    found.push(...(await lookAt(buyer, "exchange-order")));
    const support = await atWork(visit, "support_2", { locale });
    await support.open(`/support/orders/${order.id}`);
    await support.page.getByRole("link", { name: support.t("parcels:exchange.staff_title") }).click();
    await support.page.getByText(support.t("parcels:exchange.staff_stage.on_its_way")).waitFor();
    found.push(...(await lookAt(support, "exchange-support")));

    await toldBy(parcel, ["picked_up", "out_for_delivery", "exchanged"]);
    await seller.page.reload();
    await seller.page.getByRole("link", { name: seller.t("vendor:act.take_back") }).click();
    await seller.page.getByText(seller.t("parcels:back.text")).waitFor();
    found.push(...(await lookAt(seller, "exchange-back")));
    await seller.page.locator('form.sheet input[inputmode="numeric"]').first().fill("1");
    await seller.page.getByRole("button", { name: seller.t("parcels:back.go") }).click();
    await seller.page.getByText(seller.t("common:flash.part_take_back")).waitFor();
    await seller.open("/vendor/exchanges");
    await card.getByText(seller.t("parcels:exchange.shop_stage.back")).waitFor();
    await buyer.open(`/orders/${order.id}/exchange`);
    await buyer.page.getByText(buyer.t("parcels:exchange.stage.back")).waitFor();
    found.push(...(await lookAt(buyer, "exchange-done")));
    expect(found).toEqual([]);
  });

  test("something cheaper: he reads what comes back before he asks, and has it once the old one was taken", async ({
    visit,
  }) => {
    const buyer = await visit({ locale });
    const order = await orderInCash(buyer, "charger-33w-dual");
    const seller = await atWork(visit, "gadget-goli", { locale });
    const bought = { courier: "pathao", number: fresh() } as const;
    await handToCourier(seller, order, bought);
    await toldBy(bought, ["picked_up", "out_for_delivery", "delivered"]);
    const found: string[] = [];
    const plain = await visit({ locale, script: false });
    await plain.context.addCookies(await buyer.context.cookies());
    const [, less = ""] = plain
      .t("parcels:exchange.less_each", { sum: bdt(0n) })
      .split(formatTaka(0n, locale));
    for (const each of [buyer, plain]) {
      await each.open(`/orders/${order.id}/exchange`);
      await each.page.locator("label.choice").filter({ hasText: less }).first().click();
      await each.page.getByRole("button", { name: each.t("parcels:exchange.ask") }).click();
      await each.page.getByText(each.t("parcels:exchange.sure_how")).waitFor();
    }
    found.push(...(await lookAt(buyer, "exchange-cheaper-sure")));
    const sum = await plain.page.locator("dl dd").last().textContent();
    expect(sum).toMatch(/^৳/);
    await plain.page.getByRole("button", { name: plain.t("parcels:exchange.ask") }).click();
    await plain.page.getByText(plain.t("common:flash.exchange_asked")).waitFor();
    await plain.page.getByText(sum ?? "none").waitFor();

    await seller.open("/vendor/exchanges");
    const card = seller.page.locator("section.sheet").filter({ hasText: order.number });
    await card.getByText(sum ?? "none").waitFor();
    found.push(...(await lookAt(seller, "exchange-cheaper-shop")));
    await card.getByRole("button", { name: seller.t("parcels:exchange.agree") }).click();
    await seller.page.getByText(seller.t("common:flash.exchange_agreed")).waitFor();
    await card.locator("a.button-secondary").click();
    await act(seller, "pack");
    const parcel = { courier: "pathao", number: fresh() } as const;
    await seller.page.locator('[name="courier"]').selectOption(parcel.courier);
    await seller.page.locator('[name="number"]').fill(parcel.number);
    await act(seller, "hand-over");
    await plain.open(`/orders/${order.id}`);
    expect(await plain.page.locator("#refunds").count()).toBe(0);
    await toldBy(parcel, ["picked_up", "out_for_delivery", "exchanged"]);
    await plain.open(`/orders/${order.id}/exchange`);
    await plain.page.getByText(plain.t("parcels:exchange.stage.swapped")).waitFor();
    await expect
      .poll(
        async () => {
          await plain.open(`/orders/${order.id}`);
          return plain.page.locator("main").textContent();
        },
        { timeout: 60_000 },
      )
      .toContain(plain.t("checkout:refund.under_way"));
    expect(await plain.page.locator("main").textContent()).toContain(sum);
    await buyer.open(`/orders/${order.id}/exchange`);
    found.push(...(await lookAt(buyer, "exchange-cheaper-done")));
    expect(found).toEqual([]);
  });
});
