import { foldDigits } from "@haat/core/digits";
import { parseTypedTaka } from "@haat/core/money";
import type { Locale } from "@haat/i18n/locale";
import { describe, expect } from "vitest";
import { aPhone, fillAddress, payAtWallet, placeOrder, putInCart, readOrderPage } from "./buyer.ts";
import { lookAt } from "./look.ts";
import { codeSentTo } from "./outbox.ts";
import { atWork } from "./people.ts";
import { act, openPart } from "./seller.ts";
import { valueBeside } from "./supporter.ts";
import { test, type Visitor } from "./visitor.ts";

const chattogram = { district: "dis-chattogram", area: "tha-chattogram-kotwali" } as const;
const locales: readonly Locale[] = ["bn", "en"];

const minorOf = (shown: string): bigint => parseTypedTaka(foldDigits(shown).replaceAll(/[^\d.]/g, "")).minor;

/** Dear, far and from a number that nobody knows. */
async function orderFar(buyer: Visitor, script = true): Promise<Readonly<{ id: string; number: string }>> {
  const { page, t } = buyer;
  const phone = aPhone();
  await putInCart(buyer, "kantha-jibon-gachh");
  await buyer.open("/checkout");
  await fillAddress(buyer, { name: "রহিমা খাতুন", phone, method: "cod", place: chattogram }, script);
  const askedAt = new Date();
  await placeOrder(buyer);
  await page.getByRole("heading", { name: t("checkout:verify.title") }).waitFor();
  await page.locator('[name="code"]').fill(await codeSentTo(phone, askedAt));
  await page.getByRole("button", { name: t("checkout:verify.go") }).click();
  return readOrderPage(buyer);
}

/** Another number and the right address, on a page of its own; what cannot be read comes back as it was typed. */
async function writeRight(buyer: Visitor, found: string[]): Promise<void> {
  const { page, t } = buyer;
  await page.getByRole("link", { name: t("confirmations:own.correct") }).click();
  await page.locator('[name="details"]').fill("না");
  await page.locator('[name="altPhone"]').fill("০১৮১২৩৪৫৬৭৮");
  await page.getByRole("button", { name: t("confirmations:correct.save") }).click();
  await page.getByText(t("confirmations:correct.unread")).waitFor();
  expect(await page.locator('[name="altPhone"]').inputValue()).toBe("০১৮১২৩৪৫৬৭৮");
  found.push(...(await lookAt(buyer, "calls-correct")));
  await page.locator('[name="details"]').fill("বাসা ৭, রোড ২, নাসিরাবাদ");
  await page.getByRole("button", { name: t("confirmations:correct.save") }).click();
  await page.getByText(t("common:flash.corrected")).waitFor();
  await page.getByText("বাসা ৭, রোড ২, নাসিরাবাদ").first().waitFor();
}

describe.for([
  { locale: "bn", script: true },
  { locale: "en", script: true },
  { locale: "bn", script: false },
] as const)(
  "who would rather not wait for our call, with $locale and script $script",
  ({ locale, script }) => {
    test("pays a part ahead by a wallet, and the rest is left for the door", async ({ visit }) => {
      const buyer = await visit({ locale, script });
      const { page, t } = buyer;
      const order = await orderFar(buyer, script);
      const support = await atWork(visit, "support_2", { locale, width: 1280 });
      await support.open("/support/confirmations");
      const row = support.page.locator("main li.sheet").filter({ hasText: order.number });
      await row.waitFor();
      const found = await lookAt(support, "ahead-support");
      await page.locator("#pay-ahead").waitFor();
      // Without a script the page looks again by itself, also while it is looked at.
      if (script) found.push(...(await lookAt(buyer, "ahead-offered")));
      const total = await valueBeside(buyer, t("checkout:bill.total"));
      await page.locator('button[name="wallet"][value="nagad"]').click();
      await page.locator("#field").waitFor();
      await payAtWallet(buyer);
      await readOrderPage(buyer);
      await page
        .getByText(t("confirmations:own.over", { state: t("confirmations:state.paid_ahead") }))
        .waitFor();
      if (script) found.push(...(await lookAt(buyer, "ahead-paid")));
      const [ahead, atDoor] = [
        await valueBeside(buyer, t("checkout:bill.ahead")),
        await valueBeside(buyer, t("checkout:bill.at_door")),
      ];
      expect(minorOf(ahead) + minorOf(atDoor)).toBe(minorOf(total));
      await support.open("/support/confirmations");
      expect(await row.count()).toBe(0);
      expect(found).toEqual([]);
    });
  },
);

