import type { Locator } from "playwright-core";
import type { Courier } from "@haat/core/couriers";
import { poll } from "@haat/local/machine/poll";
import { sheetTypes } from "@haat/statements/write-sheet";
import { expect, inject } from "vitest";
import { brokenRules } from "../broken-rules.ts";
import { asWorkbook } from "../workbook.ts";
import { asOwner } from "./owner.ts";
import type { Visitor } from "./visitor.ts";
import { dhakaDayIn } from "../days.ts";

const waitMs = 60_000;

const press = ({ page, t }: Visitor, key: Parameters<Visitor["t"]>[0]): Promise<void> =>
  page.getByRole("button", { name: t(key), exact: true }).click();

/** `ledger_check` finds nothing. */
export const expectNothingBroken = async (): Promise<void> =>
  expect(await brokenRules(inject("services").environment["DATABASE_READ_URL"] ?? "")).toEqual([]);

export type Stated = Readonly<{
  /** The courier's number; "": none stands there. */
  number: string;
  word?: string;
  /** Poisha; null: it tells of no parcel. */
  collected: bigint | null;
  fee: bigint;
  payout: bigint;
}>;

export const taka = (minor: bigint): string => `${minor / 100n}.${String(minor % 100n).padStart(2, "0")}`;

/** A courier's file of these rows; the first stands in line 2. */
export const sheet = (rows: readonly Stated[]): string =>
  [
    "Consignment ID,Merchant Order ID,Order Status,Collected Amount,Delivery Fee,COD Fee,Payout",
    ...rows.map(({ number, word = "Delivered", collected, fee, payout }) =>
      [number, "", word, collected === null ? "-" : taka(collected), taka(fee), "0", taka(payout)].join(","),
    ),
    "",
  ].join("\n");

/** A file as it is, or rows as text; `isWorkbook`: as an office program saves it, not as CSV. */
type Upload = Readonly<{
  courier: Courier;
  reference: string;
  file: string | Uint8Array;
  isWorkbook?: boolean;
}>;

/** Goes up and is matched; where its page is. */
export async function bring(
  one: Visitor,
  { courier, reference, file, isWorkbook = false }: Upload,
): Promise<string> {
  const { page, t } = one;
  await one.open("/support/remittances");
  await page.locator('[name="courier"]').selectOption(courier);
  await page.locator('[name="reference"]').fill(reference);
  const format = isWorkbook ? "xlsx" : "csv";
  const buffer = typeof file === "string" && isWorkbook ? await asWorkbook(file) : Buffer.from(file);
  await page
    .locator('[name="file"]')
    .setInputFiles({ name: `${reference}.${format}`, mimeType: sheetTypes[format], buffer });
  await page.locator('[name="until"]').fill(dhakaDayIn(0));
  await press(one, "remittances:upload.go");
  await press(one, "remittances:match.go");
  await page.getByRole("heading", { name: t("remittances:counters_title") }).waitFor();
  return new URL(page.url()).pathname.slice(3);
}

type Act = "accept" | "dispute" | "match" | "claim";

/** One act on one row, with its reason. */
export async function actOn(
  one: Visitor,
  row: string,
  { act, reason }: Readonly<{ act: Act; reason: string }>,
): Promise<void> {
  const { page, t } = one;
  await one.open(`${row}?act=${act}`);
  const form = page.locator("form").filter({ has: page.locator(`button[value="${act}"]`) });
  await form.locator('[name="reason"]').fill(reason);
  await form.locator(`button[value="${act}"]`).click();
  await page.getByText(t("common:flash.row_done")).waitFor();
}

/** The worker has put all of it into the books, and its page says so. */
export async function untilPosted(one: Visitor, statement: string): Promise<void> {
  const id = statement.split("/").at(-1);
  await poll(
    async () =>
      (await asOwner("select 1 from remittance where id = $1 and state = 'posted'", [id])).length > 0
        ? true
        : null,
    { timeoutMs: waitMs, failure: () => new Error(`${statement} is not all in the books`) },
  );
  await one.open(statement);
  await one.page.locator("section:has(#posting) .badge-good").waitFor();
  await expectNothingBroken();
}

/** What is clean is posted at a press, by a rule that two have released. */
export async function postClean(one: Visitor, statement: string): Promise<void> {
  const { page, t } = one;
  await one.open(statement);
  await page.getByText(t("remittances:post.go"), { exact: true }).click();
  await press(one, "remittances:post.yes");
  await poll(
    async () =>
      (
        await asOwner(
          "select 1 from remittance_row where remittance_id = $1 and state = 'waiting' and match in ('exact','secondary') and findings = '[]'",
          [statement.split("/").at(-1)],
        )
      ).length === 0 || null,
    { timeoutMs: waitMs, failure: () => new Error(`not all that is clean in ${statement} is in the books`) },
  );
  await expectNothingBroken();
}

/** Its own total is wrong: one says why it is posted all the same, and another agrees. */
export async function postDespiteTotal(
  one: Visitor,
  other: Visitor,
  statement: string,
  reason: string,
): Promise<void> {
  const { page, t } = one;
  await one.open(statement);
  await page.getByText(t("remittances:post.go"), { exact: true }).click();
  const form = page.locator("form").filter({ has: page.locator('button[value="posting"]') });
  await form.locator('[name="reason"]').fill(reason);
  await form.locator('button[value="posting"]').click();
  await page.locator("section:has(#posting)").getByText(t("remittances:case.second")).waitFor();
  await agree(other, reason);
  await expectNothingBroken();
}

/** Agrees to the one that waits in which all these words stand; it is read back first. */
export const agree = (other: Visitor, ...words: readonly string[]): Promise<void> =>
  agreeTyping(other, words, async () => {});

/** The same, where what waits wants something typed first. */
export async function agreeTyping(
  other: Visitor,
  words: readonly string[],
  type: (waiting: Locator) => Promise<void>,
): Promise<void> {
  const { page, t } = other;
  await other.open("/support/remittances/proposals");
  const all = page.getByRole("listitem");
  const waiting = words.reduce((found, hasText) => found.filter({ hasText }), all);
  await type(waiting);
  await waiting.getByRole("button", { name: t("people:proposal.agree"), exact: true }).click();
  await page.getByRole("heading", { name: t("people:proposal.sure.agree") }).waitFor();
  await press(other, "people:proposal.yes.agree");
  await page.getByText(t("common:flash.proposal_decided")).waitFor();
}

export type Two = readonly [Visitor, Visitor];

/** One of finance asks, another agrees: clean rows of this courier need nobody's look from now on. Released before, nothing is asked. */
export async function release([one, other]: Two, courier: Courier): Promise<void> {
  const { page, t } = one;
  const name = t(`couriers:name.${courier}`);
  const rule = page.getByRole("listitem").filter({ hasText: name });
  await one.open("/support/remittances/rules");
  const ask = rule.getByText(t("remittances:rule.ask.yes"), { exact: true });
  if ((await ask.count()) === 0) return;
  await ask.click();
  await rule.locator('[name="reason"]').fill("তিন সপ্তাহ ধরে মিলিয়ে দেখা হয়েছে");
  await rule.getByRole("button", { name: t("remittances:rule.propose"), exact: true }).click();
  await rule.getByText(t("remittances:case.second")).waitFor();
  await agree(other, name, t("remittances:rule.clean_1"));
  await one.open("/support/remittances/rules");
  await rule.getByText(t("remittances:rule.on"), { exact: true }).waitFor();
}
