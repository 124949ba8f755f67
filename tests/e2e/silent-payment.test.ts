import { newId } from "@haat/core/ids";
import type { Locale } from "@haat/i18n/locale";
import { describe, expect } from "vitest";
import { lookAt } from "./look.ts";
import { asOwner } from "./owner.ts";
import { paidOrder } from "./paid-order.ts";
import { atHome, atWork, phoneOfLast } from "./people.ts";
import { test, type Visitor } from "./visitor.ts";

const locales: readonly Locale[] = ["bn", "en"];

/** The statement of the day on which it was paid does not name this payment; the difference's id. */
async function unnamed(orderId: string): Promise<string> {
  const [difference] = await asOwner<{ id: string }>(
    `with file as (insert into statement (id, party, source, file_name, file_hash, file_bytes, from_day, to_day, made_by, state, done_at)
        select $2, 'gateway', a.method, 'settlement.csv', md5($2) || md5($2), 100, current_date - 30, current_date - 30, (select user_id from user_role where role = 'finance' limit 1), 'done', now()
          from payment_attempt a where a.order_id = $1 and a.captured_minor is not null returning id, source)
     insert into settlement_case (id, source, statement_id, class, day, attempt_id, our_minor, suspense_minor)
       select difference_id(a.id), source, file.id, 'missing_theirs', current_date - 30, a.id, a.captured_minor, 0
         from file, payment_attempt a where a.order_id = $1 and a.captured_minor is not null returning id`,
    [orderId, newId("statement", new Date())],
  );
  return difference?.id ?? "";
}

async function propose({ page, t }: Visitor, to: string): Promise<void> {
  await page.locator('[name="to"]').selectOption(to);
  await page.locator('[name="reference"]').fill("Upay letter 15");
  await page.getByRole("button", { name: t("settlement:clear.propose"), exact: true }).click();
  await page.getByText(t("settlement:clear.wait")).waitFor();
}

describe.for(locales)("in %s", (locale) => {
  test("a payment of which its wallet says nothing is claimed, and written off, by two", async ({
    visit,
  }) => {
    const order = await paidOrder(visit, locale);
    const path = `/finance/differences/${await unnamed(order.id)}`;
    const one = await atWork(visit, "finance", { locale });
    const other = await atHome(visit, phoneOfLast("finance"), { locale });
    const found: string[] = [];
    for (const [to, said] of [
      ["claimed", "settlement:claims.lies.suspense"],
      ["written_off", "settlement:claims.lies.written_off"],
    ] as const) {
      await one.open(path);
      await propose(one, to);
      await other.open(path);
      found.push(...(await lookAt(other, `finance-silent-${to}-sure`)));
      await other.page.getByRole("button", { name: other.t("settlement:clear.agree"), exact: true }).click();
      await other.page.getByText(other.t(said)).first().waitFor();
      found.push(...(await lookAt(other, `finance-silent-${to}`)));
    }
    expect(found).toEqual([]);
  });
});
