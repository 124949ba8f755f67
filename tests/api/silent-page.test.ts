import { submitRefunds } from "@haat/api/jobs/submit-refunds";
import { sweepAttempts } from "@haat/api/jobs/sweep-attempts";
import { expireOrders } from "@haat/api/jobs/expire-orders";
import { settlePayment } from "@haat/api/services/payments/settle-payment";
import type { GivenBackBody } from "@haat/contract/given-back";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Placed, placeOrder, readOrder, returnOf, startPayment } from "../buying.ts";
import { aProduct, type TestSession } from "../market.ts";
import { passOpening } from "../past-opening.ts";
import { settle } from "../settling.ts";
import { balances, expectBooksInOrder, openShop, type TestShop } from "../shop.ts";
import { aFreshOne, decideBy } from "../staff.ts";
import { type Stated, statementOf } from "../stated.ts";
import * as unpaid from "../unpaid.ts";
import { dhakaDayAt } from "../days.ts";

let shop: TestShop;
beforeAll(async () => void (shop = await openShop()));
afterAll(() => shop.close());

describe.each(["nagad", "upay"] as const)("a charge that %s may have opened without a word", (method) => {
  test("ends after its minute, so that its buyer may pay in another way, and is asked about on", async () => {
    const { variants } = await aProduct(shop.world);
    const placed = await placeOrder(shop, method, [[variants[0].id, 1]]);
    const id = placed.order.payments[0]?.id ?? "";
    const lost = { do: "lost", times: 2 } as const;
    await shop.wallets[method].fault({ ...lost, op: method === "nagad" ? "complete" : "create", times: 1 });
    await shop.world.fetch(`/v1/store/payments/${id}/start`, { method: "POST", headers: placed.headers });
    await shop.wallets[method].fault({ ...lost, op: "query" });
    const told = async () => {
      await settlePayment(shop.node, id, "ask");
      return readOrder(shop.world, placed);
    };
    expect(await told()).toMatchObject({ canPay: false, payments: [{ state: "unknown_init" }] });
    await passOpening(shop.world);
    expect(await told()).toMatchObject({ canPay: true, payments: [{ state: "failed" }] });
    const { rows } = await shop.world.owner.query(
      "select next_query_at is not null as asked from payment_attempt where id = $1",
      [id],
    );
    expect(rows).toEqual([{ asked: true }]);
  });
});

describe.each(["nagad", "rocket", "upay"] as const)("a charge on the page of %s", (method) => {
  const now = (placed: Placed) => readOrder(shop.world, placed);
  const isSilent = (reference: string) =>
    shop.wallets[method].fault({ op: "query", do: "lost", times: 1, reference });

  async function opened(): Promise<Readonly<{ placed: Placed; reference: string }>> {
    const { variants } = await aProduct(shop.world, { pricesMinor: [120_000n], stock: 5 });
    const placed = await placeOrder(shop, method, [[variants[0].id, 1]]);
    return { placed, reference: await startPayment(shop, placed) };
  }
  async function ask(placed: Placed): Promise<void> {
    await shop.world.owner.query("update payment_attempt set next_query_at = now() where order_id = $1", [
      placed.order.id,
    ]);
    await sweepAttempts(shop.jobs);
  }

  test("that was paid while its wallet is silent is told as unsure, and takes no second payment", async () => {
    const { placed, reference } = await opened();
    expect(await now(placed)).toMatchObject({ canPay: true, payments: [{ isUnsure: false }] });
    await shop.wallets[method].act(reference, "approve", { deliver: false });
    await isSilent(reference);
    const back = await returnOf(shop, placed);
    expect(back.payment).toMatchObject({ state: "initiated", isUnsure: true });
    const unsure = { canPay: false, canCancel: false, payments: [{ state: "initiated", isUnsure: true }] };
    expect(await now(placed)).toMatchObject(unsure);
    await isSilent(reference);
    await ask(placed);
    expect(await now(placed)).toMatchObject(unsure);
    await ask(placed);
    expect(await now(placed)).toMatchObject({
      ...{ state: "confirmed", canPay: false },
      payments: [{ state: "captured", isUnsure: false }],
    });
    await expectBooksInOrder(shop);
  });

  test("that was not paid may be paid anew as soon as its wallet says so", async () => {
    const { placed, reference } = await opened();
    await isSilent(reference);
    await returnOf(shop, placed);
    expect(await now(placed)).toMatchObject({ canPay: false, payments: [{ isUnsure: true }] });
    await ask(placed);
    expect(await now(placed)).toMatchObject({ canPay: true, payments: [{ isUnsure: false }] });
  });

  test("gives its goods back once when its time is over, and holds back no other order", async () => {
    const { placed, reference } = await opened();
    await shop.world.owner.query("update orders set expires_at = now() where id = $1", [placed.order.id]);
    await isSilent(reference);
    expect(await expireOrders(shop.jobs)).toBe(1);
    expect(await now(placed)).toMatchObject({ state: "pending_payment", payments: [{ isUnsure: true }] });
    expect(await expireOrders(shop.jobs)).toBe(0);
    await ask(placed);
    expect(await expireOrders(shop.jobs)).toBe(1);
    expect(await now(placed)).toMatchObject({ state: "expired" });
  });
});

