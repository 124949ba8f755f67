import { newId } from "@haat/core/ids";
import type { Locale } from "@haat/i18n/locale";
import { describe, expect } from "vitest";
import { lookAt } from "./look.ts";
import { asOwner } from "./owner.ts";
import { paidOrder } from "./paid-order.ts";
import { atHome, atWork, phoneOfLast } from "./people.ts";
import { test, type Visitor } from "./visitor.ts";

const locales: readonly Locale[] = ["bn", "en"];

/** A taka and a half of a payment is owed back: `manual`, to be sent by a person, or home already under this number. */
async function aRefund(orderId: string, trx: string | null): Promise<string> {
  const refund = newId("refund", new Date());
  await asOwner(
    `with made as (insert into refund (id, order_id, attempt_id, state, born_of, business_key, amount_minor, provider_refund_trx, done_at)
        select $1, order_id, id, case when $3::text is null then 'manual' else 'succeeded' end, 'orphan', $1, 150, $3, case when $3::text is not null then now() end
          from payment_attempt where order_id = $2 and captured_minor is not null returning id, order_id),
      books as (insert into journal (event_type, event_key, order_id) select t, id, order_id from made, (values ('J19'), ('J8c')) e(t)
        where t = 'J19' or $3::text is not null returning id, event_type)
     insert into journal_line (journal_id, line_no, account, side, amount)
       select id, 1, case event_type when 'J19' then 'E:GOODWILL' else 'L:REFUND_IT' end, 'D', 150 from books
       union all select id, 2, case event_type when 'J19' then 'L:REFUND_IT' else 'A:BANK' end, 'C', 150 from books`,
    [refund, orderId, trx],
  );
  if (trx !== null)
    await asOwner(
      "update payment_attempt set state = 'partially_refunded' where order_id = $1 and state = 'captured'",
      [orderId],
    );
  return refund;
}

async function typeIn({ page }: Visitor, trx: string): Promise<void> {
  await page.locator('#record [name="trx"], [name="trx"]').first().fill(trx);
  await page.locator('[name="amount"]').fill("1.50");
  await page.locator('[name="sentAt"]').fill("2026-11-21T10:00");
}

/** Days later our bank has it again: one says so, another agrees on the page of proposals. */
async function cameBack([one, other]: readonly [Visitor, Visitor], refund: string, trx: string) {
  const found: string[] = [];
  const press = ({ page }: Visitor, name: string) => page.getByRole("button", { name, exact: true }).click();
  one.expectComplaint(/\b400\b/);
  await one.open(`/finance/refunds/${refund}`);
  await press(one, one.t("refunds:bounce.go"));
  await one.page.getByText(one.t("refunds:error.amount")).first().waitFor();
  found.push(...(await lookAt(one, "finance-refund-bounce")));
  await one.page.locator('[name="trx"]').fill(trx);
  await one.page.locator('[name="amount"]').fill("১.৪০");
  await one.page.locator('[name="fee"]').fill("০.১০");
  await one.page.locator('[name="creditedAt"]').fill("2026-11-21T10:30");
  await one.page.locator('[name="reason"]').fill("এই নম্বরে কোনো অ্যাকাউন্ট নেই");
  await press(one, one.t("refunds:bounce.go"));
  await one.page.getByText(one.t("refunds:bounce.then")).waitFor();
  found.push(...(await lookAt(one, "finance-refund-bounce-sure")));
  await press(one, one.t("refunds:bounce.yes"));
  await one.page.getByText(one.t("refunds:bounce.waits")).waitFor();
  await other.open("/support/proposals");
  const asked = other.page.getByRole("listitem").filter({ hasText: trx });
  await asked.waitFor();
  found.push(...(await lookAt(other, "support-proposal-bounced")));
  await asked.getByRole("button", { name: other.t("people:proposal.agree"), exact: true }).click();
  await press(other, other.t("people:proposal.yes.agree"));
  await other.open(`/finance/refunds/${refund}`);
  await other.page.getByText(other.t("refunds:evidence.bounced"), { exact: true }).waitFor();
  found.push(...(await lookAt(other, "finance-refund-bounced")));
  return found;
}

describe.for(locales)("in %s", (locale) => {
  test("a refund sent by hand has a number that repeats, or leaves our bank, on pages that everybody can use", async ({
    visit,
  }) => {
    const order = await paidOrder(visit, locale);
    const number = `HR${order.id.slice(-8).toUpperCase()}`;
    await aRefund(order.id, number);
    const [same, bank] = [await aRefund(order.id, null), await aRefund(order.id, null)];
    const one = await atWork(visit, "finance", { locale });
    const other = await atHome(visit, phoneOfLast("finance"), { locale });
    const press = ({ page, t }: Visitor, word: "record.go" | "yes.record" | "confirm.agree" | "yes.agree") =>
      page.getByRole("button", { name: t(`refunds:${word}`), exact: true }).click();
    const record = async (picture?: string): Promise<void> => {
      await press(one, "record.go");
      if (picture !== undefined) {
        await one.page.getByText(one.t("refunds:sure.record_bank")).waitFor();
        found.push(...(await lookAt(one, picture)));
      }
      await press(one, "yes.record");
    };
    const found: string[] = [];

    // That the number is known is told with its status.
    one.expectComplaint(/\b409\b/);
    await one.open(`/finance/refunds/${same}`);
    await typeIn(one, number);
    await record();
    await one.page.locator('[name="repeats"]').waitFor();
    found.push(...(await lookAt(one, "finance-refund-repeats")));
    await one.page.locator('[name="repeats"]').check();
    await record();
    await one.page.getByText(one.t("refunds:evidence.part", { nth: 2 })).waitFor();
    found.push(...(await lookAt(one, "finance-refund-repeats-written")));

    await one.open(`/finance/refunds/${bank}`);
    await one.page.locator('[name="wallet"]').selectOption("bank");
    await typeIn(one, `BK${order.id.slice(-8).toUpperCase()}`);
    await record("finance-refund-by-bank-sure");
    await one.page.getByText(one.t("refunds:sent_from.bank")).first().waitFor();
    await other.open(`/finance/refunds/${bank}`);
    found.push(...(await lookAt(other, "finance-refund-by-bank")));
    await press(other, "confirm.agree");
    await press(other, "yes.agree");
    await other.page.getByText(other.t("refunds:evidence.confirmed"), { exact: true }).waitFor();
    found.push(...(await lookAt(other, "finance-refund-by-bank-home")));
    found.push(...(await cameBack([one, other], bank, `RTN${order.id.slice(-8).toUpperCase()}`)));
    expect(found).toEqual([]);
  });
});
