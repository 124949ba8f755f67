import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { TestSession } from "../market.ts";
import { anOrderToHangOn, dhaka, givenBack, settle, type Taken, takenBy } from "../settling.ts";
import { expectBooksInOrder, openShop, type TestShop } from "../shop.ts";
import { aFreshOne } from "../staff.ts";
import { statedOf, statementOf } from "../stated.ts";
import { undoDesk } from "../undone-files.ts";
import { booksOf } from "../untaken.ts";
import { unsettledDesk } from "../unsettled.ts";

let shop: TestShop;
let one: TestSession;
let other: TestSession;
let desk: ReturnType<typeof unsettledDesk>;
beforeAll(async () => {
  shop = await openShop();
  [one, other] = [
    await aFreshOne(shop.world, "finance", "admin"),
    await aFreshOne(shop.world, "finance", "admin"),
  ];
  desk = unsettledDesk(shop, [one, other]);
});
afterAll(() => shop.close());

type Case = Readonly<{ id: string; state: string; to: string | null }>;
/** What is missed of a payment: itself first, then its refunds. */
async function missed({ id }: Taken): Promise<readonly Case[]> {
  const { rows } = await shop.world.owner.query<Case>(
    `select id, state, clear_to as to from settlement_case where class = 'missing_theirs' and attempt_id = $1 and state <> 'undone'
      order by refund_id nulls first, made_at`,
    [id],
  );
  return rows;
}
const endsOf = async (paid: Taken) => (await missed(paid)).map(({ state, to }) => `${state} ${to ?? "-"}`);

/** Taken that day, and given back in these pieces before any file of it. */
async function taken(day: string, pieces: readonly bigint[] = [50_000n]) {
  const orderId = await anOrderToHangOn(shop);
  const at = dhaka(day, "10:00:00");
  const [paid] = await takenBy(shop, { orderId, wallet: "upay" }, [{ minor: 50_000n, at }]);
  if (!paid) throw new Error("one was taken");
  for (const [nth, minor] of pieces.entries())
    await givenBack(shop, { taken: paid, minor, at: dhaka(day, "12:00:00"), trx: `N${paid.trx}${nth}` });
  return { orderId, paid };
}

/** And a file of that day that names none of it. */
async function silent(day: string, pieces?: readonly bigint[]) {
  const { orderId, paid } = await taken(day, pieces);
  const { statement } = await desk.state(day, orderId);
  const [payment, ...refunds] = await missed(paid);
  if (!payment) throw new Error("it is missed");
  return {
    orderId,
    paid,
    statement: statement.id,
    payment: payment.id,
    refunds: refunds.map(({ id }) => id),
  };
}

/** The refund, as a file of a later day states it. */
const refundStated = (paid: Taken, day: string) => {
  const { feeBps, statedAs } = shop.node.payments.upay.capabilities;
  const line = { ...paid, trx: `N${paid.trx}0`, at: dhaka(day, "12:00:00") };
  const back = statedOf(line, { type: "Refund", original: paid.trx });
  return settle(shop, one, {
    ...{ source: "upay", day },
    file: statementOf([back], feeBps, statedAs ?? ""),
  });
};
const waits = async (day: string): Promise<string> =>
  (await shop.world.owner.query<{ why: string }>("select day_waits_for('upay', $1) as why", [day])).rows[0]
    ?.why ?? "";

