import { submitRefunds } from "@haat/api/jobs/submit-refunds";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aTrx, decide, record } from "../hand-refunds.ts";
import { anOrderOf, giveBack } from "../line-refunds.ts";
import { aStaffSession, type TestSession } from "../market.ts";
import { settle } from "../settling.ts";
import { expectBooksInOrder, openShop, type TestShop } from "../shop.ts";
import { aFreshOne } from "../staff.ts";
import { statementOf } from "../stated.ts";
import { dhakaToday } from "../days.ts";

let shop: TestShop;
let one: TestSession;
let other: TestSession;
let clerk: TestSession;
beforeAll(async () => {
  shop = await openShop();
  [one, other] = [
    await aFreshOne(shop.world, "finance", "admin"),
    await aFreshOne(shop.world, "finance", "admin"),
  ];
  clerk = await aStaffSession(shop.world, "support_2");
});
afterAll(() => shop.close());

let files = 0;
const stated = (source: "bkash" | "upay", trx: string, minor: string) => {
  const line = { trx, invoice: "", type: "Refund", at: new Date(), minor: BigInt(minor) };
  const file = `${statementOf([line], 0)}${"\n".repeat((files += 1))}`;
  return settle(shop, one, { source, day: dhakaToday(), file });
};

/** Paid at the door, and owed back. */
async function owedBack() {
  const sold = await anOrderOf(shop, { method: "cod" });
  expect((await giveBack(shop.world, clerk, sold)).status).toBe(201);
  await submitRefunds(shop.jobs);
  const { rows } = await shop.world.owner.query<{ id: string; minor: string; state: string }>(
    "select id, state, amount_minor::text as minor from refund where order_id = $1",
    [sold.orderId],
  );
  const [refund] = rows;
  if (refund?.state !== "manual") throw new Error("a person sends it");
  const trx = aTrx();
  const sent = async (): Promise<void> => {
    const told = { amount: refund.minor, trx, wallet: "bkash" };
    expect(await record(shop.world, one, refund.id, told)).toMatchObject({ status: 200 });
    expect(await decide(shop.world, other, refund.id)).toMatchObject({ status: 200 });
  };
  return { ...refund, trx, sent };
}

/** What the books took off the bank, and what nobody can explain. */
async function leftBooks(): Promise<Record<string, string>> {
  const { rows } = await shop.world.owner.query<{ account: string; balance: string }>(
    "select account, balance::text as balance from account_balance where account in ('A:BANK','X:SUSPENSE')",
  );
  return Object.fromEntries(rows.map(({ account, balance }) => [account, balance]));
}
async function during(work: () => Promise<void>): Promise<Record<string, string>> {
  const before = await leftBooks();
  await work();
  const after = await leftBooks();
  return Object.fromEntries(
    ["A:BANK", "X:SUSPENSE"].map((account) => [
      account,
      String(BigInt(after[account] ?? 0) - BigInt(before[account] ?? 0)),
    ]),
  );
}

describe("cash that is given back through a wallet's portal", () => {
  test("leaves the bank once, though that wallet states it too", async () => {
    const refund = await owedBack();
    const moved = await during(async () => {
      await refund.sent();
      const named = await stated("bkash", refund.trx, refund.minor);
      expect(named.classes).toEqual([]);
    });
    expect(moved).toEqual({ "A:BANK": `-${refund.minor}`, "X:SUSPENSE": "0" });
    // Told again, it is one too many.
    const again = await stated("bkash", refund.trx, refund.minor);
    expect(again.classes).toMatchObject([{ class: "duplicate", open: 1 }]);
    await expectBooksInOrder(shop);
  });

  test("leaves it once as well where the wallet's statement comes before anybody has written it down", async () => {
    const refund = await owedBack();
    const moved = await during(async () => {
      const named = await stated("bkash", refund.trx, refund.minor);
      expect(named.classes).toMatchObject([{ class: "missing_ours", open: 1 }]);
      await refund.sent();
      await stated("bkash", "ELSEWHERE1", "100");
    });
    expect(moved).toEqual({ "A:BANK": `-${BigInt(refund.minor) + 100n}`, "X:SUSPENSE": "100" });
    await expectBooksInOrder(shop);
  });

  test("is not what another wallet states under the same number", async () => {
    const refund = await owedBack();
    await refund.sent();
    const named = await stated("upay", refund.trx, refund.minor);
    expect(named.classes).toMatchObject([{ class: "missing_ours", open: 1 }]);
    await expectBooksInOrder(shop);
  });
});
