import type { MoneyProposalPage } from "@haat/contract/proposal";
import type { SupportOrderView } from "@haat/contract/support";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { payByWallet, placeOrder, readOrder } from "../buying.ts";
import { aProduct, aStaffSession, type TestSession } from "../market.ts";
import { expectBooksInOrder, openShop, type TestShop } from "../shop.ts";
import { aFreshOne, ask, decideBy } from "../staff.ts";
import * as unpaid from "../unpaid.ts";

let shop: TestShop;
let clerk: TestSession;
let finance: TestSession;
beforeAll(async () => {
  shop = await openShop();
  [clerk, finance] = [await aStaffSession(shop.world, "support_2"), await aFreshOne(shop.world, "finance")];
});
afterAll(() => shop.close());
afterEach(async () => {
  expect(shop.world.faults).toEqual([]);
  await expectBooksInOrder(shop);
});

async function paid(priceMinor: bigint) {
  const { variants } = await aProduct(shop.world, { pricesMinor: [priceMinor] });
  const placed = await placeOrder(shop, "bkash", [[variants[0].id, 1]]);
  await payByWallet(shop, placed);
  return placed;
}
const cancel = (orderId: string, by = clerk) =>
  ask<SupportOrderView>(shop.world, by, ["POST", `/v1/support/orders/${orderId}/cancel`], {
    reason: "ক্রেতা ফোনে বাতিল চেয়েছেন",
  });
const decide = (id: string, by = finance, verdict: "agree" | "refuse" = "agree") =>
  decideBy(shop.world, by, ["support", id], verdict);
const refundsOf = async (orderId: string) =>
  (
    await shop.world.owner.query("select amount_minor::text as amount from refund where order_id = $1", [
      orderId,
    ])
  ).rows;

async function waiting() {
  const placed = await paid(750_000n);
  const { status, body } = await cancel(placed.order.id);
  expect(status).toBe(200);
  return { placed, orderId: placed.order.id, id: body.waiting?.id ?? "", waits: body.waiting };
}

