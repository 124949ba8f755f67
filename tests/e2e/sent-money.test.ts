import type { Locale } from "@haat/i18n/locale";
import { describe, expect } from "vitest";
import { goToWallet, putInCart } from "./buyer.ts";
import { lookAt } from "./look.ts";
import { asOwner } from "./owner.ts";
import { atWork } from "./people.ts";
import { test } from "./visitor.ts";

const locales: readonly Locale[] = ["bn", "en"];

/** On, with two numbers; and the newest order is one of which a taka is paid ahead. */
async function anAdvanceToSend(): Promise<string> {
  await asOwner(
    `insert into setting (id, name, value, valid_from) select 'set_' || gen_random_uuid(), n, v, now()
       from (values ('trxid_desk', '"on"'::jsonb), ('trxid_number_bkash', '"01700000099"'), ('trxid_number_nagad', '"01700000098"')) s(n, v)`,
  );
  const [order] = await asOwner<{ id: string }>(
    "update orders set advance_minor = 100 where id = (select id from orders where state = 'pending_payment' order by placed_at desc limit 1) returning id",
  );
  await asOwner(
    "update sub_order set advance_minor = case when seq = 1 then 100 else 0 end where order_id = $1",
    [order?.id],
  );
  // What its wallet was asked for is the advance, too: the books are watched while this market runs.
  await asOwner("update payment_attempt set amount_minor = 100 where order_id = $1", [order?.id]);
  return order?.id ?? "";
}

describe.for(locales)("in %s", (locale) => {
  test("an advance sent from one's own app is told, and read by finance, on pages that everybody can use", async ({
    visit,
  }) => {
    const buyer = await atWork(visit, "buyer", { locale });
    await putInCart(buyer, "charger-33w-dual");
    await goToWallet(buyer);
    const id = await anAdvanceToSend();
    await buyer.open(`/orders/${id}`);
    await buyer.page.getByRole("link", { name: buyer.t("checkout:sent.open") }).click();
    await buyer.page.locator('[name="trx"]').waitFor();
    const found = await lookAt(buyer, "sent-money");
    await buyer.page
      .locator('[name="trx"]')
      .fill(locale === "bn" ? `৭১e2e${id.slice(-4)}` : `71e2e${id.slice(-4)}`);
    await buyer.page.locator('[name="payer"]').fill("01700000301");
    await buyer.page.getByRole("button", { name: buyer.t("checkout:sent.claim") }).click();
    await buyer.page.getByText(buyer.t("checkout:sent.state.waiting")).waitFor();
    found.push(...(await lookAt(buyer, "sent-money-waiting")));
    await buyer.open(`/orders/${id}`);
    found.push(...(await lookAt(buyer, "order-sent-money")));

    const finance = await atWork(visit, "finance", { locale });
    await finance.open("/finance");
    found.push(...(await lookAt(finance, "finance-with-claims")));
    await finance.open("/finance/claims?view=waiting");
    await finance.page.getByText(finance.t("finance:claims.state.waiting")).first().waitFor();
    found.push(...(await lookAt(finance, "finance-claims-waiting")));
    await asOwner(
      `update payment_claim set state = 'matched', statement_id = 'stm_' || repeat('0', 26), line = (random() * 1000000)::int, stated_minor = amount_minor, found_at = now()
        where order_id = $1`,
      [id],
    );
    await finance.open("/finance/claims");
    await finance.page
      .getByRole("button", { name: finance.t("finance:claims.propose") })
      .first()
      .waitFor();
    found.push(...(await lookAt(finance, "finance-claims")));
    expect(found).toEqual([]);
  });
});
