import { describe, expect } from "vitest";
import { lookAtAll } from "./look.ts";
import { atHome, atWork, phoneOfLast } from "./people.ts";
import { agree } from "./statements.ts";
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
});