describe("cancelling a paid order", () => {
  test("gives back at once what is below the limit", async () => {
    const { order } = await paid(300_000n);
    const { body } = await cancel(order.id);
    expect([body.order.state, body.waiting]).toEqual(["cancelled", null]);
    expect(await refundsOf(order.id)).toHaveLength(1);
  });

  test("above the limit changes nothing until finance agrees, and then gives back once", async () => {
    const { placed, orderId, id, waits } = await waiting();
    expect((await readOrder(shop.world, placed)).state).toBe("confirmed");
    expect(await refundsOf(orderId)).toEqual([]);
    expect(waits).toMatchObject({ state: "open", may: ["withdraw"], order: { number: placed.order.number } });
    expect((await decide(id)).status).toBe(200);
    expect((await readOrder(shop.world, placed)).state).toBe("cancelled");
    const [refund, ...more] = await refundsOf(orderId);
    expect([refund.amount, more]).toEqual([waits?.amount.minor, []]);
    const { rows } = await shop.world.owner.query(
      "select action, actor, reason from audit where subject = $1 order by id",
      [orderId],
    );
    expect(rows).toEqual([
      {
        action: "order.cancel.propose",
        actor: `support_2:${clerk.userId}`,
        reason: "ক্রেতা ফোনে বাতিল চেয়েছেন",
      },
      { action: "order.cancel.agree", actor: `finance:${finance.userId}`, reason: "ক্রেতা ফোনে বাতিল চেয়েছেন" },
    ]);
  });

  test("moves the money once when two of finance agree and refuse at once", async () => {
    const other = await aFreshOne(shop.world, "finance");
    const { placed, orderId, id } = await waiting();
    const told = await Promise.all([decide(id), decide(id, other), decide(id, other, "refuse"), decide(id)]);
    expect(told.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(told.filter(({ code }) => code === "proposal.wrong_state")).toHaveLength(3);
    const isCancelled = (await readOrder(shop.world, placed)).state === "cancelled";
    expect(await refundsOf(orderId)).toHaveLength(isCancelled ? 1 : 0);
  });

  test("refused, leaves the order as it is, and it can be asked for again", async () => {
    const { placed, orderId, id } = await waiting();
    expect((await cancel(orderId)).code).toBe("proposal.exists");
    expect((await decide(id, finance, "refuse")).status).toBe(200);
    expect((await readOrder(shop.world, placed)).state).toBe("confirmed");
    expect((await decide(id)).code).toBe("proposal.wrong_state");
    expect((await cancel(orderId)).body.waiting?.id).not.toBe(id);
  });

  test("that the buyer has done himself meanwhile gives nothing back a second time", async () => {
    const { placed, orderId, id } = await waiting();
    const own = await shop.world.fetch(`/v1/store/orders/${orderId}/cancel`, {
      method: "POST",
      headers: placed.headers,
    });
    expect(own.status).toBe(200);
    expect((await decide(id)).code).toBe("order.not_cancellable");
    expect(await refundsOf(orderId)).toHaveLength(1);
    expect((await decide(id, finance, "refuse")).status).toBe(200);
  });
});

describe("what waits for finance", () => {
  test("is agreed to neither by its maker nor by anybody else of the staff, nor without a fresh proof", async () => {
    const { id, orderId } = await waiting();
    const both = await aFreshOne(shop.world, "finance");
    await shop.world.owner.query("insert into user_role (user_id, role) values ($1, 'support_2')", [
      both.userId,
    ]);
    const { order } = await paid(750_000n);
    const own = (await cancel(order.id, both)).body.waiting;
    expect([own?.may, (await decide(own?.id ?? "", both)).code]).toEqual([["withdraw"], "proposal.own_hand"]);
    for (const role of ["support_1", "support_2", "admin"] as const) {
      const other = await aFreshOne(shop.world, role);
      const headers = await other.as("support");
      expect((await decide(id, { ...other, headers })).code).toBe("auth.forbidden");
    }
    const stale = await aStaffSession(shop.world, "finance");
    expect((await decide(id, stale)).code).toBe("auth.step_up_required");
    expect(await refundsOf(orderId)).toEqual([]);
  });

  test("is asked for by level 2 alone", async () => {
    const { order } = await paid(600_000n);
    for (const role of ["support_1", "finance"] as const)
      expect((await cancel(order.id, await aFreshOne(shop.world, role))).status).toBe(403);
  });

  test("is listed with the sum, and admins, who move no money, see none of it", async () => {
    const { id, waits } = await waiting();
    const list = (by: TestSession) =>
      ask<MoneyProposalPage>(shop.world, by, ["GET", "/v1/support/proposals"]);
    const mine = (await list(finance)).body.items.find((each) => each.id === id);
    expect(mine).toMatchObject({ amount: waits?.amount, may: ["decide"] });
    const admin = await aFreshOne(shop.world, "admin");
    const headers = await admin.as("support");
    expect((await list({ ...admin, headers })).code).toBe("auth.forbidden");
    const roleDecision = await decideBy(shop.world, admin, ["admin", id]);
    expect(roleDecision.code).toBe("proposal.not_found");
  });

  test("is taken back by its maker only", async () => {
    const { id } = await waiting();
    const withdraw = (by: TestSession) =>
      ask(shop.world, by, ["POST", `/v1/support/proposals/${id}/withdrawal`]);
    expect((await withdraw(await aStaffSession(shop.world, "support_2"))).code).toBe("proposal.not_found");
    expect((await withdraw(clerk)).status).toBe(200);
    expect((await decide(id)).code).toBe("proposal.wrong_state");
  });
});

describe("a payment that no wallet answers for", () => {
  const [proposed, agreed] = ["payment.unpaid.propose", "payment.unpaid.agree"];

  test("is ended by two of finance after three days; what comes of it later is owed back", async () => {
    const charge = await unpaid.aSilentCharge(shop, 73);
    const maker = await aFreshOne(shop.world, "finance");
    expect((await unpaid.sayUnpaid(shop, clerk, charge)).code).toBe("auth.forbidden");
    const { status, body } = await unpaid.sayUnpaid(shop, maker, charge);
    expect([status, body.isOverdue, body.endWaits, body.state]).toEqual([201, true, true, "unknown"]);
    expect((await unpaid.sayUnpaid(shop, finance, charge)).code).toBe("proposal.exists");
    const id = await unpaid.waitingUnpaid(shop, charge);
    expect((await decide(id, maker)).code).toBe("proposal.own_hand");
    const told = await Promise.all([decide(id), decide(id, await aFreshOne(shop.world, "finance"))]);
    expect(told.map(({ code }) => code).toSorted()).toEqual(["", "proposal.wrong_state"]);
    const ended = { state: "failed", order: "pending_payment", asked: true, held: false };
    expect(await unpaid.standingOf(shop, charge)).toEqual({ ...ended, said: [proposed, agreed] });
    await unpaid.payAnew(shop, charge);
    await unpaid.paySecretly(shop, charge);
    await unpaid.askAgain(shop, charge);
    const late = { state: "captured_orphan", order: "confirmed" };
    expect(await unpaid.standingOf(shop, charge)).toMatchObject(late);
    const { order } = charge.placed;
    expect(await refundsOf(order.id)).toEqual([{ amount: order.total.minor }]);
  });

  test("is nobody's to end before three days, nor when its wallet says at the last moment that it was paid", async () => {
    const young = await unpaid.aSilentCharge(shop, 71);
    const why = ["payment.wrong_state", "proposal.own_matter", "staff.own_shop"];
    expect(await unpaid.refusalsOf(shop, await aFreshOne(shop.world, "finance"), young)).toEqual(why);
    const maker = await aFreshOne(shop.world, "finance");
    const charge = await unpaid.aSilentCharge(shop, 73);
    expect((await unpaid.sayUnpaid(shop, maker, charge)).status).toBe(201);
    await unpaid.paySecretly(shop, charge);
    const id = await unpaid.waitingUnpaid(shop, charge);
    expect((await decide(id)).code).toBe("payment.wrong_state");
    expect(await unpaid.standingOf(shop, charge)).toMatchObject({ state: "captured", said: [proposed] });
    expect((await decide(id, finance, "refuse")).status).toBe(200);
  });
});
