import type { Locale } from "@haat/i18n/locale";
import { describe, expect } from "vitest";
import { acceptClean, linesOf } from "./desk-rows.ts";
import { labelledMarket, type Labelled } from "./labelled.ts";
import { lookAtAll } from "./look.ts";
import { paidOrder } from "./paid-order.ts";
import { atWork } from "./people.ts";
import { test, type Visitor } from "./visitor.ts";

const pathOf = ({ page }: Visitor): string => new URL(page.url()).pathname.slice(3);

/** The labelled statement of this name goes up. */
async function send(one: Visitor, { uploads, fileOf }: Labelled, name: string): Promise<void> {
  const { page, t } = one;
  const sent = uploads.find(({ file }) => file === name);
  if (!sent) throw new Error(`${name} is none of the labelled statements`);
  await one.open("/support/remittances");
  await page.locator('[name="courier"]').selectOption(sent.courier);
  await page.locator('[name="reference"]').fill(sent.reference);
  await page.locator('[name="until"]').fill(sent.periodEnd.toISOString().slice(0, 10));
  const file = { name, mimeType: "text/csv", buffer: await fileOf(sent) };
  await page.locator('[name="file"]').setInputFiles(file);
  await page.getByRole("button", { name: t("remittances:upload.go") }).click();
}

/** The same; ends on its page once it is read. */
async function upload(one: Visitor, labelled: Labelled, name: string): Promise<string> {
  await send(one, labelled, name);
  await one.page.getByRole("heading", { name: one.t("remittances:preview") }).waitFor();
  return pathOf(one);
}

async function match({ page, t }: Visitor): Promise<void> {
  await page.getByRole("button", { name: t("remittances:match.go") }).click();
  await page.getByRole("heading", { name: t("remittances:counters_title") }).waitFor();
}

/** Its parcel is chosen, with a reason, and let go again; what was done stays to be read. */
async function matchByHand(one: Visitor, statement: string, line: number): Promise<void> {
  const { page, t } = one;
  await one.open(`${statement}/rows/${line}?act=match`);
  const form = page.locator("form").filter({ has: page.locator('button[value="match"]') });
  await form.locator('[name="reason"]').fill("ফোন আর টাকা দুটোই মেলে");
  await form.locator('button[value="match"]').click();
  await page.getByText(t("remittances:act.parcel_needed")).waitFor();
  await form.locator('[name="consignmentId"]').first().check();
  await form.locator('button[value="match"]').click();
  await page.getByText(t("desk:match.by_hand"), { exact: true }).waitFor();
  const undo = page.locator("details").filter({ has: page.locator('button[value="unmatch"]') });
  await undo.locator("summary").click();
  await undo.locator('[name="reason"]').fill("না, অন্য পার্সেল");
  await undo.locator('button[value="unmatch"]').click();
  await page.getByText(t("remittances:did.unmatch"), { exact: true }).waitFor();
  await page.getByText(t("remittances:did.match"), { exact: true }).waitFor();
}

/** j to the second exception, d to dispute it; it then waits for the courier's answer. Ends on its case. */
async function disputeByKeys(one: Visitor, statement: string): Promise<void> {
  const { page, t } = one;
  await one.open(`${statement}?show=open`);
  const rows = page.locator("[data-desk] > li");
  const focused = () => page.evaluate(() => document.activeElement?.id);
  for (const key of ["j", "j"]) await page.keyboard.press(key);
  expect(await focused()).toBe(await rows.nth(1).getAttribute("id"));
  // The same keys under a Bangla layout, and with capitals locked.
  await page.locator(":focus").dispatchEvent("keydown", { key: "ক", code: "KeyK" });
  expect(await focused()).toBe(await rows.nth(0).getAttribute("id"));
  await page.locator(":focus").dispatchEvent("keydown", { key: "J", code: "KeyJ" });
  expect(await focused()).toBe(await rows.nth(1).getAttribute("id"));
  await page.keyboard.press("d");
  await page.locator('button[value="dispute"]').waitFor();
  const form = page.locator("form").filter({ has: page.locator('button[value="dispute"]') });
  await form.locator('[name="reason"]').fill("চুক্তিতে এত নেই");
  await form.locator('button[value="dispute"]').click();
  await page.getByText(t("common:flash.row_done")).waitFor();
  await one.open(`${statement}?show=disputed`);
  await page.keyboard.press("j");
  await page.keyboard.press("o");
  await page.getByText(t("remittances:did.dispute"), { exact: true }).waitFor();
}

/** Nobody accepts what is clean without a word of why. */
async function refusedWithoutReason(one: Visitor, statement: string): Promise<void> {
  await one.open(`${statement}?accept=clean`);
  const form = one.page.locator("form").filter({ has: one.page.locator('input[name="of"]') });
  await form.locator('button[value="acceptance"]').click();
  expect(await form.locator('[name="reason"]').getAttribute("aria-invalid")).toBe("true");
}

const files: Readonly<Record<Locale, string>> = { bn: "pathao_A.csv", en: "redx_A.csv" };
const locales: readonly Locale[] = ["bn", "en"];

describe.for(locales)("at the desk for couriers' cash, in %s", (locale) => {
  test("a statement is uploaded, looked at and matched without a script, and its exceptions stand first", async ({
    visit,
  }) => {
    const labelled = await labelledMarket((await paidOrder(visit, locale)).id);
    const one = await atWork(visit, "support_2", { locale, script: false });
    const seer = await atWork(visit, "support_2", { locale });
    one.expectComplaint(/400/);
    const { page, t } = one;
    const found: string[] = [];
    const see = async (name: string, path: string) =>
      void found.push(...(await lookAtAll(seer, { [name]: path })));
    await see("remittances-empty", "/support/remittances?courier=carrybee");
    await one.open("/support/remittances");
    await page.getByRole("button", { name: t("remittances:upload.go") }).click();
    await page.getByText(t("remittances:upload.file_needed")).waitFor();

    const statement = await upload(one, labelled, files[locale]);
    await see("remittance-read", statement);
    await match(one);
    const rows = page.locator("section:has(#rows) > ol > li");
    expect(await rows.first().innerText()).toMatch(locale === "bn" ? /৳[০-৯]/ : /৳[0-9]/);
    await see("remittance-matched", statement);

    await send(one, labelled, files[locale]);
    await page.getByText(t("remittances:known.file")).waitFor();
    expect(pathOf(one)).toBe(statement);
    await see("remittances", "/support/remittances");
    await see("remittances-rules", "/support/remittances/rules");
    await see("remittances-figures", "/support/remittances/figures");
    await see("courier-advances", "/support/courier-advances?courier=pathao");
    await see("remittances-proposals", "/support/remittances/proposals");
    await see("remittance-clean", `${statement}?accept=clean`);
    await see("remittance-bulk", `${statement}?tolerance=${encodeURIComponent("৫০")}`);
    await refusedWithoutReason(one, statement);
    await acceptClean(one, statement);
    await see("remittances-rules-measured", "/support/remittances/rules");
    const [suggested = 0] = await linesOf(statement, "match = 'suggested'");
    await see("remittance-case-match", `${statement}/rows/${suggested}?act=match`);
    await matchByHand(one, statement, suggested);
    await disputeByKeys(seer, statement);
    await see("remittance-case-disputed", pathOf(seer));
    expect(found).toEqual([]);
  });
});
