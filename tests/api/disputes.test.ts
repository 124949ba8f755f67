import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeWindows } from "@haat/api/jobs/close-windows";
import { submitRefunds } from "@haat/api/jobs/submit-refunds";
import { keyed, readOrder } from "../buying.ts";
import { deliver, type DisputeDesk, openDisputeDesk, stateOf } from "../disputes.ts";
import { anOrderOf, closeWindow, giveBack, type Sold } from "../line-refunds.ts";
import { paidOrder, partWorth, reject } from "../paid-order.ts";
import { balances, expectBooksInOrder, openShop, type TestShop } from "../shop.ts";
import { aFreshOne } from "../staff.ts";

let shop: TestShop;
let desk: DisputeDesk;
beforeAll(async () => {
  shop = await openShop();
  desk = await openDisputeDesk(shop);
});
afterAll(() => shop.close());

const whole = ({ placed: { order } }: Pick<Sold, "placed">): string =>
  String(Number(order.total.minor) / 100);
const attemptState = (orderId: string) => stateOf(shop.world, "payment_attempt", orderId);
const partState = (partId: string) => stateOf(shop.world, "sub_order", partId);

describe("a complaint at a wallet", () => {
  test("withholds the money by name, holds the vendor's earning, and gives it back when it is won", async () => {
    const sold = await anOrderOf(shop, { to: "deliver" });
    const id = await desk.opened(sold.orderId, whole(sold));
    expect(await attemptState(sold.orderId)).toBe("disputed");
    expect(await balances(shop, sold.orderId)).toMatchObject({
      "A:DISPUTE": sold.placed.order.total.minor,
    });
    expect(await balances(shop, sold.orderId)).not.toHaveProperty("A:GW");
    await expectBooksInOrder(shop);
    await closeWindow(shop, sold);
    expect(await partState(sold.partId)).toBe("delivered");
    const support = await aFreshOne(shop.world, "support_2");
    expect(await giveBack(shop.world, support, sold)).toMatchObject({ code: "refund.above_captured" });
    expect(await desk.ended(id, { outcome: "won" })).toMatchObject({ state: "won" });
    expect(await attemptState(sold.orderId)).toBe("captured");
    await closeWindows(shop.jobs);
    expect(await partState(sold.partId)).toBe("completed");
    expect(await balances(shop, sold.orderId)).toMatchObject({ "A:GW": sold.placed.order.total.minor });
    await expectBooksInOrder(shop);
  });

  test("is lost at the vendor's cost: earning, commission and VAT of it go, as in a refund, to the poisha", async () => {
    const sold = await anOrderOf(shop, { to: "deliver", goods: [[149_900n, 1]] });
    const id = await desk.opened(sold.orderId, "499");
    expect(await desk.ended(id, { outcome: "lost", bearer: "vendor" })).toMatchObject({
      ...{ state: "lost", shares: [{ borne: "vendor", amount: { minor: "49900" } }] },
    });
    expect(await attemptState(sold.orderId)).toBe("charged_back");
    const { rows } = await shop.world.owner.query<{ line: string }>(
      `select l.side || ' ' || split_part(l.account, ':', 2) || ' ' || l.amount as line from journal j join journal_line l on l.journal_id = j.id
        where j.order_id = $1 and j.event_type = 'J12c' order by l.line_no`,
      [sold.orderId],
    );
    const { rows: rates } = await shop.world.owner.query<{ k: string; v: string }>(
      `select k, (k * vat_bp + 5000) / 10000 as v from (select (49900 * commission_bp + 5000) / 10000 as k, vat_bp from sub_order where id = $1) x`,
      [sold.partId],
    );
    const [k, v] = [BigInt(rates[0]?.k ?? 0), BigInt(rates[0]?.v ?? 0)];
    expect(rows.map(({ line }) => line)).toEqual([
      ...[`D V_PENDING ${49_900n - k - v}`, `D COMMISSION ${k}`, `D VAT_OUT ${v}`, "C DISPUTE 49900"],
    ]);
    await closeWindow(shop, sold);
    await expectBooksInOrder(shop);
    // What was charged back is not given back again, what is left can be.
    const support = await aFreshOne(shop.world, "support_2");
    expect(await giveBack(shop.world, support, sold)).toMatchObject({ code: "refund.line_given_back" });
  });

  test("is lost after the vendor was paid: he owes it; the market's loss is the market's", async () => {
    const [paid, ours] = [
      await anOrderOf(shop, { to: "completed", goods: [[50_000n, 1]] }),
      await anOrderOf(shop, { to: "deliver", goods: [[60_000n, 1]] }),
    ];
    await shop.world.owner.query(
      `with made as (insert into journal (event_type, event_key) values ('J5a', $1) returning id)
       insert into journal_line (journal_id, line_no, account, side, amount)
       select id, x.no, x.account, x.side, (select -balance from account_balance where account = 'L:V_PAYABLE:' || $1) from made,
         (values (1, 'L:V_PAYABLE:' || $1::text, 'D'), (2, 'L:PAYOUT_IT', 'C')) x(no, account, side)`,
      [paid.vendorId],
    );
    const [one, other] = [
      await desk.opened(paid.orderId, whole(paid)),
      await desk.opened(ours.orderId, whole(ours)),
    ];
    await desk.ended(one, { outcome: "lost", bearer: "vendor" });
    await desk.ended(other, { outcome: "lost", bearer: "market" });
    const owed = await balances(shop, paid.orderId);
    expect(Number(owed["A:VENDOR_RECV"])).toBeGreaterThan(0);
    expect(await balances(shop, ours.orderId)).toMatchObject({
      "E:DISPUTE_LOSS": ours.placed.order.total.minor,
    });
    await closeWindow(shop, ours);
    expect(await partState(ours.partId)).toBe("completed");
    await expectBooksInOrder(shop);
  });

  test("holds the parcel; lost, it stays in its shop and goes back on the shelf, and nobody is paid twice", async () => {
    const sold = await anOrderOf(shop, { to: "pack" });
    const id = await desk.opened(sold.orderId, "500");
    const hand = () =>
      shop.world.fetch(`/v1/vendor/orders/${sold.partId}/hand-over`, {
        ...{ method: "POST", headers: keyed(sold.seller.headers) },
      });
    expect((await hand()).status).toBe(409);
    expect((await reject(shop, sold.partId, sold.seller)).status).toBe(409);
    await desk.ended(id, { outcome: "lost", bearer: "vendor" });
    const order = await readOrder(shop.world, sold.placed);
    expect(order.state).toBe("cancelled");
    expect(order.refunds.map(({ amount }) => amount.minor)).toEqual([
      String(Number(order.total.minor) - 50_000),
    ]);
    await submitRefunds(shop.jobs);
    expect(await attemptState(sold.orderId)).toBe("charged_back");
    expect(await balances(shop, sold.orderId)).toEqual({});
    const { rows } = await shop.world.owner.query(
      "select on_hand, held, committed from stock s join order_line l using (variant_id) where l.order_id = $1",
      [sold.orderId],
    );
    expect(rows).toEqual([{ on_hand: 9, held: 0, committed: 0 }]);
    await expectBooksInOrder(shop);
  });

  test("of two shops' order is shared by what each part is worth: one delivered, one still in its shop", async () => {
    const paid = await paidOrder(shop);
    const [far, near] = [await partWorth(shop, paid, "149900"), await partWorth(shop, paid, "33335")];
    await deliver(shop, paid, far);
    const id = await desk.opened(paid.placed.order.id, whole(paid));
    const ended = await desk.ended(id, { outcome: "lost", bearer: "vendor" });
    expect(ended.shares.map(({ borne }) => borne).toSorted()).toEqual(["undelivered", "vendor"]);
    const sum = ended.shares.reduce((running, { amount }) => running + BigInt(amount.minor), 0n);
    expect(String(sum)).toBe(paid.placed.order.total.minor);
    expect([await partState(far.id), await partState(near.id)]).toEqual(["delivered", "cancelled"]);
    await expectBooksInOrder(shop);
  });

  test("of a parcel on its way is the market's to bear, or waits", async () => {
    const sold = await anOrderOf(shop, { to: "hand-over" });
    const id = await desk.opened(sold.orderId, whole(sold));
    await desk.propose(desk.one, id, { outcome: "lost", bearer: "vendor" });
    expect(await desk.decide(desk.other, id)).toMatchObject({ status: 409, code: "dispute.on_its_way" });
    expect(await desk.decide(desk.one, id, "refuse")).toMatchObject({ status: 200 });
    await desk.ended(id, { outcome: "lost", bearer: "market" });
    await expectBooksInOrder(shop);
    const { deliveryCode: code } = (await readOrder(shop.world, sold.placed)).subOrders[0] ?? {};
    const reply = await shop.world.fetch(`/v1/vendor/orders/${sold.partId}/deliver`, {
      ...{ method: "POST", body: { code }, headers: keyed(sold.seller.headers) },
    });
    expect(reply.status).toBe(200);
    await expectBooksInOrder(shop);
  });
});

