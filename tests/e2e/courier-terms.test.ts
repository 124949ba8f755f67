import { formatTaka } from "@haat/i18n/format";
import type { Locale } from "@haat/i18n/locale";
import { describe, expect } from "vitest";
import { addToCart, aPhone, fillAddress, findProduct, placeOrder, readOrderPage } from "./buyer.ts";
import { lookAt } from "./look.ts";
import { codeSentTo } from "./outbox.ts";
import { asOwner } from "./owner.ts";
import { atHome, atWork, phoneOfLast } from "./people.ts";
import { act, openPart } from "./seller.ts";
import { test, type Visit, type Visitor } from "./visitor.ts";
import { dhakaDayIn } from "../days.ts";

const shopOf = { bn: "shapla-kantha", en: "shapla-kantha" } as const;

/** The prices of a letter from RedX, as somebody types them. */
async function typeContract({ page }: Visitor, from: string): Promise<void> {
  const typed = {
    ...{ "grams.0": "৫০০", "inside.0": "৬৩", "sub.0": "80", "outside.0": "110" },
    ...{ "grams.1": "১০০০", "inside.1": "৭৩", "sub.1": "100", "outside.1": "১৩০" },
    // What another letter had for heavier parcels, this one has not.
    ...{ "grams.2": "", "inside.2": "", "sub.2": "", "outside.2": "" },
    ...{ "extra.inside": "15", "extra.sub": "20", "extra.outside": "২৫" },
    ...{ "cod.inside": "০", "cod.sub": "০.৫", "cod.outside": "1" },
    ...{
      returnPercent: "৫০",
      partialPercent: "100",
      exchangePercent: "150",
      tolerance: "১",
      payoutDays: "৩",
    },
    ...{ from, reason: "RedX-এর চিঠি, ১২ নভেম্বর" },
  };
  await page.locator('[name="courier"]').selectOption("redx");
  for (const [name, value] of Object.entries(typed)) await page.locator(`[name="${name}"]`).fill(value);
}

const press = ({ page, t }: Visitor, key: Parameters<Visitor["t"]>[0]): Promise<void> =>
  page.getByRole("button", { name: t(key), exact: true }).click();

async function packedOrder(visit: Visit, seller: Visitor): Promise<void> {
  const buyer = await visit({ locale: "en", script: false });
  const phone = aPhone();
  await buyer.open("");
  await findProduct(buyer, "kantha", "Baby kantha with elephants");
  await addToCart(buyer);
  await buyer.page.getByRole("link", { name: buyer.t("storefront:cart.checkout") }).click();
  await fillAddress(buyer, { name: "Rahima Khatun", phone, method: "cod" }, false);
  const askedAt = new Date();
  await placeOrder(buyer);
  await buyer.page.getByRole("heading", { name: buyer.t("checkout:verify.title") }).waitFor();
  await buyer.page.locator('[name="code"]').fill(await codeSentTo(phone, askedAt));
  await buyer.page.getByRole("button", { name: buyer.t("checkout:verify.go") }).click();
  await openPart(seller, (await readOrderPage(buyer)).number);
  for (const what of ["accept", "pack"] as const) await act(seller, what);
}

describe.for<readonly [Locale, number]>([
  ["bn", 0],
  ["en", 30],
])("what couriers charge, in %s", ([locale, days]) => {
  const from = dhakaDayIn(days + 1);

  test("two of finance agree on a courier's letter, and shops read its prices", async ({ visit }) => {
    const one = await atWork(visit, "finance", { locale, script: days === 0 });
    const other = await atHome(visit, phoneOfLast("finance"), { locale });
    // What cannot be read comes back with it.
    one.expectComplaint(/400/);
    await one.open("/support/courier-contracts/new?courier=redx");
    await typeContract(one, from);
    await one.page.locator('[name="grams.1"]').fill("৪০০");
    await press(one, "couriers:contract.look");
    await one.page.getByRole("alert").waitFor();
    const found = days === 0 ? await lookAt(one, "contract-faults") : [];
    await one.page.locator('[name="grams.1"]').fill("১০০০");
    await press(one, "couriers:contract.look");
    await one.page.getByRole("heading", { name: one.t("couriers:contract.ask") }).waitFor();
    if (days === 0) found.push(...(await lookAt(one, "contract-sure")));
    await press(one, "couriers:contract.propose");
    await one.page.getByText(one.t("common:flash.proposed_finance")).waitFor();
    expect(await one.page.getByRole("button", { name: one.t("people:proposal.agree") }).count()).toBe(0);

    await other.open("/support/courier-contracts?state=open");
    found.push(...(await lookAt(other, "contract-open")));
    await press(other, "people:proposal.agree");
    await other.page.getByText(other.t("couriers:contract.sure")).waitFor();
    await press(other, "people:proposal.yes.agree");
    await other.page.getByText(other.t("common:flash.proposal_decided")).waitFor();
    await other.open("/support/courier-contracts?courier=redx");
    found.push(...(await lookAt(other, "contracts-agreed")));
    const [kept] = await asOwner(
      "select terms -> 'delivery' -> 'inside' as inside from courier_contract where courier = 'redx' and valid_from = $1 and approved_at is not null",
      [from],
    );
    expect(kept).toEqual({
      inside: [
        { mostGrams: 500, feeMinor: 6300 },
        { mostGrams: 1000, feeMinor: 7300 },
      ],
    });

    const seller = await atWork(visit, shopOf[locale], { locale });
    await seller.open("/vendor/couriers");
    const redx = seller.page.locator("section", { has: seller.page.locator("#courier-redx") });
    if (days === 0) await redx.locator("summary").click();
    expect(await redx.innerText()).toContain(days === 0 ? formatTaka(6300n, locale) : "");
    found.push(...(await lookAt(seller, "vendor-couriers-next")));
    expect(found).toEqual([]);
  });

  test("a shop that a courier does not know is told so, is made known, and sees what its parcel costs", async ({
    visit,
  }) => {
    const seller = await atWork(visit, shopOf[locale], { locale });
    await asOwner(
      "delete from courier_store where courier = 'paperfly' and vendor_id = (select id from vendor where slug = $1)",
      [shopOf[locale]],
    );
    await packedOrder(visit, seller);
    const { page, t } = seller;
    await page.getByText(t("couriers:standing.why.no_store")).waitFor();
    expect(await page.locator('button[name="book"][value="paperfly"]').count()).toBe(0);
    const found = await lookAt(seller, "order-quotes");
    const support = await atWork(visit, "support_2", { locale });
    await support.open(`/support/courier-stores?q=${shopOf[locale]}`);
    await support.page.getByText(support.t("couriers:stores.set")).click();
    await support.page.locator('[name="courier"]').selectOption("paperfly");
    await support.page.locator('[name="store"]').fill("shapla-01");
    found.push(...(await lookAt(support, "courier-stores-set")));
    await press(support, "couriers:stores.go");
    await support.page.getByText(support.t("common:flash.store_set")).waitFor();
    await page.reload();
    await page.locator('button[name="book"][value="paperfly"]').waitFor();
    expect(await page.getByText(t("couriers:standing.why.no_store")).count()).toBe(0);
    expect(await page.getByText(t("booking:quote.whose")).count()).toBe(1);
    expect(found).toEqual([]);
  });
});
