import { giveDifferences } from "@haat/api/jobs/give-differences";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import {
  cheaperPrice,
  comesBack,
  type Going,
  going,
  earnedOn,
  onHand,
  saidOf,
  sizes,
  standingOf,
} from "../exchanges.ts";
import { aCashier } from "../hand-refunds.ts";
import { decideCase } from "../line-refunds.ts";
import { aStaffSession, type TestSession } from "../market.ts";
import { openParcels, type Parcels } from "../parcels.ts";
import { balances } from "../shop.ts";
import { ask } from "../staff.ts";

let parcels: Parcels;
let clerk: TestSession;
beforeAll(async () => {
  parcels = await openParcels();
  clerk = await aStaffSession(parcels.shop.world, "support_2");
}, 300_000);
afterAll(() => parcels.shop.close());
afterEach(() => parcels.expectInOrder());

const [small] = sizes;
const less = small - cheaperPrice;
const rowsOf = async (text: string, ...values: readonly unknown[]) =>
  (await parcels.shop.world.owner.query<Record<string, string>>(text, [...values])).rows;
const give = () => giveDifferences(parcels.shop.jobs);
const casesOf = (it: Going) =>
  rowsOf(
    `select c.id, c.state, c.fault, c.goods_minor::text as goods, array_to_string(array(select r.state || ' ' || r.amount_minor || ' ' || a.method
       from refund r join payment_attempt a on a.id = r.attempt_id where r.case_id = c.id), ', ') as refunds
     from refund_case c where c.order_id = $1 order by c.made_at, c.id`,
    it.placed.order.id,
  );

/** So many pieces of the old line, or of what came for it, are given back; what came of it. */
const giveBack = async (it: Going, quantity: number, exchange?: string): Promise<string> => {
  const reply = await ask(
    parcels.shop.world,
    clerk,
    ["POST", `/v1/support/orders/${it.placed.order.id}/refunds`],
    {
      ...{ subOrderId: it.partId, delivery: false, fault: "vendor", reason: "ক্রেতা টাকা চান" },
      lines: [{ lineId: it.line, quantity, ...(exchange !== undefined && { exchange }) }],
    },
  );
  return reply.status < 300 ? "done" : reply.code;
};