describe("a payment that went back whole before its wallet settled it, and that the wallet's files name nowhere", () => {
  test("is settled with its refunds by two who say that the wallet netted them, and nothing is posted", async () => {
    const { orderId, paid, payment, refunds } = await silent("2026-11-02", [20_000n, 30_000n]);
    expect(refunds).toHaveLength(2);
    expect((await desk.read(payment)).targets).toEqual(["next_statement", "netted"]);
    for (const id of refunds) expect((await desk.read(id)).targets).toEqual(["next_statement", "unmade"]);
    expect(await waits("2026-11-02")).toBe("differences");
    const before = await booksOf(shop, orderId);
    expect(await desk.propose(refunds[0] ?? "", "netted")).toMatchObject({ status: 400 });
    expect(await desk.propose(payment, "netted")).toMatchObject({ status: 200 });
    expect(await desk.agree(one, payment)).toMatchObject({ status: 403, code: "difference.own_hand" });
    const twice = await Promise.all([desk.agree(other, payment), desk.agree(other, payment)]);
    expect(twice.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(await endsOf(paid)).toEqual(["cleared netted", "cleared netted", "cleared netted"]);
    expect(await desk.read(refunds[0] ?? "")).toMatchObject({
      clearing: { to: "netted", reference: "Upay letter 9" },
    });
    expect(await booksOf(shop, orderId)).toEqual(before);
    await expectBooksInOrder(shop);

    // No other file that lacks them asks anybody anew, and their day may be closed.
    for (const day of ["2026-11-02", "2026-11-03"]) await desk.state(day, orderId);
    expect(await endsOf(paid)).toHaveLength(3);
    expect(await waits("2026-11-02")).toBe("no_bank_credit");
  });

  test("stands for itself again as soon as a file names any of it", async () => {
    const { orderId, paid, payment } = await silent("2026-11-04");
    await desk.clear(payment, "netted");
    await desk.state("2026-11-05", orderId, [paid]);
    expect(await endsOf(paid)).toEqual(["cleared found", "open -"]);
    await expectBooksInOrder(shop);
    await refundStated(paid, "2026-11-06");
    expect(await endsOf(paid)).toEqual(["cleared found", "cleared found"]);
    await expectBooksInOrder(shop);

    const second = await silent("2026-11-07");
    await desk.clear(second.payment, "netted");
    await refundStated(second.paid, "2026-11-08");
    expect(await endsOf(second.paid)).toEqual(["open -", "cleared found"]);
    await expectBooksInOrder(shop);
  });

  test("stands for itself again where a file that lacked any of it is undone", async () => {
    const { orderId, paid } = await taken("2026-11-09", []);
    const lacking = await desk.state("2026-11-09", orderId);
    const sentAt = dhaka("2026-11-16", "12:00:00");
    await givenBack(shop, { taken: paid, minor: 50_000n, at: sentAt, trx: "NLATER1" });
    await desk.state("2026-11-16", orderId);
    const [payment] = await missed(paid);
    await desk.clear(payment?.id ?? "", "netted");
    expect(await endsOf(paid)).toEqual(["cleared netted", "cleared netted"]);
    const files = undoDesk(shop, one);
    expect(await files.propose(one, lacking.statement.id)).toMatchObject({ status: 200 });
    expect(await files.decide(other, lacking.statement.id, "agree")).toMatchObject({ status: 200 });
    await files.work();
    expect(await endsOf(paid)).toEqual(["open -"]);
    // The next file of its day misses it anew.
    await desk.state("2026-11-09", orderId);
    expect(await endsOf(paid)).toEqual(["open -", "open -"]);
    await expectBooksInOrder(shop);
  });

  test("is netted by nobody where the wallet holds some of it, or something of it is being decided or has been stated", async () => {
    const part = await silent("2026-11-10", [40_000n]);
    expect((await desk.read(part.payment)).targets).toEqual(["next_statement", "claimed"]);
    expect(await desk.propose(part.payment, "netted")).toMatchObject({ status: 400 });

    const doubted = await silent("2026-11-11");
    expect(await desk.propose(doubted.refunds[0] ?? "", "unmade")).toMatchObject({ status: 200 });
    expect(await desk.propose(doubted.payment, "netted")).toMatchObject({ status: 400 });

    // Proposed, and then stated: by one of the two, or while the other agrees.
    const named = await silent("2026-11-12");
    expect(await desk.propose(named.payment, "netted")).toMatchObject({ status: 200 });
    await refundStated(named.paid, "2026-11-13");
    expect(await desk.agree(other, named.payment)).toMatchObject({
      ...{ status: 409, code: "difference.wrong_state" },
    });
    const raced = await silent("2026-11-14");
    expect(await desk.propose(raced.payment, "netted")).toMatchObject({ status: 200 });
    const [agreed] = await Promise.all([
      desk.agree(other, raced.payment),
      refundStated(raced.paid, "2026-11-15"),
    ]);
    expect([200, 409]).toContain(agreed.status);
    expect((await endsOf(raced.paid))[1]).toBe("cleared found");
    expect((await endsOf(raced.paid))[0]).not.toContain("cleared");
    await expectBooksInOrder(shop);
  });
});
