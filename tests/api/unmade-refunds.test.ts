import { moveAttempt, moveRefund } from "@haat/db/queries/money/moves";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readOrder } from "../buying.ts";
import { type Ground, openGround, refunding } from "../every-move.ts";
import { decide as decideEvidence, record } from "../hand-refunds.ts";
import { waitingMessages } from "../messages.ts";
import { balances, expectBooksInOrder } from "../shop.ts";
import { home, notFound, type UnmadeDesk, unmadeDesk } from "../unmade.ts";

let ground: Ground;
let desk: UnmadeDesk;
beforeAll(async () => {
  ground = await openGround();
  desk = await unmadeDesk(ground);
});
afterAll(() => ground.shop.close());

describe("a refund that its wallet never made, whatever it had said", () => {
  test("is owed again by two, told to its buyer, asked for only where the wallet denies it, and home by another number", async () => {
    const { walker, refundId, trx, id } = await desk.aSilentRefund();
    const { world } = ground.shop;
    expect(await desk.stands(refundId)).toMatchObject({ state: "succeeded", trx, payment: "refunded" });
    expect(await desk.propose(id, "unmade")).toMatchObject({ status: 200 });
    expect(await desk.agree(desk.one, id)).toMatchObject({ status: 403, code: "difference.own_hand" });
    const twice = await Promise.all([desk.agree(desk.other, id), desk.agree(desk.other, id)]);
    expect(twice.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(await desk.stands(refundId)).toEqual({
      ...{ state: "failed", trx: null, isOwed: true, isDue: true, payment: "captured", why: "unmade" },
    });
    expect((await balances(ground.shop, walker.orderId))["L:REFUND_IT"]).toBe(`-${walker.minor}`);
    const told = async () => (await waitingMessages(world)).filter(({ key }) => key.startsWith(refundId));
    expect((await told()).map(({ key }) => key)).toEqual([
      `${refundId}:unmade:told-unmade`,
      `${refundId}:told-done`,
    ]);
    expect((await told())[0]?.text).toContain("We are sending it again");
    expect(await readOrder(world, walker.placed)).toMatchObject({
      ...{ refunds: [{ state: "failed", trx: null, doneAt: null }], payments: [{ state: "captured" }] },
    });
    expect(await desk.read(id)).toMatchObject({
      ...{ difference: { state: "cleared" }, clearing: { to: "unmade" }, refund: { state: "failed" } },
    });
    await expectBooksInOrder(ground.shop);

    // Silent, it is not asked to send anything; nor before it has said itself that there is none.
    await refunding(ground, refundId, { state: "unknown" });
    expect(await desk.stands(refundId)).toMatchObject({ state: "failed", isDue: true });
    await refunding(ground, refundId, notFound, home(`${trx}B`));
    expect(await desk.stands(refundId)).toMatchObject({
      state: "succeeded",
      trx: `${trx}B`,
      payment: "refunded",
    });
    expect((await told())[0]?.key).toBe(`${refundId}:anew:1:told-done`);
    expect((await balances(ground.shop, walker.orderId))["L:REFUND_IT"]).toBeUndefined();
    await expectBooksInOrder(ground.shop);

    // The second is missed as the first was; and the first, should it have gone after all, is one too many.
    await desk.stated();
    expect(await desk.missed(refundId)).not.toBe(id);
    const second = await desk.stated(await desk.lineOf(walker, `${trx}B`));
    expect(await desk.classesOf(second.statement.id, refundId)).toEqual(["late noted 0"]);
    const first = await desk.stated(await desk.lineOf(walker, trx, new Date(Date.now() - 3_600_000)));
    expect(await desk.classesOf(first.statement.id, refundId)).toEqual([`duplicate open ${walker.minor}`]);
    await expectBooksInOrder(ground.shop);
  });

  test("is sent by nobody before it has been looked up, where the wallet insists that it is home", async () => {
    const { walker, refundId, trx, id } = await desk.aSilentRefund();
    const { world } = ground.shop;
    await desk.clear(id, "unmade");
    await refunding(ground, refundId, home(trx));
    expect(await desk.stands(refundId)).toMatchObject({ state: "manual", isDue: false, why: "found" });
    // He had been told that it is sent again.
    const told = (await waitingMessages(world)).find(({ key }) => key === `${refundId}:anew:1:told-insisted`);
    expect(told?.text).toContain(`did reach you. Transaction ${trx}.`);
    const amount = String(walker.minor);
    expect(await record(world, desk.one, refundId, { amount, wallet: "bkash" })).toMatchObject({
      code: "refund.stated_otherwise",
    });
    expect(await record(world, desk.one, refundId, { amount, trx, wallet: "bkash" })).toMatchObject({
      status: 200,
    });
    expect(await decideEvidence(world, desk.other, refundId)).toMatchObject({ status: 200 });
    expect(await desk.stands(refundId)).toMatchObject({ state: "succeeded", trx, payment: "refunded" });
    const named = await desk.stated(await desk.lineOf(walker, trx));
    expect(await desk.classesOf(named.statement.id, refundId)).toEqual([]);
    await expectBooksInOrder(ground.shop);
  });

  test("waits for a person where no wallet can tell", async () => {
    const { refundId, id } = await desk.aSilentRefund();
    await desk.clear(id, "unmade");
    await refunding(ground, refundId, { state: "by_hand" });
    expect(await desk.stands(refundId)).toMatchObject({ state: "manual", why: "answer_lost" });
  });

  test("is owed again by no other way: neither it nor its payment is moved where two have not said so", async () => {
    const { walker, refundId, id } = await desk.aSilentRefund();
    const { books } = ground.shop.node;
    const step = { orderId: walker.orderId, eventKey: "alone", actor: "system:test" };
    const failed = { ...step, id: refundId, to: "failed", from: ["succeeded"] } as const;
    const refused = (constraint: string) =>
      expect.objectContaining({ cause: expect.objectContaining({ constraint }) });
    await expect(books.transact((tx) => moveRefund(tx, failed))).rejects.toEqual(
      refused("refund_stays_home"),
    );
    for (const to of ["captured", "partially_refunded"] as const)
      await expect(
        books.transact((tx) => moveAttempt(tx, { ...step, id: walker.attemptId, to, from: ["refunded"] })),
      ).rejects.toEqual(refused("attempt_stays_refunded"));
    // Nor a second time by what two had said of the first.
    await desk.clear(id, "unmade");
    await refunding(ground, refundId, notFound, home("RAGAIN1"));
    await expect(books.transact((tx) => moveRefund(tx, failed))).rejects.toEqual(
      refused("refund_stays_home"),
    );
    await expectBooksInOrder(ground.shop);
  });
});
