import { toBengaliDigits } from "@haat/core/digits";
import { expect, inject } from "vitest";
import { goToWallet, payAtWallet, putInCart, readOrderPage, waitOnPage } from "./buyer.ts";
import { lookAt, lookAtAll } from "./look.ts";
import { asOwner } from "./owner.ts";
import { atHome, atWork, phoneOfLast } from "./people.ts";
import { openPart } from "./seller.ts";
import { expectBalancedBooks, valueBeside } from "./supporter.ts";
import { walletNamed } from "./wallet.ts";
import { test, type Visit, type Visitor } from "./visitor.ts";

const finance = { locale: "bn", width: 1280 } as const;
const english = { locale: "en", width: 1280 } as const;
const upay = () => walletNamed("upay");
/** What the contract says, and a tenth of a percent that it does not. */
const chargedBps = () => Number(inject("services").environment["UPAY_FEE_BPS"]) + 10;

/** Two shops, of which one cannot deliver: a payment, and a part of it that went back by itself. */
async function aDayOfTrade(visit: Visit): Promise<string> {
  const buyer = await visit({ locale: "bn" });
  const { t } = buyer;
  await putInCart(buyer, "honey-sorisha");
  await putInCart(buyer, "charger-33w-dual");
  await goToWallet(buyer, undefined, "upay");
  await payAtWallet(buyer);
  const order = await readOrderPage(buyer);
  const seller = await atWork(visit, "bonojibi-modhu", { locale: "bn" });
  await openPart(seller, order.number);
  await seller.page.getByRole("link", { name: t("vendor:act.reject") }).click();
  await seller.page.getByRole("radio", { name: t("vendor:reject.reason.out_of_stock") }).check();
  await seller.page.getByRole("button", { name: t("vendor:reject.go") }).click();
  await seller.page.getByText(t("common:flash.part_reject")).waitFor();
  await waitOnPage(buyer, t("checkout:refund.done"));
  await nightFalls(order.id);
  return order.id;
}

/** As if all of it had been yesterday; the wallet's clock had been put back before. */
async function nightFalls(orderId: string): Promise<void> {
  await asOwner(
    "update payment_attempt set captured_at = captured_at - interval '1 day' where order_id = $1 and captured_at is not null",
    [orderId],
  );
  await asOwner("update refund set done_at = done_at - interval '1 day' where order_id = $1", [orderId]);
}

const yesterday = (): string => new Date(Date.now() - 18 * 3_600_000).toISOString().slice(0, 10);

async function upload(one: Visitor): Promise<void> {
  const { page, t } = one;
  await one.open("/finance/statements");
  await page.locator('[name="source"]').selectOption("upay");
  const buffer = Buffer.from(await upay().settlement(yesterday(), chargedBps()));
  const file = { name: `upay-settlement-${yesterday()}.csv`, mimeType: "text/csv", buffer };
  await page.locator('[name="file"]').setInputFiles(file);
  await page.getByRole("button", { name: t("settlement:upload.go") }).click();
  await page.getByRole("heading", { name: t("settlement:classes.title") }).waitFor();
}

const pathOf = ({ page }: Visitor): string => new URL(page.url()).pathname.slice(3);

/** A file of which the last part never came: the worker leaves it alone, so that its page stands still. */
async function lookAtOneAtWork(visitors: readonly Visitor[], statement: string): Promise<string[]> {
  const [arriving] = await asOwner<{ id: string }>(
    `insert into statement (id, party, source, file_name, file_hash, file_bytes, from_day, to_day, made_by)
       select overlay(id placing case right(id, 1) when '0' then '1' else '0' end from length(id)), party, 'nagad', file_name,
         md5(id) || md5(id), file_bytes, from_day - 400, to_day - 400, made_by from statement where id = $1 returning id`,
    [statement],
  );
  const found: string[] = [];
  for (const visitor of visitors) {
    const path = `/finance/statements/${arriving?.id}`;
    found.push(...(await lookAtAll(visitor, { "finance-statement-at-work": path })));
    await visitor.open("/finance/statements");
  }
  await asOwner("delete from statement where id = $1", [arriving?.id]);
  return found;
}

async function lookInBoth(
  visitors: readonly Visitor[],
  orderId: string,
  statement: string,
): Promise<string[]> {
  const [refund] = await asOwner<{ id: string }>("select id from refund where order_id = $1", [orderId]);
  const pages = {
    "finance-statement": `/finance/statements/${statement}`,
    "finance-refund": `/finance/refunds/${refund?.id}`,
  };
  const found: string[] = [];
  for (const visitor of visitors) found.push(...(await lookAtAll(visitor, pages)));
  return [...found, ...(await lookAtOneAtWork(visitors, statement))];
}

