import { bookCapture } from "@haat/api/services/payments/book-capture";
import { submitRefund } from "@haat/api/services/payments/submit-refund";
import type { RefundFileView } from "@haat/contract/refund";
import type { OverviewView } from "@haat/contract/support";
import { bdt } from "@haat/core/money";
import type { Refunded } from "@haat/payments/port";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { aRepeated, decideUnmoved, type Repeated, sayUnmoved, waitingOf } from "../disproofs.ts";
import { aCashier, listed, record } from "../hand-refunds.ts";
import type { TestSession } from "../market.ts";
import { waitingMessages } from "../messages.ts";
import { dhaka, settle } from "../settling.ts";
import { balances, expectBooksInOrder, openShop, type TestShop } from "../shop.ts";
import { ask } from "../staff.ts";
import { statedOf, statementOf } from "../stated.ts";

let shop: TestShop;
let one: TestSession;
let other: TestSession;
beforeAll(async () => {
  shop = await openShop();
  [one, other] = [await aCashier(shop.world), await aCashier(shop.world)];
});
afterAll(() => shop.close());
afterEach(() => expectBooksInOrder(shop));

describe("a payment under another's transaction id, of which the wallet's own records show nothing", () => {
  const said = async (refundId: string): Promise<string> => {
    const told = await sayUnmoved(shop.world, one, refundId);
    expect([told.status, told.code]).toEqual([201, ""]);
    return waitingOf(told.body);
  };
  const standing = async ({ taken, refundId }: Repeated) => {
    const { rows } = await shop.world.owner.query<{ attempt: string; refund: string; journals: string[] }>(
      `select a.state as attempt, r.state as refund, array(select event_type || ' ' || replace(event_key, a.id, '') from journal j
         where j.order_id = a.order_id and (j.event_key like a.id || '%' or j.event_type = 'J8c') order by j.id) as journals
        from payment_attempt a join refund r on r.id = $2 where a.id = $1`,
      [taken.id, refundId],
    );
    return rows[0];
  };
  const gone = { attempt: "disproved", refund: "withdrawn", journals: ["J15 ", "J15r :disproved"] };
  const owed = (refund: string) => ({ attempt: "captured_mismatch", refund, journals: ["J15 "] });

  test("is booked back by two of finance, exactly, and its buyer is told", async () => {
    const repeated = await aRepeated(shop);
    const { orderId, refundId } = repeated;
    const { body } = await ask<RefundFileView>(shop.world, one, ["GET", `/v1/admin/refunds/${refundId}`]);
    expect(body).toMatchObject({ may: ["disprove"], disproofs: [] });
    const id = await said(refundId);
    expect((await sayUnmoved(shop.world, other, refundId)).code).toBe("disproof.wrong_state");
    expect((await record(shop.world, other, refundId, { amount: "10000" })).code).toBe("refund.wrong_state");
    expect((await decideUnmoved(shop.world, one, id)).code).toBe("proposal.own_hand");
    const { body: home } = await ask<OverviewView>(shop.world, other, ["GET", "/v1/admin/overview"]);
    expect(home.second).toEqual([{ kind: "disproof", count: 1 }]);
    expect((await listed(shop.world, other, "to_confirm")).body.items.map((each) => each.id)).toEqual([
      refundId,
    ]);
    expect(await standing(repeated)).toEqual(owed("approved"));
    const both = await Promise.all([1, 2].map(() => decideUnmoved(shop.world, other, id)));
    expect(both.map(({ code }) => code).toSorted()).toEqual(["", "disproof.wrong_state"]);
    expect(await standing(repeated)).toEqual(gone);
    // What is left is the other payment, which the fixture has booked and nobody doubts.
    expect(await balances(shop, orderId)).toEqual({ "A:GW": "10000", "L:UNALLOC": "-10000" });
    const told = (await waitingMessages(shop.world)).filter(({ key }) => key === `${id}:told-disproved`);
    expect(told.map(({ text }) => text)).toEqual([
      expect.stringContaining("it was never taken from you, so nothing goes back"),
    ]);
    const { rows } = await shop.world.owner.query(
      "select to_state from transition where machine = 'disproof' and subject_id = $1 order by id",
      [id],
    );
    expect(rows).toEqual([{ to_state: "proposed" }, { to_state: "disproved" }]);
  });

  test("stays owed where another finds it, or where whoever said so takes it back", async () => {
    const repeated = await aRepeated(shop, { refund: "manual" });
    const refused = await decideUnmoved(shop.world, other, await said(repeated.refundId), "refuse");
    expect(refused.body).toMatchObject({ may: ["record", "disprove"], disproofs: [{ state: "dropped" }] });
    const again = await said(repeated.refundId);
    expect((await decideUnmoved(shop.world, one, again, "refuse")).status).toBe(200);
    expect(await standing(repeated)).toEqual(owed("manual"));
    const { rows } = await shop.world.owner.query("select 1 from transition where subject_id = $1", [
      repeated.refundId,
    ]);
    expect(rows).toEqual([]);
  });

  /** The refund's job, at a wallet that gives back whatever it is asked for. */
  const giving = (repeated: Repeated, meanwhile: () => Promise<unknown>) => {
    const upay = {
      ...shop.jobs.payments.upay,
      refund: async (): Promise<Refunded> => {
        await meanwhile();
        return { state: "refunded", providerRefundTrx: `R${repeated.taken.trx}` };
      },
    };
    return submitRefund(
      { ...shop.jobs, payments: { ...shop.jobs.payments, upay } },
      { id: repeated.refundId, method: "upay" },
    );
  };

  test("is not booked back once money has gone home, or is on its way there", async () => {
    const repeated = await aRepeated(shop);
    const id = await said(repeated.refundId);
    await giving(repeated, async () =>
      expect((await decideUnmoved(shop.world, other, id)).code).toBe("disproof.money_back"),
    );
    expect((await decideUnmoved(shop.world, other, id)).code).toBe("disproof.money_back");
    expect(await standing(repeated)).toMatchObject({ refund: "succeeded", attempt: "captured_mismatch" });
    const sent = await aRepeated(shop, { refund: "manual" });
    await record(shop.world, one, sent.refundId, { wallet: "upay", amount: "10000" });
    expect((await sayUnmoved(shop.world, other, sent.refundId)).code).toBe("disproof.money_back");
  });

  test("goes one way alone, whether finance or the refund's job is faster", async () => {
    for (const wait of [0, 2, 4, 8]) {
      const repeated = await aRepeated(shop);
      const id = await said(repeated.refundId);
      let asked = 0;
      const job = () => giving(repeated, async () => void (asked += 1));
      const finance = async () => {
        for (let turn = 0; turn < wait; turn += 1) await new Promise(setImmediate);
        return decideUnmoved(shop.world, other, id);
      };
      const [{ code }] = await Promise.all([finance(), job()]);
      const isBack = code !== "";
      expect([asked, code]).toEqual(isBack ? [1, "disproof.money_back"] : [0, ""]);
      expect(await standing(repeated)).toMatchObject(isBack ? { refund: "succeeded" } : gone);
    }
  });

  test("is booked once more when a statement shows it after all, and never while one does", async () => {
    const day = "2026-11-12";
    const repeated = await aRepeated(shop, { at: dhaka(day, "10:00:00") });
    const { taken, first, wallet, refundId } = repeated;
    expect((await decideUnmoved(shop.world, other, await said(refundId))).status).toBe(200);
    // Its wallet's own answer was found to be wrong before: the same again is no news.
    await bookCapture(shop.jobs, taken.id, {
      ...{ state: "captured", providerTrx: first.trx, providerRef: taken.ref, amount: bdt(taken.minor) },
      ...{ currency: "BDT", merchantInvoice: null },
    });
    expect(await standing(repeated)).toEqual(gone);
    const { feeBps, statedAs } = shop.node.payments[wallet].capabilities;
    const lines = [first, taken].map((each) => statedOf(each, { trx: first.trx }));
    const report = await settle(shop, one, {
      ...{ source: wallet, day },
      file: statementOf(lines, feeBps, statedAs ?? ""),
    });
    expect(report).toMatchObject({ matched: 1, classes: [{ class: "status", count: 1, open: 0 }] });
    const shown = [...gone.journals, "J15 :shown"];
    expect(await standing(repeated)).toEqual({ ...gone, attempt: "captured_orphan", journals: shown });
    const { rows } = await shop.world.owner.query<{ id: string; state: string }>(
      "select id, state from refund where attempt_id = $1 and id <> $2",
      [taken.id, refundId],
    );
    expect(rows).toMatchObject([{ state: "approved" }]);
    expect((await sayUnmoved(shop.world, one, rows[0]?.id ?? "")).code).toBe("disproof.stated");
  });

  test("that a statement lacked it needs no explaining any more", async () => {
    const day = "2026-11-13";
    const { taken, first, wallet, refundId } = await aRepeated(shop, { at: dhaka(day, "10:00:00") });
    const { feeBps, statedAs } = shop.node.payments[wallet].capabilities;
    await settle(shop, one, {
      ...{ source: wallet, day },
      file: statementOf([statedOf(first)], feeBps, statedAs ?? ""),
    });
    const missing = async () =>
      (
        await shop.world.owner.query("select class, state from settlement_case where attempt_id = $1", [
          taken.id,
        ])
      ).rows;
    expect(await missing()).toEqual([{ class: "missing_theirs", state: "open" }]);
    expect((await decideUnmoved(shop.world, other, await said(refundId))).status).toBe(200);
    expect(await missing()).toEqual([{ class: "missing_theirs", state: "noted" }]);
  });
});
