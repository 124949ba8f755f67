import { toBengaliDigits } from "@haat/core/digits";
import { wallets } from "@haat/core/payment-methods";
import type { Locale } from "@haat/i18n/locale";
import { expect } from "vitest";
import { aPhone, dhanmondi, readOrderPage } from "./buyer.ts";
import { choose, fill, press, tabTo } from "./by-keyboard.ts";
import { codeSentTo } from "./outbox.ts";
import { test, type Visitor } from "./visitor.ts";

/** From the front page by search to a product, and with it in the cart to the address. */
async function comeToCheckout(buyer: Visitor, words: string): Promise<void> {
  const { page, t, locale } = buyer;
  await buyer.open("");
  await fill(buyer, "q", words);
  await page.keyboard.press("Enter");
  await page.waitForURL(/search/);
  await press(buyer, `a[href="/${locale}/p/charger-33w-dual"]`);
  await page.waitForURL(/charger-33w-dual/);
  await page.locator('html[data-script="on"]').waitFor();
  await press(buyer, 'form[data-enhance="add"] button');
  await page.getByText(t("common:flash.added")).waitFor();
  await press(buyer, `a[href="/${locale}/cart"]`);
  await page.waitForURL(/\/cart$/);
  await press(buyer, `a[href="/${locale}/checkout"]`);
  await page.waitForURL(/\/checkout$/);
  await page.locator('html[data-script="on"]').waitFor();
}

test("one can buy with nothing but a keyboard", async ({ visit }) => {
  const buyer = await visit({ locale: "en", width: 1280 });
  const { page, t } = buyer;
  await comeToCheckout(buyer, "charger");
  await fill(buyer, "name", "Karim Uddin");
  await fill(buyer, "phone", aPhone());
  await fill(buyer, "district", "Dhaka");
  await page.locator(`[name="areaId"] option[value="${dhanmondi.area}"]`).waitFor({ state: "attached" });
  await fill(buyer, "areaId", "Dhanmondi");
  await fill(buyer, "details", "House 12, Road 3/A");
  await tabTo(buyer, '[name="method"]');
  // From cash, which is the last, up to the first.
  for (const _ of wallets) await page.keyboard.press("ArrowUp");
  expect(await page.locator('[name="method"]:checked').getAttribute("value")).toBe("bkash");
  await press(buyer, 'button[value="review"]');
  await page.getByRole("heading", { name: t("checkout:review.title") }).waitFor();
  await press(buyer, 'button[value="place"]');
  for (const [field, text] of Object.entries({ number: "01770618575", code: "123456", pin: "12121" })) {
    await page.locator(`#field[name="${field}"]:focus`).waitFor();
    // The wallet may know the number already.
    await page.keyboard.press("Control+A");
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
  }
  await readOrderPage(buyer);
  await page.getByText(t("checkout:standing.paid.text")).waitFor();
});

const typed: Readonly<Record<Locale, Readonly<Record<"words" | "name" | "details", string>>>> = {
  bn: { words: "চার্জার", name: "রহিমা খাতুন", details: "বাসা ১২, রোড ৩/এ" },
  en: { words: "charger", name: "Rahima Khatun", details: "House 12, Road 3/A" },
};

/** What was left out is said in words where the focus is, and each of them leads to its field. */
async function hearWhatLacks({ page, t }: Visitor): Promise<void> {
  await page.locator('[role="alert"]:focus').waitFor();
  expect(await page.locator('[role="alert"]:focus').innerText()).toContain(t("common:form.errors"));
  await page.keyboard.press("Tab");
  const said = await page.locator('[role="alert"] a:focus').innerText();
  await page.keyboard.press("Enter");
  const field = page.locator('[name="name"]:focus');
  await field.waitFor();
  expect(await field.getAttribute("aria-invalid")).toBe("true");
  const told = (await field.getAttribute("aria-describedby")) ?? "";
  const words = await page
    .locator(
      told
        .split(" ")
        .map((id) => `[id="${id}"]`)
        .join(", "),
    )
    .allInnerTexts();
  expect(words.join(" ")).toContain(said);
}

test.for<Locale>(["bn", "en"])(
  "an order for cash is placed by keys alone, with what was forgotten on the way, in %s",
  async (locale, { visit }) => {
    const buyer = await visit({ locale, width: 1280 });
    buyer.expectComplaint(/400/);
    const { page, t } = buyer;
    const its = typed[locale];
    const phone = aPhone();
    await comeToCheckout(buyer, its.words);
    await press(buyer, 'button[value="review"]');
    await hearWhatLacks(buyer);
    await page.locator('html[data-script="on"]').waitFor();
    await page.keyboard.type(its.name);
    await fill(buyer, "phone", locale === "bn" ? toBengaliDigits(phone) : phone);
    await tabTo(buyer, '[name="district"]');
    await choose(buyer, "district", dhanmondi.district);
    await page.locator(`[name="areaId"] option[value="${dhanmondi.area}"]`).waitFor({ state: "attached" });
    await tabTo(buyer, '[name="areaId"]');
    await choose(buyer, "areaId", dhanmondi.area);
    await fill(buyer, "details", its.details);
    await tabTo(buyer, '[name="method"]');
    expect(await page.locator('[name="method"]:checked').getAttribute("value")).toBe("cod");
    await press(buyer, 'button[value="review"]');
    await page.getByRole("heading", { name: t("checkout:review.title") }).waitFor();
    const askedAt = new Date();
    await press(buyer, 'button[value="place"]');
    await page.getByRole("heading", { name: t("checkout:verify.title") }).waitFor();
    const code = await codeSentTo(phone, askedAt);
    // The field may have the focus already.
    if (!(await page.locator('[name="code"]').evaluate((field) => field === document.activeElement)))
      await tabTo(buyer, '[name="code"]');
    await page.keyboard.type(code);
    await page.keyboard.press("Enter");
    await readOrderPage(buyer);
    await page.getByText(t("checkout:standing.cash.text")).waitFor();
  },
);
