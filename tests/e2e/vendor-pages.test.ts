import type { Locale } from "@haat/i18n/locale";
import { describe, expect } from "vitest";
import { aPhone } from "./buyer.ts";
import { lookAt, lookAtAll } from "./look.ts";
import { asOwner } from "./owner.ts";
import { atWork } from "./people.ts";
import { test, type Visitor } from "./visitor.ts";

const locales: readonly Locale[] = ["bn", "en"];

const next = ({ page, t }: Visitor): Promise<void> =>
  page.getByRole("button", { name: t("selling:next"), exact: true }).click();

describe.for(locales)("in %s", (locale) => {
  test("every step of applying to sell can be read and used by everybody", async ({ visit }) => {
    const visitor = await atWork(visit, "buyer", { locale });
    visitor.expectComplaint(/400/);
    const { page, t } = visitor;
    const found = await lookAtAll(visitor, {
      sell: "/sell",
      "sell-apply": "/sell/apply",
      "sell-status-none": "/sell/status",
      "join-gone": "/join",
    });
    const look = async (name: string) => void found.push(...(await lookAt(visitor, name)));
    await visitor.open("/sell/apply");
    await next(visitor);
    await page.getByRole("alert").waitFor();
    await look("sell-apply-errors");
    await page.locator('[name="nameEn"]').fill(`Padma Weavers ${locale}`);
    await page.locator('[name="story"]').fill("We weave saris by hand, three sisters together.");
    await next(visitor);
    await page.locator('[name="district"]').selectOption("dis-tangail");
    await look("sell-apply-district");
    await next(visitor);
    await page.locator('[name="areaId"]').selectOption({ index: 1 });
    await look("sell-apply-area");
    await next(visitor);
    await page.locator('[name="ownerName"]').fill("Rahima Khatun");
    await page.locator('[name="nid"]').fill("1990123456789");
    await look("sell-apply-owner");
    await next(visitor);
    await page.locator('[name="number"]').fill("01712345678");
    await page.locator('[name="holder"]').fill("Rahima Khatun");
    await look("sell-apply-payout");
    await next(visitor);
    await page.getByRole("heading", { name: t("selling:review.title") }).waitFor();
    await look("sell-apply-review");
    expect(found).toEqual([]);
  });

  test("so can the pages of a shop's team, papers and money", async ({ visit }) => {
    const owner = await atWork(visit, "shapla-kantha", { locale });
    await owner.open("/vendor/team");
    await owner.page.locator('[name="name"]').fill("Salma");
    await owner.page.locator('[name="address"]').fill(aPhone());
    await owner.page.getByRole("button", { name: owner.t("team:invite.go") }).click();
    await owner.page.getByText(owner.t("common:flash.team_invited")).waitFor();
    await asOwner(
      "update vendor set approved_at = now() - interval '150 days' where slug = 'shapla-kantha' and approved_at is null",
    );
    const found = await lookAtAll(owner, {
      "vendor-home-owner": "/vendor",
      "vendor-team": "/vendor/team",
      "vendor-activity": "/vendor/activity",
      "vendor-papers": "/vendor/papers",
      "vendor-payout": "/vendor/payout",
    });
    expect(found).toEqual([]);
  });

  test("so can the pages on which shops are judged", async ({ visit }) => {
    const admin = await atWork(visit, "admin", { locale, width: 1280 });
    const [shop] = await asOwner<{ id: string }>("select id from vendor where slug = 'shapla-kantha'");
    const found = await lookAtAll(admin, {
      "admin-vendors": "/admin/vendors?state=all",
      "admin-vendor": `/admin/vendors/${shop?.id}`,
    });
    await admin.page.locator('form:has([value="suspend"]) [name="reason"]').fill("নকল পণ্যের অভিযোগ");
    await admin.page.locator('button[value="suspend"]').click();
    await admin.page.getByRole("button", { name: admin.t("vendors:sure.yes") }).waitFor();
    found.push(...(await lookAt(admin, "admin-vendor-sure")));
    const finance = await atWork(visit, "finance", { locale, width: 1280 });
    found.push(...(await lookAtAll(finance, { "finance-payouts": "/finance/payouts" })));
    expect(found).toEqual([]);
  });
});
