import { wallets } from "@haat/core/payment-methods";
import { expect } from "vitest";
import { aPhone, dhanmondi, readOrderPage } from "./buyer.ts";
import { test, type Visitor } from "./visitor.ts";

const mostStops = 120;

/** Presses Tab until the focus is there, and sees that it can be seen. */
async function tabTo({ page }: Visitor, selector: string): Promise<void> {
  for (let stop = 0; stop < mostStops; stop += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) {
      const outline = await page.evaluate(() => {
        const field = document.activeElement ?? document.body;
        const shown = field.closest("label") ?? field;
        return [field, shown].map((each) => getComputedStyle(each).outlineStyle);
      });
      expect([selector, outline.some((style) => style !== "none")]).toEqual([selector, true]);
      return;
    }
  }
  throw new Error(`Tab never comes to ${selector} on ${page.url()}`);
}

async function fill(visitor: Visitor, name: string, text: string): Promise<void> {
  await tabTo(visitor, `[name="${name}"]`);
  await visitor.page.keyboard.type(text);
}

async function press(visitor: Visitor, selector: string): Promise<void> {
  await tabTo(visitor, selector);
  await visitor.page.keyboard.press("Enter");
}

test("one can buy with nothing but a keyboard", async ({ visit }) => {
  const buyer = await visit({ locale: "en", width: 1280 });
  const { page, t } = buyer;
  await buyer.open("");
  await fill(buyer, "q", "charger");
  await page.keyboard.press("Enter");
  await page.waitForURL(/search/);
  await press(buyer, 'a[href="/en/p/charger-33w-dual"]');
  await page.waitForURL(/charger-33w-dual/);
  await page.locator('html[data-script="on"]').waitFor();
  await press(buyer, 'form[data-enhance="add"] button');
  await page.getByText(t("common:flash.added")).waitFor();
  await press(buyer, 'a[href="/en/cart"]');
  await page.waitForURL(/\/cart$/);
  await press(buyer, 'a[href="/en/checkout"]');
  await page.waitForURL(/\/checkout$/);
  await page.locator('html[data-script="on"]').waitFor();
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
