import { expect } from "vitest";
import { aPhone } from "./buyer.ts";
import { lookAt } from "./look.ts";
import { atWork, signIn } from "./people.ts";
import { test } from "./visitor.ts";

const soldOut = "/p/honey-kalojira";

test("a guest without a script presses a heart, signs in, and finds it; and asks to hear of what is sold out", async ({
  visit,
}) => {
  const guest = await visit({ locale: "bn", script: false, width: 360 });
  const { page, t, open } = guest;
  await open("/p/cover-rickshaw-art");
  await page.getByRole("button", { name: t("storefront:wish.add"), exact: true }).click();
  await signIn(guest, aPhone());
  await page.getByRole("button", { name: t("account:wishes.keep") }).click();
  await page.getByText(t("common:flash.wish_kept")).waitFor();
  expect(await page.getByRole("main").getByRole("listitem").count()).toBe(1);
  await open(soldOut);
  await page.getByRole("link", { name: t("storefront:wish.tell") }).click();
  await page.getByText(t("account:waits.terms")).waitFor();
  await page.getByRole("button", { name: t("account:waits.go") }).click();
  await page.getByText(t("common:flash.wait_kept")).waitFor();
  await page.getByText(t("account:waits.drop")).click();
  await page.getByText(t("common:flash.wait_dropped")).waitFor();
  await page.getByText(t("account:wishes.drop")).click();
  await page.getByText(t("account:wishes.none")).waitFor();
});

test.for(["bn", "en"] as const)(
  "the wish list can be read and used by everybody, in %s",
  async (locale, { visit }) => {
    const buyer = await atWork(visit, "buyer", { locale });
    const { page, t, open } = buyer;
    await open("/account/wishes?keep=cover-rickshaw-art");
    const keep = page.getByRole("button", { name: t("account:wishes.keep") });
    const found = await lookAt(buyer, "account-wish-asked");
    await keep.click();
    await page.getByText(t("common:flash.wish_kept")).waitFor();
    await open(soldOut);
    found.push(...(await lookAt(buyer, "product-sold-out-wish")));
    await page.getByRole("link", { name: t("storefront:wish.tell") }).click();
    await page.getByText(t("account:waits.terms")).waitFor();
    found.push(...(await lookAt(buyer, "account-wish-tell")));
    await page.getByRole("button", { name: t("account:waits.go") }).click();
    await page.getByText(t("common:flash.wait_kept")).waitFor();
    found.push(...(await lookAt(buyer, "account-wishes")));
    await page.getByText(t("account:waits.drop")).first().click();
    await page.getByText(t("account:wishes.drop")).first().click();
    expect(found).toEqual([]);
  },
);
