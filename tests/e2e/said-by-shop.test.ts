import { newSecret } from "@haat/core/ids";
import type { Locale } from "@haat/i18n/locale";
import { describe, expect } from "vitest";
import { orderInCash } from "./cash-order.ts";
import { lookAt } from "./look.ts";
import { handToCourier, toldBy } from "./parcels.ts";
import { atWork } from "./people.ts";
import { deliveryCodeOf } from "./seller.ts";
import { test } from "./visitor.ts";

const locales: readonly Locale[] = ["bn", "en"];
const aNumber = (): string => `SAID${newSecret().slice(0, 9)}`.toUpperCase();

describe.for(locales)("a shop says what its courier has not, in %s", (locale) => {
  test("a code before he had the parcel asks who brought it, and a parcel that is back is looked into, without a script", async ({
    visit,
  }) => {
    const buyer = await visit({ locale });
    const order = await orderInCash(buyer, "charger-33w-dual");
    const seller = await atWork(visit, "gadget-goli", { locale });
    const parcel = { courier: "pathao", number: aNumber() } as const;
    await handToCourier(seller, order, parcel);
    const code = await deliveryCodeOf(buyer, order.id, `${order.number}-1`);
    const found: string[] = [];
    const { page, t } = seller;
    // Who brought it is asked by a refusal.
    seller.expectComplaint(/409/);
    await page.getByRole("link", { name: t("vendor:act.deliver") }).click();
    await page.locator('[name="code"]').fill(code);
    await page.locator("form button.button").click();
    await page.getByText(t("vendor:carried.title")).waitFor();
    found.push(...(await lookAt(seller, "said-who-carried")));
    // The same without a script, and to its end.
    const plain = await visit({ locale, script: false });
    plain.expectComplaint(/409/);
    await plain.context.addCookies(await seller.context.cookies());
    await plain.page.goto(page.url());
    await plain.page.locator('[name="code"]').fill(code);
    await plain.page.locator("form button.button").click();
    await plain.page.locator('button[name="carried"][value="courier"]').click();
    await plain.page.getByText(t("common:flash.part_code_early")).waitFor();
    await page.goto(plain.page.url());
    await page.getByText(t("vendor:word.code_early")).waitFor();
    found.push(...(await lookAt(seller, "said-code-early")));

    await toldBy(parcel, ["picked_up"]);
    await page.reload();
    await page.getByText(t("vendor:came_back.open")).click();
    found.push(...(await lookAt(seller, "said-came-back")));
    await plain.page.reload();
    await plain.page.getByText(t("vendor:came_back.open")).click();
    await plain.page.getByRole("button", { name: t("vendor:came_back.go") }).click();
    await plain.page.getByText(t("common:flash.part_came_back")).waitFor();

    const support = await atWork(visit, "support_2", { locale });
    await support.open("/support/parcels");
    const row = support.page.locator("main li.sheet").filter({ hasText: parcel.number });
    await row.getByText(support.t("parcels:case.came_back")).waitFor();
    await row.getByText(support.t("parcels:case.code_early")).waitFor();
    found.push(...(await lookAt(support, "said-desk")));
    expect(found).toEqual([]);
  });
});
