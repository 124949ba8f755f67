import type { Locale } from "@haat/i18n/locale";
import { describe, expect } from "vitest";
import { lookAt } from "./look.ts";
import { asOwner } from "./owner.ts";
import { atWork } from "./people.ts";
import { test } from "./visitor.ts";

const locales: readonly Locale[] = ["bn", "en"];

describe.for(locales)("in %s", (locale) => {
  test("start, audit, rights and limits can be read and used by everybody", async ({ visit }) => {
    const admin = await atWork(visit, "admin", { locale });
    const { page, open, t } = admin;
    const [person] = await asOwner<{ id: string }>(
      "select user_id as id from user_role where role = 'admin' limit 1",
    );
    await asOwner(
      `insert into audit (actor, role, action, subject, before, after, reason, request_id)
       values ('admin:${person?.id}', 'admin', 'vendor.suspend', 'ven_01jd3m8c1k9p0v4w7x2y5z6a8b',
         '{"state":"open"}', '{"state":"suspended"}', 'তিনজন ক্রেতার অভিযোগ', 'req_01jd3m8c1k9p0v4w7x2y5z6a8b')`,
    );
    const found: string[] = [];
    const look = async (path: string, name: string) => {
      await open(path);
      await page.locator("h1").waitFor();
      found.push(...(await lookAt(admin, name)));
    };
    await look("/admin", "admin-home");
    await look("/admin/audit", "admin-audit");
    await page.locator("summary").click();
    await page.locator('[name="action"]').selectOption("vendor.suspend");
    await page.getByRole("button", { name: t("admin:audit.show") }).click();
    await page.getByText(t("admin:act.vendor.suspend")).nth(1).waitFor();
    found.push(...(await lookAt(admin, "admin-audit-found")));
    await look("/admin/audit?action=vendor.reopen&from=2020-01-01&to=2020-01-02", "admin-audit-none");
    await look("/admin/rights", "admin-rights");
    await look("/admin/rights?role=packer", "admin-rights-packer");
    await look("/admin/limits", "admin-limits");
    await look("/admin/holidays", "admin-holidays");
    await look("/admin/addresses", "admin-addresses");
    await look("/admin/search-words", "admin-search-words");
    await look("/admin/stopped-code", "admin-stopped-code");
    await look("/admin/front-page", "admin-front-page");
    await look("/admin/front-page/preview?day=2027-01-01", "admin-front-page-preview");
    await look("/admin/front-page/new?kind=words", "admin-front-page-words");
    expect(found).toEqual([]);
  });

  test("so can whether money is written, and what was given up", async ({ visit }) => {
    const admin = await atWork(visit, "admin", { locale });
    const found: string[] = [];
    const reason = `the gateway was down (${locale})`;
    await asOwner(
      `insert into outbox (aggregate, topic, event_key, payload, tries, parked_at, last_error)
       select 'given up', 'event', 'given up:' || gen_random_uuid(), '{}', 10, now() - interval '1 minute', $1 from generate_series(1, 3)`,
      [reason],
    );
    for (const [path, name] of [
      ["/admin/money-stop", "admin-money-stop"],
      ["/admin/parked", "admin-parked"],
    ] as const) {
      await admin.open(path);
      await admin.page.locator("h1").waitFor();
      found.push(...(await lookAt(admin, name)));
    }
    const { page, open, t } = admin;
    await open("/admin");
    await page.getByRole("link", { name: t("admin:parked.title") }).click();
    const group = page.locator("li", { hasText: reason, has: page.locator('[name="group"]') });
    await group.getByRole("link", { name: t("admin:parked.look") }).click();
    await page.getByRole("link", { name: t("admin:parked.look_all") }).waitFor();
    await group.getByRole("button").click();
    await page.getByText(t("common:flash.messages_retried")).waitFor();
    expect(await page.getByText(reason).count()).toBe(0);
    expect(found).toEqual([]);
  });
});
