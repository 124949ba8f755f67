import type { Locale } from "@haat/i18n/locale";
import { describe, expect } from "vitest";
import { lookAt, lookAtAll } from "./look.ts";
import { paidOrder } from "./paid-order.ts";
import { atWork } from "./people.ts";
import { test } from "./visitor.ts";

const locales: readonly Locale[] = ["bn", "en"];

describe.for(locales)("at the desks of the market, in %s", (locale) => {
  test("every page of support and finance can be read and used by everybody", async ({ visit }) => {
    const order = await paidOrder(visit, locale);
    const support = await atWork(visit, "support_2", { locale });
    const story = `/support/orders/${order.id}`;
    const found = await lookAtAll(support, { support: "/support", "support-order": story });
    found.push(...(await lookAtAll(support, { "support-cancel": `${story}/cancel` })));
    found.push(...(await lookAtAll(support, { "support-proof": `${story}/proof` })));
    found.push(...(await lookAtAll(support, { "support-exchange": `${story}/exchange` })));
    found.push(...(await lookAtAll(support, { "support-refund": `${story}/refund` })));
    await support.page.locator('main [name="delivery"]').first().check();
    await support.page.locator('main [name="reason"]').first().fill("The charger does not charge");
    await support.page
      .getByRole("button", { name: support.t("refunds:lines.work_out") })
      .first()
      .click();
    await support.page.getByRole("heading", { name: support.t("refunds:plan.title") }).waitFor();
    found.push(...(await lookAt(support, "support-refund-sure")));
    const attempt = support.page.locator('a[href*="/support/payments/"]').first();
    await support.open(story);
    await attempt.click();
    await support.page.locator("#exchanges").waitFor();
    for (const call of await support.page.locator("section:has(#exchanges) summary").all())
      await call.click();
    found.push(...(await lookAt(support, "support-attempt")));
    found.push(
      ...(await lookAtAll(support, {
        "support-goods": "/support/goods",
        "support-reviews": "/support/reviews",
        "support-questions": "/support/questions",
        "support-messages": "/support/messages",
        "support-cash": "/support/hand-ins",
        "support-calls": "/support/confirmations",
        "support-contests": "/support/confirmations?tab=contests",
        "support-exceptions": "/support/exceptions",
        "support-parcels": "/support/parcels",
        "support-bookings": "/support/bookings",
        "support-places": "/support/courier-places?courier=redx&state=none",
        "support-place": "/support/courier-places/redx/upa-cumilla-laksam",
        "support-notices": "/support/courier-notices",
        "support-words": "/support/courier-notices?view=words",
        "support-call-off": "/support/bookings?view=to_call_off",
        "support-returns": "/support/returns",
        "support-parcels-back": "/support/parcels?view=returning",
        "support-late": "/support/exceptions?view=late",
      })),
    );
    const finance = await atWork(visit, "finance", { locale });
    found.push(
      ...(await lookAtAll(finance, {
        finance: "/finance",
        "finance-books": "/finance/books",
        "finance-wallets": "/finance/wallets",
        "finance-refunds": "/finance/refunds",
        "finance-statements": "/finance/statements",
        "finance-bank": "/support/bank",
        "finance-differences": "/finance/differences?waiting=yes",
        "finance-days": "/finance/days",
        "finance-disputes": "/finance/disputes",
        "finance-debts": "/finance/debts",
        "finance-accounts": "/finance/accounts",
        "finance-account": "/finance/accounts?by=account&of=A:GW",
        "finance-journals": "/finance/journals?account=L:ESCROW",
        "finance-journal": "/finance/journals/1",
        "finance-suspense": "/finance/suspense",
        "finance-on-its-way": "/finance/suspense?account=L:REFUND_IT",
        "finance-claims": "/finance/claims",
        "courier-contracts": "/support/courier-contracts",
        "courier-contract-new": "/support/courier-contracts/new?courier=pathao",
        "courier-stores": "/support/courier-stores",
        "courier-payments": "/support/courier-payments",
        "courier-advances": "/support/courier-advances",
        "late-rows": "/support/late-rows",
        "finance-settings": "/finance/settings",
        "finance-setting": "/finance/settings/trxid",
      })),
    );
    expect(found).toEqual([]);
  });
});