describe("a payment that no wallet answers for, and that the wallet gave back", () => {
  let one: TestSession;
  let other: TestSession;
  beforeAll(async () => {
    [one, other] = [await aFreshOne(shop.world, "finance"), await aFreshOne(shop.world, "finance")];
  });
  const decide = (id: string, by = other) => decideBy(shop.world, by, ["support", id]);
  const refundsOf = async ({ placed }: unpaid.Silent) =>
    (
      await shop.world.owner.query(
        "select state, amount_minor::text as minor, provider_refund_trx as trx from refund where order_id = $1",
        [placed.order.id],
      )
    ).rows;
  /** What Nagad's statement of that day says of both. */
  const statedBoth = async (of: unpaid.Silent, shown: GivenBackBody) => {
    const { feeBps, statedAs } = shop.node.payments.nagad.capabilities;
    const [at, minor] = [new Date(shown.paidAt), BigInt(shown.amount)];
    const rows: Stated[] = [
      { trx: shown.trx, invoice: of.reference, minor, at },
      { trx: shown.refundTrx, invoice: "", original: shown.trx, type: "Refund", minor, at },
    ];
    const day = dhakaDayAt(at);
    return settle(shop, await aFreshOne(shop.world, "finance", "admin"), {
      source: "nagad",
      file: statementOf(rows, feeBps, statedAs ?? ""),
      day,
    });
  };

  test("is ended so by two of finance: it pays for nothing, nothing is sent, and the statement agrees", async () => {
    const charge = await unpaid.aSilentCharge(shop, 73);
    const { id: orderId, total } = charge.placed.order;
    const shown = unpaid.bothOf(shop, charge);
    const late = {
      paidAt: new Date().toISOString(),
      givenBackAt: new Date(Date.now() - 60_000).toISOString(),
    };
    expect((await unpaid.sayGivenBack(shop, one, [charge, late])).code).toBe("request.invalid");
    const { status, body } = await unpaid.sayGivenBack(shop, one, [charge, shown]);
    expect([status, body.endWaits, body.state]).toEqual([201, true, "unknown"]);
    expect((await unpaid.sayUnpaid(shop, other, charge)).code).toBe("proposal.exists");
    const id = await unpaid.waitingUnpaid(shop, charge);
    expect((await decide(id, one)).code).toBe("proposal.own_hand");
    const told = await Promise.all([decide(id), decide(id, await aFreshOne(shop.world, "finance"))]);
    expect(told.map(({ code }) => code).toSorted()).toEqual(["", "proposal.wrong_state"]);
    const said = ["payment.given_back.propose", "payment.given_back.agree"];
    const ended = { state: "captured_orphan", order: "pending_payment", asked: false, held: false, said };
    expect(await unpaid.standingOf(shop, charge)).toEqual(ended);
    await submitRefunds(shop.jobs);
    expect(await refundsOf(charge)).toEqual([
      { state: "succeeded", minor: total.minor, trx: shown.refundTrx },
    ]);
    expect(await balances(shop, orderId)).toEqual({});
    await expectBooksInOrder(shop);
    expect((await statedBoth(charge, shown)).statement.state).toBe("done");
    const { rows } = await shop.world.owner.query(
      `select (select count(*)::int from settled_capture where attempt_id = $1) as captures,
        (select count(*)::int from settled_refund s join refund r on r.id = s.refund_id where r.attempt_id = $1) as refunds,
        (select count(*)::int from settlement_case where attempt_id = $1 or suspense_minor > 0) as differences`,
      [charge.attemptId],
    );
    expect(rows).toEqual([{ captures: 1, refunds: 1, differences: 0 }]);
    await unpaid.payAnew(shop, charge);
    expect((await unpaid.standingOf(shop, charge))?.order).toBe("confirmed");
    expect(await refundsOf(charge)).toHaveLength(1);
    await expectBooksInOrder(shop);
  });

  test("of another amount is owed back as that, and by no number of another payment", async () => {
    const first = await unpaid.aSilentCharge(shop, 73);
    const charge = await unpaid.aSilentCharge(shop, 73);
    const { trx, refundTrx } = unpaid.bothOf(shop, first);
    const amount = "100000";
    for (const silent of [first, charge]) {
      expect((await unpaid.sayGivenBack(shop, one, [silent, { trx, amount }])).status).toBe(201);
    }
    expect((await decide(await unpaid.waitingUnpaid(shop, first))).status).toBe(200);
    expect(await unpaid.standingOf(shop, first)).toMatchObject({ state: "captured_mismatch" });
    expect(await refundsOf(first)).toEqual([{ state: "succeeded", minor: amount, trx: refundTrx }]);
    const id = await unpaid.waitingUnpaid(shop, charge);
    expect((await decide(id)).code).toBe("payment.trx_used");
    expect((await decideBy(shop.world, other, ["support", id], "refuse")).status).toBe(200);
    expect((await unpaid.sayGivenBack(shop, one, [charge, { refundTrx }])).code).toBe("refund.trx_used");
    await expectBooksInOrder(shop);
  });

  test("is paid all the same when its wallet says so at the last moment", async () => {
    const charge = await unpaid.aSilentCharge(shop, 73);
    expect((await unpaid.sayGivenBack(shop, one, [charge])).status).toBe(201);
    await unpaid.paySecretly(shop, charge);
    expect((await decide(await unpaid.waitingUnpaid(shop, charge))).code).toBe("payment.wrong_state");
    expect(await unpaid.standingOf(shop, charge)).toMatchObject({ state: "captured", order: "confirmed" });
    expect(await refundsOf(charge)).toEqual([]);
  });
});