describe("one thing for a cheaper one", () => {
  test("the difference is its buyer's once the old one was taken at the door, and not before, and once", async () => {
    const it = await going(parcels, { to: "cheaper" });
    expect(it.exchange).toMatchObject({
      difference: { minor: "0" },
      givesBack: { minor: String(less) },
    });
    expect([await give(), await casesOf(it)]).toEqual([0, []]);
    expect(await saidOf(parcels.shop, it, "exchanged", 0n)).toBe("now");
    expect(await standingOf(parcels.shop, it)).toMatchObject({ part: "delivered", cases: [], journals: [] });
    expect(await giveBack(it, 1)).toBe("refund.in_exchange");
    await Promise.all([give(), give(), give()]);
    await give();
    expect(await casesOf(it)).toMatchObject([
      { state: "approved", fault: "exchange", goods: String(less), refunds: `approved ${less} cod` },
    ]);
    const all = 2n * small;
    expect(await balances(parcels.shop, it.placed.order.id)).toMatchObject({
      "L:REFUND_IT": String(-less),
      "L:V_PENDING": String(
        (await earnedOn(parcels.shop, less, it)) - (await earnedOn(parcels.shop, all, it)),
      ),
    });
    expect(await onHand(parcels.shop, it.variants)).toEqual([7, 9, 9]);
  });

  test("refused at the door, or lost on its way there, nothing comes back, and its courier owes for the new one", async () => {
    const it = await going(parcels, { to: "cheaper" });
    expect(await comesBack(parcels.shop, it)).toBe("done");
    const lost = await going(parcels, { to: "cheaper" });
    await saidOf(parcels.shop, lost, "lost");
    expect(await standingOf(parcels.shop, lost)).toMatchObject({
      ...{ part: "lost", claim: String(await earnedOn(parcels.shop, cheaperPrice, lost)) },
    });
    expect([await give(), await casesOf(it), await casesOf(lost)]).toEqual([0, [], []]);
    expect(await giveBack(it, 2)).toBe("done");
  });

  test("lost on its way back its buyer has it all the same, and its courier owes for the old one", async () => {
    const it = await going(parcels, { to: "cheaper" });
    await saidOf(parcels.shop, it, "exchanged");
    await saidOf(parcels.shop, it, "lost");
    await give();
    expect(await casesOf(it)).toMatchObject([{ state: "approved", goods: String(less) }]);
    expect(await standingOf(parcels.shop, it)).toMatchObject({
      ...{ swap: "lost", claim: String(await earnedOn(parcels.shop, small, it)) },
    });
  });

  test("what came for it is given back for what it cost, a piece that stayed for what that cost, and no more", async () => {
    const it = await going(parcels, { to: "cheaper" });
    await saidOf(parcels.shop, it, "exchanged");
    await give();
    const [id] = [it.exchange.id];
    expect(await giveBack(it, 2)).toBe("refund.line_given_back");
    expect(await giveBack(it, 2, id)).toBe("refund.line_given_back");
    expect([await giveBack(it, 1, id), await giveBack(it, 1, id)]).toEqual([
      "done",
      "refund.line_given_back",
    ]);
    expect([await giveBack(it, 1), await giveBack(it, 1)]).toEqual(["done", "refund.line_given_back"]);
    expect((await casesOf(it)).map(({ goods }) => goods)).toEqual([less, cheaperPrice, small].map(String));
    expect(await balances(parcels.shop, it.placed.order.id)).toMatchObject({
      "L:REFUND_IT": String(-2n * small),
    });
    expect((await balances(parcels.shop, it.placed.order.id))["L:V_PENDING"]).toBeUndefined();
  });

  test("its books take no other sum, no second one, and nothing of what was not taken at the door", async () => {
    const it = await going(parcels, { to: "cheaper" });
    const [maker] = await rowsOf("select answered_by as id from swap where id = $1", it.exchange.id);
    const write = (id: string, goods: bigint) =>
      rowsOf(
        `insert into refund_case (id, order_id, sub_order_id, state, fault, goods_minor, delivery_minor, reason, maker_id, swap_id)
         values ($1, $2, $3, 'requested', 'exchange', $4, 0, 'test', $5, $6)`,
        ...[id, it.placed.order.id, it.partId, goods.toString(), maker?.["id"], it.exchange.id],
      );
    const isRefused = "nothing of that is owed for this exchange";
    await expect(write("rfc_early", less)).rejects.toThrow(isRefused);
    await saidOf(parcels.shop, it, "exchanged");
    await expect(write("rfc_more", less + 1n)).rejects.toThrow(isRefused);
    await give();
    await expect(write("rfc_again", less)).rejects.toThrow(isRefused);
  });
});

describe("above what one may give back alone", () => {
  const limitOf = (minor: number) =>
    rowsOf(
      "insert into setting (id, name, value, valid_from) values ($1, 'refund_limit_minor', $2::jsonb, clock_timestamp())",
      ...[`set_${crypto.randomUUID()}`, String(minor)],
    );

  test("finance agrees first; what it refused is owed once the old piece is back, and then nobody refuses it", async () => {
    await limitOf(10_000);
    const it = await going(parcels, { to: "cheaper" });
    await saidOf(parcels.shop, it, "exchanged");
    await give();
    const [first] = await casesOf(it);
    expect(first).toMatchObject({ state: "requested", refunds: `requested ${less} cod` });
    const cashier = await aCashier(parcels.shop.world);
    expect((await decideCase(parcels.shop.world, cashier, first?.["id"] ?? "", "refuse")).status).toBe(200);
    expect(await give()).toBe(0);
    expect(await it.act(it.newPart, "take-back", { lines: [{ id: it.line, whole: 1 }] })).toBe("done");
    await give();
    const [, second] = await casesOf(it);
    expect(second).toMatchObject({ state: "requested" });
    expect((await decideCase(parcels.shop.world, cashier, second?.["id"] ?? "", "refuse")).code).toBe(
      "refund.exchange_owed",
    );
    expect((await decideCase(parcels.shop.world, cashier, second?.["id"] ?? "")).status).toBe(200);
    await limitOf(200_000);
    expect(await casesOf(it)).toMatchObject([{ state: "rejected" }, { refunds: `approved ${less} cod` }]);
  });
});
