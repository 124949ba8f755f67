import { fileURLToPath } from "node:url";
import type { Locale } from "@haat/i18n/locale";
import { expect } from "vitest";
import { addToCart, aPhone, goToWallet, payAtWallet, readOrderPage } from "./buyer.ts";
import { lookAt } from "./look.ts";
import { atWork } from "./people.ts";
import { act, deliver, deliveryCodeOf, openPart } from "./seller.ts";
import { test, type Visitor } from "./visitor.ts";

const locales: readonly Locale[] = ["bn", "en"];
/** Any picture that a browser can show. */
const photo = fileURLToPath(new URL("../../web/public/apple-touch-icon.png", import.meta.url));

/** What a page tells of money, in either language. */
const moneyOn = async ({ page }: Visitor): Promise<string[]> =>
  (await page.locator("body").innerText()).match(/.*৳.*/g) ?? [];

test.for(locales)(
  "a packer packs and delivers without a page that tells of money, in %s",
  async (locale, { visit }) => {
    const buyer = await visit({ locale });
    await buyer.open("/p/honey-kholsi");
    await addToCart(buyer);
    await goToWallet(buyer, aPhone());
    await payAtWallet(buyer);
    const order = await readOrderPage(buyer);
    const packer = await atWork(visit, "bonojibi-modhu packer", { locale });
    const found: string[] = [];
    const look = async (name: string): Promise<void> => {
      expect([name, await moneyOn(packer)]).toEqual([name, []]);
      found.push(...(await lookAt(packer, name)));
    };

    await packer.open("/vendor");
    await look("packer-home");
    const places = packer.page.getByRole("navigation").first().getByRole("link");
    expect(await places.allInnerTexts()).toEqual([
      packer.t("vendor:nav.today"),
      packer.t("parcels:round.title"),
      packer.t("vendor:orders.title"),
    ]);
    const part = await openPart(packer, order.number);
    await packer.page.getByText(packer.t("vendor:packing.wait")).waitFor();
    await look("packer-order-new");

    const owner = await atWork(visit, "bonojibi-modhu", { locale });
    await openPart(owner, order.number);
    await act(owner, "accept");
    await packer.page.reload();
    await look("packer-order");
    for (const what of ["pack", "hand-over"] as const) await act(packer, what);
    await deliver(packer, await deliveryCodeOf(buyer, order.id, part));
    await look("packer-order-delivered");
    await packer.page.getByRole("link", { name: packer.t("parcels:proof.open") }).click();
    await look("packer-proof-none");
    await packer.page.setInputFiles('[name="photo"]', photo);
    await packer.page.getByRole("button", { name: packer.t("parcels:proof.keep") }).click();
    const kept = packer.page.getByAltText(packer.t("parcels:proof.photo", { place: 1 }));
    await kept.waitFor();
    expect(
      await kept.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth)),
    ).toBe(180);
    await look("packer-proof");
    await owner.page.goto(packer.page.url());
    await owner.page.getByText(owner.t("parcels:proof.code"), { exact: true }).waitFor();
    found.push(...(await lookAt(owner, "owner-proof")));

    for (const path of ["/vendor/statement", "/vendor/stock", "/vendor/hand-in"]) {
      packer.expectComplaint(/403/);
      await packer.open(path);
      await packer.page.getByText(packer.t("support:door.text")).waitFor();
      expect(await moneyOn(packer)).toEqual([]);
    }
    expect(found).toEqual([]);
  },
);

test("an accountant is shown the shop's money and no order", async ({ visit }) => {
  const accountant = await atWork(visit, "gadget-goli accountant", { locale: "bn" });
  await accountant.open("/vendor");
  const places = accountant.page.getByRole("navigation").first().getByRole("link");
  expect(await places.allInnerTexts()).toEqual([
    accountant.t("vendor:nav.today"),
    accountant.t("vendor:money.title"),
    accountant.t("couriers:prices.nav"),
    accountant.t("vendor:report.title"),
  ]);
  const found = await lookAt(accountant, "accountant-home");
  await accountant.open("/vendor/statement");
  found.push(...(await lookAt(accountant, "accountant-statement")));
  accountant.expectComplaint(/403/);
  await accountant.open("/vendor/orders");
  await accountant.page.getByText(accountant.t("support:door.text")).waitFor();
  expect(found).toEqual([]);
});
