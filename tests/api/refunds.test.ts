import { cancelOverdue } from "@haat/api/jobs/cancel-overdue";
import { submitRefunds } from "@haat/api/jobs/submit-refunds";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { keyed, readOrder } from "../buying.ts";
import { aCashier, decide, listed, record } from "../hand-refunds.ts";
import { anOrderOf } from "../line-refunds.ts";
import { balances, expectBooksInOrder, openShop, type TestShop } from "../shop.ts";

import { paidOrder, partsOf, partWorth, reject } from "../paid-order.ts";

let shop: TestShop;
beforeAll(async () => void (shop = await openShop()));
afterAll(() => shop.close());

const refundedAtWallet = async (reference: string): Promise<string> =>
  (await shop.wallet.ledger()).payments.find((line) => line.reference === reference)?.refundedMinor ?? "0";

describe("a vendor's rejection of a paid part", () => {
  test("sends exactly that share back, once, and puts the goods back on the shelf", async () => {
    const paid = await paidOrder(shop);
    const { id: partId, seller } = await partWorth(shop, paid, "149900");
    expect((await reject(shop, partId, seller)).status).toBe(200);
    expect((await reject(shop, partId, seller)).status).toBe(409);
    expect(await readOrder(shop.world, paid.placed)).toMatchObject({
      state: "in_progress",
      refunds: [{ state: "approved", amount: { minor: "156900" } }],
    });
    await expectBooksInOrder(shop);
    await Promise.all([submitRefunds(shop.jobs), submitRefunds(shop.jobs)]);
    expect(await refundedAtWallet(paid.reference)).toBe("156900");
    expect(await readOrder(shop.world, paid.placed)).toMatchObject({
      refunds: [{ state: "succeeded" }],
      payments: [{ state: "partially_refunded" }],
    });
    expect(await balances(shop, paid.placed.order.id)).toEqual({ "A:GW": "40335", "L:ESCROW": "-40335" });
    const { rows } = await shop.world.owner.query(
      "select held, committed from stock where variant_id = (select variant_id from order_line where sub_order_id = $1)",
      [partId],
    );
    expect(rows).toEqual([{ held: 0, committed: 0 }]);
    await expectBooksInOrder(shop);
  });

  test("of every part cancels the order and sends everything back", async () => {
    const paid = await paidOrder(shop);
    for (const part of await partsOf(shop, paid))
      expect((await reject(shop, part.id, paid.sellerOf(part))).status).toBe(200);
    while ((await submitRefunds(shop.jobs)) > 0);
    expect(await readOrder(shop.world, paid.placed)).toMatchObject({
      state: "cancelled",
      payments: [{ state: "refunded" }],
    });
    expect(await balances(shop, paid.placed.order.id)).toEqual({});
    await expectBooksInOrder(shop);
  });

  test("whose refund answer is lost is looked up, never paid twice", async () => {
    const paid = await paidOrder(shop);
    const { id, seller } = await partWorth(shop, paid, "149900");
    await reject(shop, id, seller);
    await shop.wallet.fault({ op: "refund", do: "fail-after", times: 1 });
    await submitRefunds(shop.jobs);
    expect(await readOrder(shop.world, paid.placed)).toMatchObject({ refunds: [{ state: "unknown" }] });
    await shop.world.owner.query("update refund set next_try_at = now() where order_id = $1", [
      paid.placed.order.id,
    ]);
    await submitRefunds(shop.jobs);
    expect(await readOrder(shop.world, paid.placed)).toMatchObject({ refunds: [{ state: "succeeded" }] });
    expect(await refundedAtWallet(paid.reference)).toBe("156900");
    await expectBooksInOrder(shop);
  });

  test("that the wallet gives the number of the refund before waits for a person, and is never paid twice", async () => {
    const paid = await paidOrder(shop);
    const [first, second] = await partsOf(shop, paid);
    await reject(shop, first?.id ?? "", paid.sellerOf(first as never));
    await submitRefunds(shop.jobs);
    await reject(shop, second?.id ?? "", paid.sellerOf(second as never));
    await shop.wallet.fault({ op: "refund", do: "repeat-trx" });
    for (const _ of [1, 2, 3]) {
      await submitRefunds(shop.jobs);
      await shop.world.owner.query(
        "update refund set next_try_at = now() where order_id = $1 and next_try_at is not null",
        [paid.placed.order.id],
      );
    }
    const { rows } = await shop.world.owner.query(
      `select r.state, (select reason from transition t where t.subject_id = r.id and t.to_state = 'manual') as why,
          (select count(*)::int from refund_finding f where f.refund_id = r.id) as findings
         from refund r where r.order_id = $1 order by r.state desc`,
      [paid.placed.order.id],
    );
    expect(rows).toEqual([
      { state: "succeeded", why: null, findings: 0 },
      { state: "manual", why: "repeated_trx", findings: 1 },
    ]);
    expect(await refundedAtWallet(paid.reference)).toBe(paid.placed.order.total.minor);
    await expectBooksInOrder(shop);

    const [one, other] = [await aCashier(shop.world), await aCashier(shop.world)];
    const [owed] = (await listed(shop.world, one, "to_send")).body.items.filter(
      ({ order }) => order.id === paid.placed.order.id,
    );
    const { id = "", amount } = owed ?? {};
    const [known] = (await readOrder(shop.world, paid.placed)).refunds.filter(({ trx }) => trx !== null);
    const sent = { wallet: "bkash", trx: known?.trx ?? "", amount: amount?.minor ?? "" };
    expect((await record(shop.world, one, id, sent)).code).toBe("refund.number_repeats");
    expect((await record(shop.world, one, id, { ...sent, isRepeated: true })).status).toBe(200);
    expect((await decide(shop.world, other, id)).body).toMatchObject({
      ...{ state: "succeeded", refundTrx: known?.trx, evidence: [{ part: 2 }] },
    });
    await expectBooksInOrder(shop);
  });

  test("comes by itself when a shop lets its day to accept pass", async () => {
    const paid = await paidOrder(shop);
    await shop.world.owner.query(
      "update sub_order set accept_by = now() - interval '1 second' where order_id = $1 and goods_minor = 33335",
      [paid.placed.order.id],
    );
    await cancelOverdue(shop.jobs);
    expect(new Map((await partsOf(shop, paid)).map(({ goods, state }) => [goods.minor, state]))).toEqual(
      new Map([
        ["149900", "confirmed"],
        ["33335", "cancelled"],
      ]),
    );
    expect((await readOrder(shop.world, paid.placed)).refunds).toMatchObject([
      { amount: { minor: "40335" } },
    ]);
    await expectBooksInOrder(shop);
  });
});

