import { newId } from "@haat/core/ids";
import type { Locale } from "@haat/i18n/locale";
import { describe, expect } from "vitest";
import { lookAt } from "./look.ts";
import { asOwner } from "./owner.ts";
import { paidOrder } from "./paid-order.ts";
import { atHome, atWork, phoneOf, phoneOfLast } from "./people.ts";
import { test, type Visitor } from "./visitor.ts";

const locales: readonly Locale[] = ["bn", "en"];

/** A taka and a half went back out of the bank, as we say, and no statement of its wallet names it. */
async function aSilentRefund(orderId: string): Promise<string> {
  const refund = newId("refund", new Date());
  await asOwner(
    `with made as (insert into refund (id, order_id, attempt_id, state, born_of, business_key, amount_minor, provider_refund_trx, done_at)
        select $1, order_id, id, 'succeeded', 'orphan', $1, 150, 'U2E' || right($1, 9), now() from payment_attempt where order_id = $2 and captured_minor is not null
        returning id, order_id),
      books as (insert into journal (event_type, event_key, order_id) select t, id, order_id from made, (values ('J19'), ('J8c')) e(t) returning id, event_type),
      lines as (insert into journal_line (journal_id, line_no, account, side, amount) select id, 1, case event_type when 'J19' then 'E:GOODWILL' else 'L:REFUND_IT' end, 'D', 150 from books
        union all select id, 2, case event_type when 'J19' then 'L:REFUND_IT' else 'A:BANK' end, 'C', 150 from books)
     update payment_attempt set state = 'partially_refunded' where order_id = $2 and state = 'captured'`,
    [refund, orderId],
  );
  const [difference] = await asOwner<{ id: string }>(
    `with file as (insert into statement (id, party, source, file_name, file_hash, file_bytes, from_day, to_day, made_by, state, done_at)
        select $3, 'gateway', a.method, 'settlement.csv', md5($3) || md5($3), 100, current_date - 30, current_date - 30, (select user_id from user_role where role = 'finance' limit 1), 'done', now()
          from payment_attempt a where a.order_id = $2 and a.captured_minor is not null returning id, source)
     insert into settlement_case (id, source, statement_id, class, day, attempt_id, refund_id, our_minor, suspense_minor)
       select difference_id($1), source, file.id, 'missing_theirs', current_date - 30, r.attempt_id, r.id, r.amount_minor, 0 from file, refund r where r.id = $1 returning id`,
    [refund, orderId, newId("statement", new Date())],
  );
  return difference?.id ?? "";
}

const press = async ({ page, t }: Visitor, word: "propose" | "agree"): Promise<void> => {
  await page.getByRole("button", { name: t(`settlement:clear.${word}`), exact: true }).click();
};

describe.for(locales)("in %s", (locale) => {
  test("a refund that no statement names is ended by two, on pages that everybody can use", async ({
    visit,
  }) => {
    const order = await paidOrder(visit, locale);
    const path = `/finance/differences/${await aSilentRefund(order.id)}`;
    const one = await atWork(visit, "finance", { locale });
    const other = await atHome(visit, phoneOfLast("finance"), { locale });
    const found: string[] = [];
    for (const [to, said] of [
      ["untaken", "settlement:untaken.title"],
      ["unmade", "settlement:case.cleared"],
    ] as const) {
      await one.open(path);
      found.push(...(await lookAt(one, `finance-refund-before-${to}`)));
      await one.page.locator('[name="to"]').selectOption(to);
      await one.page.locator('[name="reference"]').fill("Upay letter 12");
      await press(one, "propose");
      await one.page.getByText(one.t("settlement:clear.wait")).waitFor();
      await other.open(path);
      found.push(...(await lookAt(other, `finance-refund-${to}-sure`)));
      await press(other, "agree");
      await other.page.getByText(other.t(said), { exact: true }).first().waitFor();
      found.push(...(await lookAt(other, `finance-refund-${to}`)));
    }
    const buyer = await atHome(visit, phoneOf("buyer"), { locale });
    await buyer.open(`/orders/${order.id}`);
    await buyer.page.getByText(buyer.t("checkout:refund.under_way")).first().waitFor();
    found.push(...(await lookAt(buyer, "order-owed-again")));
    expect(found).toEqual([]);
  });
});
