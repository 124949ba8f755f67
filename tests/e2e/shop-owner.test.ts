import { expect } from "vitest";
import { aPhone } from "./buyer.ts";
import { asOwner } from "./owner.ts";
import { messagesTo } from "./outbox.ts";
import { atWork, phoneOf } from "./people.ts";
import { test } from "./visitor.ts";

const plain = { locale: "bn", script: false } as const;

test("an owner gives a new payout account, is told by SMS where to stop it, and stops it, without a script", async ({
  visit,
}) => {
  const { page, t, open } = await atWork(visit, "jharna-tant", plain);
  await open("/vendor/payout");
  await page.locator('[name="provider"]').selectOption("rocket");
  await page.locator('[name="number"]').fill("০১৭১২৩৪৫৬৭৮");
  await page.locator('[name="check"]').fill("৯");
  await page.locator('[name="holder"]').fill("ঝর্ণা বেগম");
  await page.getByRole("button", { name: t("team:payout.go") }).click();
  await page.getByText(t("common:flash.payout_given")).waitFor();
  expect(await page.getByRole("main").innerText()).toContain("৫৬৭৮-৯");
  await expect
    .poll(async () => (await messagesTo(phoneOf("jharna-tant")))[0]?.text ?? "", { timeout: 60_000 })
    .toContain("/bn/vendor/payout");
  await page.getByRole("button", { name: t("team:payout.stop_named", { tail: "৫৬৭৮-৯" }) }).click();
  await page.getByText(t("common:flash.payout_stopped")).waitFor();
  await page.getByText(t("team:payout_state.withdrawn"), { exact: true }).waitFor();
});

test("finance agrees to an account that has waited its day, and the shop sees it in use", async ({
  visit,
}) => {
  const owner = await atWork(visit, "gadget-goli", plain);
  await owner.open("/vendor/payout");
  const number = aPhone();
  await owner.page.locator('[name="number"]').fill(number);
  await owner.page.locator('[name="holder"]').fill("Tanvir Ahmed");
  await owner.page.getByRole("button", { name: owner.t("team:payout.go") }).click();
  await owner.page.getByText(owner.t("common:flash.payout_given")).waitFor();
  await asOwner(
    "update payout_account set proposed_at = proposed_at - interval '25 hours', usable_from = usable_from - interval '25 hours' where state = 'proposed' and holder = 'Tanvir Ahmed'",
  );
  const finance = await atWork(visit, "finance", { locale: "en", script: false, width: 1280 });
  await finance.open("/finance/payouts");
  const row = finance.page.getByRole("listitem").filter({ hasText: number });
  await row.getByRole("button", { name: finance.t("vendors:agree") }).click();
  await finance.page.getByText(finance.t("common:flash.payout_decided")).waitFor();
  await owner.open("/vendor/payout");
  await owner.page.getByText(owner.t("team:payout_state.active"), { exact: true }).waitFor();
});

test("an owner gives papers, and changes and ends a place in her team, without a script", async ({
  visit,
}) => {
  const { page, t, open } = await atWork(visit, "bonojibi-modhu", plain);
  await open("/vendor/papers");
  const dbid = page.getByRole("listitem").filter({ hasText: t("team:paper.dbid") });
  await dbid.locator("summary").click();
  await dbid.locator('[name="number"]').fill("DBID-2026-১০৪৫১২");
  await dbid.getByRole("button", { name: t("team:paper.save") }).click();
  await page.getByText(t("common:flash.paper_given")).waitFor();
  expect(await dbid.innerText()).toContain("৪৫১২");

  await open("/vendor/team");
  await page.locator('[name="name"]').fill("করিম");
  await page.locator('[name="address"]').fill(aPhone());
  await page.getByRole("button", { name: t("team:invite.go") }).click();
  await page.getByText(t("common:flash.team_invited")).waitFor();
  await page.getByRole("button", { name: t("team:withdraw_named", { name: "করিম" }) }).click();
  await page.getByText(t("common:flash.team_changed")).waitFor();
  expect(await page.getByText(t("team:invited")).count()).toBe(0);
});