/** Whoever proposes only waits; the other agrees. */
async function clearTogether(one: Visitor, other: Visitor): Promise<void> {
  const { page, t } = one;
  await page.getByRole("link", { name: t("settlement:class.fee") }).click();
  await page.getByRole("link", { name: t("settlement:class.fee") }).click();
  expect(await lookAt(one, "finance-difference")).toEqual([]);
  await page.locator('[name="to"]').selectOption("gateway_fee");
  await page.locator('[name="reference"]').fill("উপায়ের চিঠি ৭৭");
  await page.getByRole("button", { name: t("settlement:clear.propose") }).click();
  await page.getByText(t("settlement:clear.wait")).waitFor();
  expect(await page.locator('button[value="agree"]').count()).toBe(0);
  await other.open(pathOf(one));
  expect(await lookAt(other, "finance-difference")).toEqual([]);
  await other.page.getByRole("button", { name: other.t("settlement:clear.agree") }).click();
  await other.page.getByText(other.t("settlement:case.cleared"), { exact: true }).waitFor();
}

/** One says what the bank shows, the other looks and agrees. */
async function noteCredit(one: Visitor, other: Visitor, statement: string): Promise<void> {
  const { page, t } = one;
  await page.goto(statement);
  const [net] = await asOwner<{ taka: string }>(
    "select (net_minor / 100.0)::numeric(14,2)::text as taka from statement where id = $1",
    [statement.split("/").at(-1)],
  );
  await page.locator('[name="amount"]').fill(toBengaliDigits(net?.taka ?? ""));
  await page.locator('[name="reference"]').fill(`EFT ${statement.slice(-8)}`);
  await page.getByRole("button", { name: t("settlement:credit.check") }).click();
  expect(await lookAt(one, "finance-credit-sure")).toEqual([]);
  expect(await valueBeside(one, t("settlement:credit.difference"))).toBe(t("settlement:credit.none"));
  await page.getByRole("button", { name: t("settlement:credit.go") }).click();
  await page.getByText(t("settlement:credit.state.proposed"), { exact: true }).waitFor();
  expect(await page.locator('button[value="agree"]').count()).toBe(0);
  await other.page.goto(statement.replace("/bn/", "/en/"));
  expect(await lookAt(other, "finance-credit")).toEqual([]);
  await other.page.getByText(other.t("settlement:credit.agree.note"), { exact: true }).click();
  await other.page.getByRole("button", { name: other.t("settlement:credit.agree_yes") }).click();
  await other.page.getByText(other.t("settlement:credit.state.noted"), { exact: true }).waitFor();
  await page.goto(statement);
}

test("finance closes a day in Bangla: captures, refunds, fees, the bank's money, and nothing left in suspense", async ({
  visit,
}) => {
  await upay().advance("-24h");
  try {
    const orderId = await aDayOfTrade(visit);
    const one = await atWork(visit, "finance", finance);
    const other = await atHome(visit, phoneOfLast("finance"), english);
    await upload(one);
    const statement = one.page.url();
    expect(await lookInBoth([one, other], orderId, statement.split("/").at(-1) ?? "")).toEqual([]);
    await one.page.goto(statement);
    expect(await valueBeside(one, one.t("settlement:stated.suspense"))).not.toBe("৳০");
    await clearTogether(one, other);
    await noteCredit(one, other, statement);
    expect(await valueBeside(one, one.t("settlement:stated.suspense"))).toBe("৳০");

    await one.open("/finance/days");
    const { page, t } = one;
    const day = page.getByRole("listitem").filter({ hasText: t("settlement:days.ready") });
    expect(await lookAt(one, "finance-day-ready")).toEqual([]);
    await day.locator("summary").click();
    await day.getByRole("button", { name: t("settlement:days.close_yes") }).click();
    await page.getByText(t("settlement:days.closed"), { exact: true }).waitFor();
    const [closed] = await asOwner(
      `select captured_minor > refunded_minor and refunded_minor > 0 and fees_minor > 0 as "wasBusy",
         credited_minor = captured_minor - refunded_minor - fees_minor as "addsUp",
         (select balance from account_balance where account = 'X:SUSPENSE')::text as suspense
         from settled_day where source = 'upay' and day = $1`,
      [yesterday()],
    );
    expect(closed).toEqual({ wasBusy: true, addsUp: true, suspense: "0" });
    await expectBalancedBooks(other);
  } finally {
    await upay().advance("24h");
  }
});