describe.for(locales)("before a dear parcel goes far, in %s", (locale) => {
  test("support calls, the shop need not, and the buyer reads why and says what is wrong", async ({
    visit,
  }) => {
    const plain = { locale } as const;
    const buyer = await visit(plain);
    const order = await orderFar(buyer);
    await buyer.page.getByRole("heading", { name: buyer.t("confirmations:own.title") }).waitFor();
    const found: string[] = [];
    // What is too short comes back as it was typed.
    buyer.expectComplaint(/400/);
    await buyer.page.getByRole("link", { name: buyer.t("confirmations:own.open") }).click();
    await buyer.page.locator('[name="said"]').fill("না");
    await buyer.page.getByRole("button", { name: buyer.t("confirmations:own.send") }).click();
    await buyer.page.getByText(buyer.t("confirmations:unread")).waitFor();
    found.push(...(await lookAt(buyer, "calls-buyer")));
    await buyer.page.locator('[name="said"]').fill("আগে বাবার নম্বর থেকে নিয়েছি");
    await buyer.page.getByRole("button", { name: buyer.t("confirmations:own.send") }).click();
    await buyer.page.getByText(buyer.t("common:flash.contested")).waitFor();
    await writeRight(buyer, found);

    const seller = await atWork(visit, "shapla-kantha", plain);
    await openPart(seller, order.number);
    await act(seller, "accept");
    await act(seller, "pack");
    await seller.page.getByText(seller.t("confirmations:shop.waiting")).waitFor();
    found.push(...(await lookAt(seller, "calls-shop")));

    const support = await atWork(visit, "support_2", plain);
    support.expectComplaint(/400/);
    await support.open("/support/confirmations?tab=contests");
    const row = support.page.locator("main li.sheet").filter({ hasText: order.number });
    await row
      .locator("summary")
      .filter({ hasText: support.t("confirmations:contest.answer") })
      .click();
    found.push(...(await lookAt(support, "calls-contest")));
    await row.locator('[name="answer"]').fill("আপনার নিজের নম্বরে এটাই প্রথম");
    await row.getByRole("button", { name: support.t("confirmations:contest.keep") }).click();
    await support.page.getByText(support.t("common:flash.call_noted")).waitFor();

    await support.open("/support/confirmations");
    await row
      .locator("summary")
      .filter({ hasText: support.t("confirmations:overrule.open") })
      .click();
    await row.getByRole("button", { name: support.t("confirmations:overrule.yes") }).click();
    await row.getByText(support.t("confirmations:unread")).waitFor();
    found.push(...(await lookAt(support, "calls-unread")));
    await row
      .locator("summary")
      .filter({ hasText: support.t("confirmations:call.open") })
      .click();
    await row.getByRole("button", { name: support.t("confirmations:call.save") }).click();
    await row.getByText(support.t("confirmations:call.outcome_missing")).waitFor();
    await row
      .locator("summary")
      .filter({ hasText: support.t("confirmations:refused.open") })
      .click();
    await row.getByRole("button", { name: support.t("confirmations:refused.yes") }).waitFor();
    found.push(...(await lookAt(support, "calls-refused")));
    await row.locator('[name="outcome"]').selectOption("confirmed");
    found.push(...(await lookAt(support, "calls-support")));
    await row.getByRole("button", { name: support.t("confirmations:call.save") }).click();
    await support.page.getByText(support.t("common:flash.call_noted")).waitFor();
    expect(await row.count()).toBe(0);

    await seller.page.reload();
    await seller.page.getByText(seller.t("confirmations:shop.may")).waitFor();
    await act(seller, "hand-over");
    expect(found).toEqual([]);
  });
});
