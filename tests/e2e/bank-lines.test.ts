import { describe, expect } from "vitest";
import { lookAtAll } from "./look.ts";
import { atHome, atWork, phoneOfLast } from "./people.ts";
import { bring, sheet } from "./statements.ts";
import { test } from "./visitor.ts";

const stamp = Date.now().toString(36);

describe.for(["bn", "en"] as const)("what came to our bank, in %s", (locale) => {
  test("is brought as a file without a script: what fits a statement waits for another, what fits none is named", async ({
    visit,
  }) => {
    const one = await atWork(visit, "finance", { locale, script: false });
    const { page, t } = one;
    const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
    const reference = `BANK-${stamp}-${locale}`;
    const row = { number: `NB-${reference}`, collected: 45_050n, fee: 6_000n, payout: 39_050n };
    const statement = await bring(one, { courier: "pathao", reference, file: sheet([row]) });
    const file = [
      "Booked on,Who paid us,Deposit,Ref",
      `20/11/2026,BEFTN CR PATHAO,390.50,${reference}`,
      `21/11/2026,cash over the counter ${reference},"৳১২,৫০০",-`,
      "",
    ].join("\n");
    await one.open("/finance/bank");
    await page.locator('[name="bank"]').fill(`Bank ${reference}`);
    one.expectComplaint(/400/);
    await press(t("remittances:bank.upload.go"));
    await page.getByText(t("remittances:bank.upload.file_needed")).waitFor();
    await page
      .locator('[name="file"]')
      .setInputFiles({ name: "november.csv", mimeType: "text/csv", buffer: Buffer.from(file) });
    await press(t("remittances:bank.upload.go"));
    await page.getByText(t("remittances:refused.title")).waitFor();
    const refused = await lookAtAll(one, { "bank-file-refused": new URL(page.url()).pathname.slice(3) });
    await page.getByLabel("Booked on", { exact: true }).selectOption("day");
    await page.getByLabel("Who paid us", { exact: true }).selectOption("narration");
    await press(t("remittances:map.go"));
    await page.getByText(t("remittances:bank.take.text")).waitFor();
    const read = await lookAtAll(one, { "bank-file": new URL(page.url()).pathname.slice(3) });
    await press(t("remittances:bank.take.go"));
    await page.getByText(t("remittances:bank.took", { taken: 2, proposed: 1 })).waitFor();
    await one.open(statement);
    await page.getByText(t("remittances:case.second")).first().waitFor();
    await one.open("/finance/bank?state=asked");
    await page.getByRole("listitem").filter({ hasText: reference }).waitFor();
    await one.open("/finance/bank");
    await page
      .getByRole("listitem")
      .filter({ hasText: `counter ${reference}` })
      .getByRole("link")
      .click();
    const line = new URL(page.url()).pathname.slice(3);
    const found = await lookAtAll(one, {
      "bank-lines": "/finance/bank",
      "bank-line": line,
      "bank-proposals": "/support/remittances/proposals",
    });
    await one.open(line);
    await page.getByText(t("remittances:bank.say"), { exact: true }).click();
    await page.locator('[name="note"]').fill("একজন অংশীদারের টাকা");
    await press(t("remittances:bank.say.go"));
    await page.getByText(t("remittances:bank.say.open"), { exact: true }).waitFor();
    await one.open("/finance/bank?state=said");
    await page
      .getByRole("listitem")
      .filter({ hasText: `counter ${reference}` })
      .waitFor();
    const other = await atHome(visit, phoneOfLast("finance"), { locale });
    await other.open("/support/remittances/proposals");
    await other.page.getByRole("listitem").filter({ hasText: reference }).first().waitFor();
    expect([...refused, ...read, ...found]).toEqual([]);
  });
});
