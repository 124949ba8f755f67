import type { Locale } from "@haat/i18n/locale";
import { expect } from "vitest";
import { buyAtTheDoor, type PlacedOrder } from "./buyer.ts";
import { lookAt } from "./look.ts";
import { asOwner } from "./owner.ts";
import { atWork } from "./people.ts";
import { act, deliver, deliveryCodeOf, openPart } from "./seller.ts";
import { test, type Visitor } from "./visitor.ts";

const locales: readonly Locale[] = ["bn", "en"];

const stateOf = ({ number }: PlacedOrder) =>
  asOwner<{ state: string; rest: string | null }>(
    `select s.state, d.state as rest from orders o join sub_order s on s.order_id = o.id
      left join door_outcome d on d.sub_order_id = s.id where o.number = $1`,
    [number],
  );

/** What waits about this order is read, looked at and agreed to. */
async function agree(finance: Visitor, { number }: PlacedOrder, name: string): Promise<string[]> {
  const { page, t } = finance;
  await finance.open("/support/proposals");
  const found = await lookAt(finance, name);
  const waiting = page.locator("li.sheet").filter({ hasText: number });
  await waiting.getByRole("button", { name: t("people:proposal.agree"), exact: true }).click();
  await page.getByRole("heading", { name: t("people:proposal.sure.agree") }).waitFor();
  found.push(...(await lookAt(finance, `${name}-sure`)));
  await page.getByRole("button", { name: t("people:proposal.yes.agree"), exact: true }).click();
  await page.getByText(t("common:flash.proposal_decided")).waitFor();
  return found;
}

test.for(locales)(
  "support says for a shop what stayed at a door it went to itself, and that a delivery of its own was none, and finance agrees, in %s",
  async (locale, { visit }) => {
    const buyer = await visit({ locale });
    const kept = await buyAtTheDoor(buyer, ["honey-kholsi", "honey-kalojira"]);
    const never = await buyAtTheDoor(buyer, ["honey-kholsi"]);
    const seller = await atWork(visit, "bonojibi-modhu", { locale });
    await openPart(seller, kept.number);
    for (const what of ["accept", "pack", "hand-over"] as const) await act(seller, what);
    const part = await openPart(seller, never.number);
    for (const what of ["accept", "pack", "hand-over"] as const) await act(seller, what);
    await deliver(seller, await deliveryCodeOf(buyer, never.id, part));

    const clerk = await atWork(visit, "support_2", { locale });
    const { page, t } = clerk;
    clerk.expectComplaint(/40[09]/);
    await clerk.open(`/support/orders/${kept.id}`);
    await page.getByRole("link", { name: t("vendor:act.own_door") }).click();
    await page.getByText(t("parcels:door.own_text")).waitFor();
    const pieces = page.locator('form.sheet input[inputmode="numeric"]');
    await pieces.nth(0).fill(locale === "bn" ? "১" : "1");
    await pieces.nth(1).fill(locale === "bn" ? "০" : "0");
    await page.locator('[name="collected"]').fill("1");
    await page.locator('[name="reason"]').fill("ফোনে");
    await page.getByRole("button", { name: t("parcels:door.own_go") }).click();
    // It is said at its field, and nothing that was typed is lost.
    await page.locator("#field-reason-error").getByText(t("parcels:door.unread.reason")).waitFor();
    expect(await page.locator('[name="reason"]').inputValue()).toBe("ফোনে");
    expect(await page.locator('[name="collected"]').inputValue()).toBe("1");
    const found = await lookAt(clerk, "support-own-door-reason");
    await page.locator('[name="reason"]').fill("ক্রেতা ফোনে বলেছেন, একটা রেখেছেন");
    await page.getByRole("button", { name: t("parcels:door.own_go") }).click();
    const due = page.locator('[role="alert"], .notice').filter({ hasText: "৳" }).first();
    const taka = (await due.innerText()).replace(/.*৳\s*([\d০-৯,]+).*/su, "$1").replaceAll(",", "");
    found.push(...(await lookAt(clerk, "support-own-door-due")));
    await page.locator('[name="collected"]').fill(taka);
    await page.getByRole("button", { name: t("parcels:door.own_go") }).click();
    await page.getByText(t("common:flash.proposed_finance")).waitFor();

    await clerk.open(`/support/orders/${never.id}`);
    found.push(...(await lookAt(clerk, "support-own-delivered")));
    await page.getByRole("link", { name: t("parcels:undone.open") }).click();
    await page.getByText(t("parcels:undone.own_text")).waitFor();
    found.push(...(await lookAt(clerk, "support-own-undone")));
    await page.locator('[name="reason"]').fill("ক্রেতা বলেছেন কেউ আসেনি");
    await page.getByRole("button", { name: t("parcels:undone.go") }).click();
    await page.getByText(t("common:flash.proposed_finance")).waitFor();

    const finance = await atWork(visit, "finance", { locale });
    found.push(...(await agree(finance, kept, "finance-own-door")));
    expect(await stateOf(kept)).toEqual([{ state: "delivered", rest: "coming" }]);
    found.push(...(await agree(finance, never, "finance-own-undone")));
    expect(await stateOf(never)).toEqual([{ state: "rto_in_transit", rest: null }]);
    await finance.open("/support/remittances");
    found.push(...(await lookAt(finance, "support-remittances")));
    expect(found).toEqual([]);
  },
);
