import { expect } from "vitest";
import { asOwner } from "./owner.ts";
import { agree, expectNothingBroken, type Two } from "./statements.ts";
import type { Visitor } from "./visitor.ts";

/** The lines of a statement of which this is true, in their order. */
export async function linesOf(statement: string, which: string): Promise<readonly number[]> {
  const rows = await asOwner<{ line: number }>(
    `select line from remittance_row where remittance_id = $1 and ${which} order by line`,
    [statement.split("/").at(-1)],
  );
  return rows.map(({ line }) => line);
}

/** The one line in which exactly this was found. */
export async function lineWith(statement: string, label: string): Promise<number> {
  const lines = await linesOf(statement, `findings @> '[{"label":"${label}"}]'`);
  expect(lines.length, `${label} stands in one row`).toBe(1);
  return lines[0] ?? 0;
}

const keys = { accept: "a", dispute: "d", match: "m" } as const;
type Keyed = keyof typeof keys;

/** One act on one row by its letter, with a reason, sent with Enter: no mouse. */
export async function actByKeys(
  { page, t, open }: Visitor,
  row: string,
  { act, reason }: Readonly<{ act: Keyed; reason: string }>,
): Promise<void> {
  await open(row);
  await page.keyboard.press(keys[act]);
  const form = page.locator("form").filter({ has: page.locator(`button[value="${act}"]`) });
  await form.locator('[name="reason"]').focus();
  await page.keyboard.type(reason);
  await page.keyboard.press("Enter");
  await page.getByText(t("common:flash.row_done")).waitFor();
}

/** What is clean is accepted at one press, after it was shown what that puts into the books. */
export async function acceptClean({ page, t, open }: Visitor, statement: string): Promise<void> {
  await open(statement);
  await page.getByRole("link", { name: t("remittances:clean.look") }).click();
  await page.getByText(t("remittances:planned"), { exact: true }).waitFor();
  const form = page.locator("form").filter({ has: page.locator('input[name="of"]') });
  await form.locator('[name="reason"]').fill("সব চুক্তি মতোই");
  await form.locator('button[value="acceptance"]').click();
  // Whether it still says "ordered" by then depends on how soon the job posts it; that the question is gone does not.
  await form.waitFor({ state: "detached" });
  await expectNothingBroken();
}

/** Rows that differ by no more than this, in taka, are accepted together; so many they are. */
export async function acceptSmall(
  { page, t, open }: Visitor,
  statement: string,
  { tolerance, count }: Readonly<{ tolerance: string; count: number }>,
): Promise<void> {
  await open(statement);
  await page.locator('[name="tolerance"]').fill(tolerance);
  await page.getByRole("button", { name: t("remittances:bulk.look") }).click();
  await page.getByText(t("remittances:planned"), { exact: true }).waitFor();
  const form = page.locator("form").filter({ has: page.locator('input[name="tolerance"][type="hidden"]') });
  expect(await form.locator('[name="count"]').inputValue()).toBe(String(count));
  await form.locator('[name="reason"]').fill("কয়েক টাকার তফাত, ফোনে মেনে নেওয়া");
  await form.locator('button[value="acceptance"]').click();
  await page.getByText(t("remittances:bulk.none")).or(page.locator("#acceptance")).first().waitFor();
  await expectNothingBroken();
}

/** A person says whose the row is. */
export async function matchTo(
  { page, t, open }: Visitor,
  row: string,
  { number, reason }: Readonly<{ number: string; reason: string }>,
): Promise<void> {
  await open(`${row}?act=match`);
  const form = page.locator("form").filter({ has: page.locator('button[value="match"]') });
  await form.locator("label").filter({ hasText: number }).locator("input").check();
  await form.locator('[name="reason"]').fill(reason);
  await form.locator('button[value="match"]').click();
  await page.getByText(t("desk:match.by_hand"), { exact: true }).waitFor();
}

/** Something that stands behind a fold, with a reason: let go again, or left out. */
export async function foldedAct(
  { page, t, open }: Visitor,
  row: string,
  { act, reason }: Readonly<{ act: "unmatch" | "drop"; reason: string }>,
): Promise<void> {
  await open(row);
  const fold = page.locator("details").filter({ has: page.locator(`button[value="${act}"]`) });
  await fold.locator("summary").click();
  await fold.locator('[name="reason"]').fill(reason);
  await fold.locator(`button[value="${act}"]`).click();
  await page.getByText(t("common:flash.row_done")).waitFor();
}

type Ending = Readonly<{ act: "cost" | "offset"; reason: string }>;

/** What a row left in suspense is ended: one of finance says how, another agrees. */
export async function endedByTwo([one, other]: Two, row: string, { act, reason }: Ending): Promise<void> {
  const { page, t } = one;
  await one.open(row);
  await page.getByRole("link", { name: t("remittances:case.suspense_see") }).click();
  const fold = page.locator("details").filter({ has: page.locator(`button[value="${act}"]`) });
  await fold.locator("summary").click();
  await fold.locator('[name="reason"]').fill(reason);
  await fold.locator(`button[value="${act}"]`).click();
  await page.getByText(t("remittances:case.second")).waitFor();
  await agree(other, reason);
  await expectNothingBroken();
}
