import { expect } from "vitest";
import { lookAt } from "./look.ts";
import { asOwner } from "./owner.ts";
import { paidOrder } from "./paid-order.ts";
import { atHome, atWork, phoneOfLast } from "./people.ts";
import { expectBalancedBooks } from "./supporter.ts";
import { test, type Visitor } from "./visitor.ts";

const phone = { locale: "bn" } as const;

async function press({ page, t }: Visitor, key: Parameters<Visitor["t"]>[0]): Promise<void> {
  await page.getByRole("button", { name: t(key), exact: true }).click();
}

/** Whoever agrees reads it back first. */
async function agree(visitor: Visitor): Promise<void> {
  await press(visitor, "people:proposal.agree");
  await visitor.page.getByRole("heading", { name: visitor.t("people:proposal.sure.agree") }).waitFor();
  await press(visitor, "people:proposal.yes.agree");
  await visitor.page.getByText(visitor.t("common:flash.proposal_decided")).waitFor();
}

/** Support may give nothing alone from now on. */
async function tighten(one: Visitor, other: Visitor): Promise<void> {
  const { page, t } = one;
  await one.open("/finance/settings/alone");
  await page.locator('[name="refund_limit_minor"]').fill("০");
  await page.locator('[name="reason"]').fill("উৎসবের দিন, সব ফেরত দুজনে দেখবেন");
  await press(one, "finance:settings.review");
  expect(await lookAt(one, "finance-setting-sure")).toEqual([]);
  await press(one, "finance:settings.propose");
  await page.getByText(t("finance:settings.waits")).waitFor();
  expect(await page.getByRole("button", { name: t("people:proposal.agree") }).count()).toBe(0);
  await other.open("/finance/settings");
  expect(await lookAt(other, "finance-settings-waiting")).toEqual([]);
  await agree(other);
}

async function askToGiveBack(support: Visitor, order: string): Promise<void> {
  const { page, t } = support;
  await support.open(`/support/orders/${order}/refund`);
  await page.locator('[name="delivery"]').check();
  await page.locator('[name="reason"]').fill("পার্সেল দুদিন দেরিতে যাবে");
  await press(support, "refunds:lines.work_out");
  await press(support, "refunds:plan.ask");
  await page.getByText(t("common:flash.refund_waits")).waitFor();
}

async function takeBack(support: Visitor, order: string): Promise<void> {
  await support.open(`/support/orders/${order}/refund`);
  expect(await lookAt(support, "support-refund-asked")).toEqual([]);
  await press(support, "people:proposal.withdraw");
  await press(support, "people:proposal.yes.withdraw");
  await support.page.getByText(support.t("common:flash.proposal_withdrawn")).waitFor();
}

test("a rule of money set by two binds support, whose refund finance then agrees to", async ({ visit }) => {
  const one = await atWork(visit, "finance", phone);
  const other = await atHome(visit, phoneOfLast("finance"), phone);
  const order = await paidOrder(visit, "bn");
  const support = await atWork(visit, "support_2", phone);
  try {
    await tighten(one, other);
    await askToGiveBack(support, order.id);
    await takeBack(support, order.id);
    await askToGiveBack(support, order.id);
    await one.open("/finance/refunds?view=to_approve");
    await one.page.getByRole("link", { name: order.number }).click();
    await one.page.locator("#case").waitFor();
    expect(await lookAt(one, "finance-refund")).toEqual([]);
    await press(one, "people:proposal.agree");
    await press(one, "refunds:yes.grant");
    await one.page.getByText(one.t("common:flash.refund_decided")).waitFor();
    const cases = await asOwner("select state, stage from refund_case where order_id = $1 order by made_at", [
      order.id,
    ]);
    expect(cases).toEqual([
      { state: "withdrawn", stage: null },
      { state: "approved", stage: "before" },
    ]);
    await expectBalancedBooks(other);
  } finally {
    await asOwner("delete from setting where proposal_id is not null");
  }
});