describe("nothing of a dispute is decided twice, alone or above what was paid", () => {
  test("its end is agreed to by another, once, whoever presses at the same time", async () => {
    const sold = await anOrderOf(shop, { to: "paid" });
    const id = await desk.opened(sold.orderId, whole(sold));
    await desk.propose(desk.one, id, { outcome: "won" });
    expect(await desk.propose(desk.other, id, { outcome: "won" })).toMatchObject({
      code: "dispute.wrong_state",
    });
    expect(await desk.decide(desk.one, id)).toMatchObject({ status: 403, code: "dispute.own_hand" });
    const told = await Promise.all(Array.from({ length: 8 }, () => desk.decide(desk.other, id)));
    expect(told.map(({ status }) => status).toSorted()).toEqual([
      200,
      ...Array.from({ length: 7 }, () => 409),
    ]);
    const { rows } = await shop.world.owner.query(
      "select event_type from journal where event_key like $1 || '%' order by 1",
      [id],
    );
    expect(rows).toEqual([{ event_type: "J12a" }, { event_type: "J12b" }]);
    await expectBooksInOrder(shop);
  });

  test("two notices at once open one, a notice is written down once, and none is above what is left", async () => {
    const sold = await anOrderOf(shop, { to: "deliver" });
    const told = await Promise.all([1, 2, 3].map(() => desk.record(sold.orderId, "100")));
    expect(told.map(({ status }) => status).toSorted()).toEqual([201, 409, 409]);
    const id = told.find(({ status }) => status === 201)?.body.dispute?.id ?? "";
    await desk.ended(id, { outcome: "won" });
    expect(await desk.record(sold.orderId, "99999")).toMatchObject({ code: "dispute.above_captured" });
    expect(await desk.record(sold.orderId, "0")).toMatchObject({ code: "money.malformed" });
    await expectBooksInOrder(shop);
  });

  test("a refund and a notice of the same money at once: one of them", async () => {
    const sold = await anOrderOf(shop, { to: "deliver", goods: [[30_000n, 1]] });
    const support = await aFreshOne(shop.world, "support_2");
    const [given, noticed] = await Promise.all([
      giveBack(shop.world, support, sold, { delivery: true }),
      desk.record(sold.orderId, whole(sold)),
    ]);
    expect([given.status === 201, Boolean(noticed.body.dispute)].toSorted()).toEqual([false, true]);
    await expectBooksInOrder(shop);
  });
});