test("refunds never pass what was captured, whoever writes them", async () => {
  const { placed } = await paidOrder(shop);
  const insert = shop.world.owner.query(
    `insert into refund (id, order_id, attempt_id, state, born_of, business_key, amount_minor)
     select 'ref_x', order_id, id, 'approved', 'order_cancelled', 'x', amount_minor + 1 from payment_attempt where order_id = $1`,
    [placed.order.id],
  );
  await expect(insert).rejects.toThrow("refund.above_captured");
});

test("a buyer takes the whole order back while nobody has handed over, and gets all of it", async () => {
  const paid = await paidOrder(shop);
  const cancel = () =>
    shop.world.fetch(`/v1/store/orders/${paid.placed.order.id}/cancel`, {
      method: "POST",
      headers: { ...paid.placed.headers, "idempotency-key": crypto.randomUUID() },
    });
  expect((await cancel()).status).toBe(200);
  expect(await (await cancel()).json()).toMatchObject({ code: "order.not_cancellable" });
  while ((await submitRefunds(shop.jobs)) > 0);
  expect(await refundedAtWallet(paid.reference)).toBe(paid.placed.order.total.minor);
  await expectBooksInOrder(shop);
});

test("a buyer may take back what is packed, and nothing that was handed over", async () => {
  const ends = async (to: "pack" | "hand-over") => {
    const { placed } = await anOrderOf(shop, { to });
    const { canCancel } = await readOrder(shop.world, placed);
    const path = `/v1/store/orders/${placed.order.id}/cancel`;
    const reply = await shop.world.fetch(path, { method: "POST", headers: keyed(placed.headers) });
    return [canCancel, reply.status];
  };
  expect(await ends("pack")).toEqual([true, 200]);
  expect(await ends("hand-over")).toEqual([false, 409]);
  await expectBooksInOrder(shop);
});
