import { formatTaka } from "@haat/i18n/format";
import type { Locale } from "@haat/i18n/locale";
import { expect } from "vitest";
import { buyAtTheDoor } from "./buyer.ts";
import { lookAt } from "./look.ts";
import { asOwner } from "./owner.ts";
import { atWork } from "./people.ts";
import { act, deliveryCodeOf, openPart } from "./seller.ts";
import { test } from "./visitor.ts";

const locales: readonly Locale[] = ["bn", "en"];

const partOf = async (order: string) =>
  (
    await asOwner<{ state: string; cash: string }>(
      "select s.state, s.total_minor::text as cash from sub_order s join orders o on o.id = s.order_id where o.number = $1",
      [order],
    )
  )[0];

test.for(locales)(
  "who delivers for a shop goes from door to door with one list on his phone, without a script: delivered, nobody there, not taken, in %s",
  async (locale, { visit }) => {
    const buyer = await visit({ locale });
    const order = await buyAtTheDoor(buyer, ["honey-litchi"]);
    const other = await visit({ locale });
    const second = await buyAtTheDoor(other, ["honey-goran"]);
    const owner = await atWork(visit, "bonojibi-modhu", { locale });
    const packer = await atWork(visit, "bonojibi-modhu packer", { locale, script: false });
    const { page, t } = packer;
    // Looked at by himself in another browser, for who looks needs a script.
    const eyes = await atWork(visit, "bonojibi-modhu packer", { locale });
    const found: string[] = [];
    const look = async (name: string): Promise<void> => {
      await eyes.page.goto(page.url());
      found.push(...(await lookAt(eyes, name)));
    };
    const parts: string[] = [];
    for (const { number } of [order, second]) {
      parts.push(await openPart(owner, number));
      await act(owner, "accept");
      await openPart(packer, number, "preparing");
      for (const what of ["pack", "hand-over"] as const) await act(packer, what);
    }
    await packer.open("/vendor");
    await page.getByRole("link", { name: t("vendor:todo.deliver") }).click();
    const stop = (place: number) => page.getByRole("listitem").filter({ hasText: parts[place] ?? "" });
    await stop(0).waitFor();
    await look("packer-round");
    expect(await stop(0).innerText()).toContain(
      formatTaka(BigInt((await partOf(order.number))?.cash ?? 0), locale),
    );
    expect(await stop(0).locator('a[href^="tel:01"]').count()).toBe(1);

    await stop(0)
      .getByRole("link", { name: t("parcels:round.nobody") })
      .click();
    await page.getByRole("heading", { level: 1, name: t("parcels:not_met.title") }).waitFor();
    await look("packer-not-met");
    packer.expectComplaint(/400/);
    await page.getByRole("button", { name: t("parcels:not_met.go") }).click();
    await page.getByText(t("parcels:not_met.pick")).first().waitFor();
    await page.getByText(t("parcels:not_met.reason.not_home")).click();
    await page.getByRole("button", { name: t("parcels:not_met.go") }).click();
    await page.getByText(t("common:flash.part_not_met")).waitFor();
    await buyer.open(`/orders/${order.id}`);
    found.push(...(await lookAt(buyer, "buyer-own-tried")));
    await buyer.page.locator('button[name="wish"][value="evening"]').click();
    await buyer.page.getByText(t("checkout:try.own_told")).waitFor();
    found.push(...(await lookAt(buyer, "buyer-own-wished")));
    await packer.open("/vendor/deliveries");
    const wish = t("checkout:try.wish.evening");
    await stop(0).getByText(t("parcels:round.wish", { wish })).waitFor();
    await look("packer-round-tried");

    const clerk = await atWork(visit, "support_2", { locale });
    const theirs = clerk.page.getByRole("listitem").filter({ hasText: parts[0] ?? "" });
    await clerk.open("/support/parcels?view=attempts");
    await theirs.getByText(t("parcels:missed.asked")).waitFor();
    found.push(...(await lookAt(clerk, "support-own-attempts")));

    await stop(1)
      .getByRole("link", { name: t("parcels:round.delivered") })
      .click();
    await page.locator('[name="code"]').fill(await deliveryCodeOf(other, second.id, parts[1] ?? ""));
    await page.locator("form button.button").click();
    await page.getByText(t("common:flash.part_deliver")).waitFor();
    expect((await partOf(second.number))?.state).toBe("delivered");

    await stop(0)
      .getByRole("link", { name: t("parcels:round.refused") })
      .click();
    await page.getByText(t("parcels:own_door.none")).waitFor();
    await look("packer-round-refused");
    await page.getByRole("button", { name: t("parcels:own_door.go_none") }).click();
    await page.getByText(t("common:flash.part_own_door")).waitFor();
    expect((await partOf(order.number))?.state).toBe("rto_in_transit");
    expect(await stop(0).count()).toBe(0);
    await look("packer-round-over");

    await owner.open("/vendor");
    await clerk.open("/support/parcels?view=returning");
    await theirs.getByText(t("parcels:own.carries")).waitFor();
    found.push(...(await lookAt(clerk, "support-own-returning")));
    await theirs.getByRole("link", { name: t("parcels:state.open") }).click();
    await clerk.page.getByText(t("parcels:own.second")).waitFor();
    await clerk.open(`/support/orders/${order.id}?kind=try`);
    await clerk.page.getByText(t("parcels:not_met.reason.not_home")).first().waitFor();
    found.push(...(await lookAt(clerk, "support-own-tried")));
    expect(found).toEqual([]);
  },
);
