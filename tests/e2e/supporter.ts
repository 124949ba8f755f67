import { expect } from "vitest";
import type { Visitor } from "./visitor.ts";

/** Types what the caller said and opens the one order that has it. */
export async function findOrder(
  { page, open, t }: Visitor,
  said: string,
  orderNumber: string,
): Promise<void> {
  await open("/support");
  await page.locator("#support-search").fill(said);
  await page.locator("#support-search").press("Enter");
  await page.getByRole("heading", { name: t("support:search.found", { query: said }) }).waitFor();
  await page.getByRole("link", { name: orderNumber }).click();
  await page.getByRole("heading", { level: 1, name: orderNumber }).waitFor();
}

/** What stands beside a name in a list of names and values. */
export const valueBeside = ({ page }: Visitor, name: string): Promise<string> =>
  page
    .locator("dt", { hasText: new RegExp(`^${name}$`) })
    .first()
    .locator("xpath=following-sibling::dd[1]")
    .innerText();

/** Every rule of the books holds, says the page that finance looks at. */
export async function expectBalancedBooks(admin: Visitor): Promise<void> {
  await admin.open("/finance/books");
  const verdicts = await admin.page.locator("#checks li, section:has(#checks) li").allInnerTexts();
  expect(verdicts.length).toBeGreaterThan(10);
  expect(verdicts.filter((verdict) => !verdict.includes(admin.t("support:check.ok")))).toEqual([]);
}
