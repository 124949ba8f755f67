import { submitRefunds } from "@haat/api/jobs/submit-refunds";
import type { ExceptionPage } from "@haat/contract/exception";
import type { AgeingView, TrialView } from "@haat/contract/ledger";
import type { RefundFileView } from "@haat/contract/refund";
import type { SupportOrderView } from "@haat/contract/support";
import { expect } from "vitest";
import { decide, record } from "./hand-refunds.ts";
import { aStaffSession, type TestSession } from "./market.ts";
import { waitingMessages } from "./messages.ts";
import { balances, expectBooksInOrder, type TestShop } from "./shop.ts";
import { ask } from "./staff.ts";

type Case = Readonly<{ orderId: string; refundId: string; minor: string }>;
type Cashiers = readonly [TestSession, TestSession];

/** Dollars that came for an order, on every page where finance meets them, and never among the taka. */
export async function expectShownInDollars(
  shop: TestShop,
  [one]: Cashiers,
  { orderId, refundId, minor }: Case,
): Promise<void> {
  const get = async <View>(path: string, by = one): Promise<View> => {
    const { status, body } = await ask<View>(shop.world, by, ["GET", path]);
    expect([path, status]).toEqual([path, 200]);
    return body;
  };
  const dollars = { currency: "USD", minor };
  expect(await balances(shop, orderId)).toEqual({ "A:GW@USD": minor, "L:REFUND_IT@USD": `-${minor}` });
  expect(await get<RefundFileView>(`/v1/admin/refunds/${refundId}`)).toMatchObject({ amount: dollars });
  const ageing = "/v1/admin/ledger/ageing?account=L:REFUND_IT";
  const inDollars = await get<AgeingView>(`${ageing}&currency=USD`);
  expect(inDollars).toMatchObject({
    balance: dollars,
    named: dollars,
    items: [{ id: refundId, amount: dollars }],
  });
  const inTaka = await get<AgeingView>(ageing);
  expect([inTaka.balance.minor, inTaka.balance.currency]).toEqual([inTaka.named.minor, "BDT"]);
  expect([inTaka.others, inTaka.items.map(({ id }) => id)]).toEqual([
    [expect.objectContaining(dollars)],
    expect.not.arrayContaining([refundId]),
  ]);
  const { totals, rows } = await get<TrialView>("/v1/admin/ledger/accounts");
  expect(totals.map(({ debits, credits }) => [debits.currency, debits.minor === credits.minor])).toEqual([
    ["BDT", true],
    ["USD", true],
  ]);
  expect(rows.find(({ account }) => account === "A:GW@USD")?.balance).toMatchObject(dollars);
  const support = await aStaffSession(shop.world, "support_2");
  const { items } = await get<ExceptionPage>("/v1/support/exceptions", support);
  expect(items.find((item) => item.refundId === refundId)).toMatchObject({
    ...{ kind: "mismatch", amount: dollars, next: "by_hand" },
  });
  const { money, order } = await get<SupportOrderView>(`/v1/support/orders/${orderId}`, support);
  expect(money).toMatchObject({
    captured: { minor: "0" },
    foreign: [{ captured: dollars, refundOwed: dollars }],
  });
  expect(order).toMatchObject({ payments: [{ captured: dollars }], refunds: [{ amount: dollars }] });
}

/** Sent back by hand in dollars alone, and looked up by a second; the buyer is told of dollars, twice. */
export async function expectSentInDollars(
  shop: TestShop,
  [one, other]: Cashiers,
  { orderId, refundId, minor }: Case,
): Promise<void> {
  const sent = { wallet: "bkash", amount: minor };
  expect((await record(shop.world, one, refundId, sent)).code).toBe("refund.amount_differs");
  expect((await record(shop.world, one, refundId, { ...sent, currency: "EUR" })).code).toBe(
    "refund.amount_differs",
  );
  const dollars = { ...sent, currency: "USD" };
  // Our own account holds taka.
  expect((await record(shop.world, one, refundId, { ...dollars, wallet: "bank" })).code).toBe(
    "refund.wrong_wallet",
  );
  expect((await record(shop.world, one, refundId, dollars)).status).toBe(200);
  expect((await decide(shop.world, other, refundId)).body).toMatchObject({ state: "succeeded" });
  await submitRefunds(shop.jobs);
  expect(await balances(shop, orderId)).toEqual({});
  const told = (await waitingMessages(shop.world)).filter(({ key }) => key.startsWith(refundId));
  expect(told.map(({ text }) => /USD [\d,]+\.\d\d/.test(text) && !/৳|Tk/.test(text))).toEqual([true, true]);
  await expectBooksInOrder(shop);
}
