import { newSecret } from "@haat/core/ids";
import type { Locale } from "@haat/i18n/locale";
import { describe, expect } from "vitest";
import { orderInCash } from "./cash-order.ts";
import { handToCourier, toldBy } from "./parcels.ts";
import { atWork } from "./people.ts";
import { test, type Visitor } from "./visitor.ts";

const locales: readonly Locale[] = ["bn", "en"];

/** Gone as soon as a page is loaded anew. */
const markPage = ({ page }: Visitor) => page.evaluate(() => document.body.setAttribute("data-same", ""));
const isSame = async ({ page }: Visitor) => (await page.locator("body[data-same]").count()) === 1;
/** Its clock stands still, so nothing that looks every so often does. */
const holdClock = ({ page }: Visitor) => page.clock.install();
const listens = ({ page }: Visitor, path: string) =>
  page.waitForResponse((reply) => new URL(reply.url()).pathname.endsWith(path));

describe.for(locales)("news of an order, in %s", (locale) => {
  test("come to the buyer's page and to the page of its code as they happen, and neither is loaded anew", async ({
    visit,
  }) => {
    const buyer = await visit({ locale });
    await holdClock(buyer);
    const order = await orderInCash(buyer, "charger-33w-dual");
    const heard = listens(buyer, `/orders/${order.id}/live`);
    await buyer.open(`/orders/${order.id}`);
    expect((await (await heard).allHeaders())["cache-control"]).toBe("private, no-store");
    await markPage(buyer);
    const seller = await atWork(visit, "gadget-goli", { locale });
    const parcel = { courier: "pathao", number: `NEW${newSecret().slice(0, 9)}`.toUpperCase() } as const;
    await handToCourier(seller, order, parcel);
    await buyer.page.getByText(buyer.t("couriers:parcel.silent")).waitFor();

    const friend = await visit({ locale });
    await holdClock(friend);
    await friend.open("/track");
    await friend.page.locator('main input[name="code"]').fill(order.track);
    const followed = listens(friend, "/track/live");
    await friend.page.getByRole("button", { name: friend.t("checkout:track.go") }).click();
    expect((await followed).status()).toBe(200);
    await markPage(friend);
    for (const state of ["in_transit", "delivered"] as const) {
      await toldBy(parcel, [state]);
      for (const reader of [buyer, friend]) {
        await reader.page
          .locator("main")
          .getByText(reader.t(`couriers:state.${state}`))
          .first()
          .waitFor();
        expect(await isSame(reader)).toBe(true);
      }
    }
  });

  test("are a link to look again where there is no script", async ({ visit }) => {
    const buyer = await visit({ locale });
    const order = await orderInCash(buyer, "charger-33w-dual");
    const { context, page, open, t } = await visit({ locale, script: false });
    await context.addCookies(await buyer.context.cookies());
    await open(`/orders/${order.id}`);
    await page.getByRole("link", { name: t("common:look_again") }).click();
    await page.waitForURL(`**/orders/${order.id}`);
    expect(await page.locator("main h1").textContent()).toContain(order.number);
  });
});
