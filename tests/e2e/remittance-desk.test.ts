import type { Locale } from "@haat/i18n/locale";
import { describe, expect } from "vitest";
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
    expect(found).toEqual([]);
  });
});
