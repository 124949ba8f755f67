import { describe, expect } from "vitest";
import { asOwner } from "./owner.ts";
import { lookAt, lookAtAll } from "./look.ts";
import { atHome, atWork, phoneOfLast } from "./people.ts";
import { agree, agreeTyping } from "./statements.ts";
import { test } from "./visitor.ts";

const stamp = Date.now().toString(36);

describe.for(["bn", "en"] as const)("what a courier pays ahead, in %s", (locale) => {
  test("is written down by one of finance without a script, agreed to by another, and shown as still to be taken back", async ({
    visit,
  }) => {
    const one = await atWork(visit, "finance", { locale, script: false });
    const other = await atHome(visit, phoneOfLast("finance"), { locale });
    const { page, t } = one;
    await one.open("/support/courier-advances?courier=redx");
    await page.getByText(t("remittances:advance.note"), { exact: true }).click();
    const press = () => page.getByRole("button", { name: t("remittances:credit.go"), exact: true }).click();
    await page.locator('[name="amount"]').fill("১২,৫০০");
    one.expectComplaint(/400/);
    await press();
    await page.getByText(t("remittances:advance.fault.reference")).waitFor();
    expect(await page.locator('[name="amount"]').inputValue()).toBe("১২,৫০০");
    const reference = `BEFTN ${stamp} ${locale}`;
    await page.locator('[name="reference"]').fill(reference);
    await page.locator('[name="reason"]').fill("রেডেক্সের ১৯ তারিখের ইমেইলে আগাম বলে লেখা");
    await press();
    await page.getByText(t("remittances:case.second")).waitFor();
    expect(await page.getByText(reference).count()).toBe(0);
    await agree(other, reference);
    await one.open("/support/courier-advances?courier=redx");
    const advance = page.getByRole("listitem").filter({ hasText: reference });
    await advance.getByText(t("remittances:advance.open"), { exact: true }).waitFor();
    await advance.locator("summary").click();
    const undo = () => advance.locator('button[value="undo"]').click();
    one.expectComplaint(/400/);
    await undo();
    await page.getByText(t("remittances:undo.reason_needed")).waitFor();
    await advance.locator('[name="reason"]').fill("ব্যাংকের কাগজে এটা অন্য কুরিয়ারের টাকা");
    await undo();
    await one.open("/support/courier-advances?courier=redx");
    await advance.getByText(t("remittances:case.second")).waitFor();
    await agree(other, t("remittances:proposal.remittance.undo"));
    await one.open("/support/courier-advances?courier=redx");
    await advance.getByText(t("remittances:advance.undone"), { exact: true }).waitFor();
    const found = await lookAtAll(other, {
      "courier-advances": "/support/courier-advances",
      "courier-cash-ahead": "/support/courier-cash",
    });
    expect(found).toEqual([]);
  });

  test("is typed by another as well where it is much, who is shown neither the number nor the sum", async ({
    visit,
  }) => {
    const one = await atWork(visit, "finance", { locale, script: false });
    const other = await atHome(visit, phoneOfLast("finance"), { locale });
    const { page, t } = other;
    const reference = `EFT ${stamp} ${locale}`;
    const note = async () => {
      await one.open("/support/courier-advances?courier=redx");
      await one.page.getByText(t("remittances:advance.note"), { exact: true }).click();
      const typed = { amount: "২,৫০,০০০", reference, reason: "রেডেক্সের চিঠিতে আগাম বলে লেখা" };
      for (const [name, value] of Object.entries(typed))
        await one.page.locator(`[name="${name}"]`).fill(value);
      await one.page.getByRole("button", { name: t("remittances:credit.go"), exact: true }).click();
      await one.page.getByText(t("remittances:case.second")).waitFor();
    };
    await note();

    const [today] = await asOwner<{ day: string }>("select dhaka_day()::text as day");
    other.expectComplaint(/40[09]/);
    await other.open("/support/remittances/proposals");
    const card = page.getByRole("listitem").filter({ hasText: t("remittances:keyed.title") });
    expect(await card.innerText()).not.toContain(stamp);
    const agreeTo = card.getByRole("button", { name: t("people:proposal.agree"), exact: true });
    await agreeTo.click();
    await page.getByText(t("remittances:keyed.unread.payer")).waitFor();
    const found = await lookAt(other, "credit-keyed-unread");
    const fill = async (sum: string) => {
      await card.locator('[name="payer"]').selectOption("redx");
      for (const [name, value] of Object.entries({ amount: sum, day: today?.day ?? "", reference }))
        await card.locator(`[name="${name}"]`).fill(value);
    };
    await fill("250001");
    await agreeTo.click();
    await page.getByText(t("remittances:keyed.back")).waitFor();
    found.push(...(await lookAt(other, "credit-keyed-back")));
    await page.getByRole("button", { name: t("people:proposal.yes.agree"), exact: true }).click();
    await page.getByText(t("problems:credit.keyed_otherwise.title")).waitFor();
    const rests = page.getByRole("listitem").filter({ hasText: t("remittances:keyed.differs_yours") });
    await rests.getByText(reference).first().waitFor();
    found.push(...(await lookAt(other, "credit-keyed-rests")));
    await rests.locator('[name="reason"]').fill("ব্যাংকের কাগজে আড়াই লাখ, আমি ভুল লিখেছি");
    await rests.getByRole("button", { name: t("people:proposal.refuse"), exact: true }).click();
    await page.getByRole("button", { name: t("people:proposal.yes.refuse"), exact: true }).click();
    await rests.waitFor({ state: "detached" });
    await note();
    await agreeTyping(other, [t("remittances:keyed.title")], () => fill("250000"));

    await one.open("/support/courier-advances?courier=redx");
    const advance = one.page.getByRole("listitem").filter({ hasText: reference });
    await advance.locator("summary").click();
    await advance.locator('[name="reason"]').fill("ব্যাংকের কাগজে এটা অন্য কুরিয়ারের টাকা");
    await advance.locator('button[value="undo"]').click();
    await advance.getByText(t("remittances:case.second")).waitFor();
    await agree(other, t("remittances:proposal.remittance.undo"));
    expect(found).toEqual([]);
  });
});
