import { newSecret } from "@haat/core/ids";
import type { Locale } from "@haat/i18n/locale";
import { describe, expect } from "vitest";
import { orderInCash } from "./cash-order.ts";
import { lookAt } from "./look.ts";
import { handToCourier, toldBy } from "./parcels.ts";
import { atWork } from "./people.ts";
import { test } from "./visitor.ts";

const locales: readonly Locale[] = ["bn", "en"];

describe.for(locales)("whoever has the code of an order, in %s", (locale) => {
  test("sees its parcel go on without touching the page, on a phone that cannot listen, and what has not happened yet is said to be still ahead", async ({
    visit,
  }) => {
    const buyer = await visit({ locale });
    const order = await orderInCash(buyer, "charger-33w-dual");
    const seller = await atWork(visit, "gadget-goli", { locale });
    const parcel = { courier: "pathao", number: `LIV${newSecret().slice(0, 9)}`.toUpperCase() } as const;
    await handToCourier(seller, order, parcel);

    const friend = await visit({ locale });
    const { page, t } = friend;
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, "EventSource"));
    await page.clock.install();
    await friend.open("/track");
    await page.locator('main input[name="code"]').fill(order.track);
    await page.getByRole("button", { name: t("checkout:track.go") }).click();
    await page.getByText(t("couriers:parcel.silent")).waitFor();
    // Gone as soon as the page is loaded anew.
    await page.evaluate(() => document.body.setAttribute("data-same", ""));
    const steps = page.locator("#tracked").locator("xpath=ancestor::section[1]").locator("ol > li");
    const delivered = steps.filter({ hasText: t("checkout:progress.delivered") });
    /** A minute later, by the clock of this browser. */
    const comes = async (text: string): Promise<void> => {
      const said = page.locator("main .notice").getByText(text);
      expect(await said.count()).toBe(0);
      await page.clock.fastForward(61_000);
      await said.waitFor();
      expect(await page.locator("body[data-same]").count()).toBe(1);
    };

    expect(await delivered.textContent()).toContain(t("common:step.ahead"));
    await toldBy(parcel, ["picked_up", "in_transit"]);
    await comes(t("couriers:state.in_transit"));
    expect(await delivered.textContent()).toContain(t("common:step.ahead"));
    await toldBy(parcel, ["out_for_delivery"]);
    await comes(t("couriers:state.out_for_delivery"));
    expect(await lookAt(friend, "track-live")).toEqual([]);
    expect(await delivered.textContent()).toContain(t("common:step.ahead"));
    await toldBy(parcel, ["delivered"]);
    await comes(t("couriers:state.delivered"));
    expect(await delivered.textContent()).not.toContain(t("common:step.ahead"));
    expect(await page.locator("main").innerText()).not.toContain(parcel.number);
  });
});
