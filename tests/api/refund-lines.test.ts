import { submitRefunds } from "@haat/api/jobs/submit-refunds";
import { commissionOn } from "@haat/core/ledger";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { keyed, readOrder } from "../buying.ts";
import { aCashier, decide, record } from "../hand-refunds.ts";
import { anOrderOf, closeWindow, giveBack, preview, type Sold } from "../line-refunds.ts";
import { aStaffSession, type TestSession } from "../market.ts";
import { balances, expectBooksInOrder, openShop, type TestShop } from "../shop.ts";

let shop: TestShop;
let clerk: TestSession;
beforeAll(async () => {
  shop = await openShop();
  clerk = await aStaffSession(shop.world, "support_2");
});
afterAll(() => shop.close());
afterEach(async () => {
  expect(shop.world.faults).toEqual([]);
  await expectBooksInOrder(shop);
});

const balance = async (account: string): Promise<bigint> => {
  const { rows } = await shop.world.owner.query<{ balance: string }>(
    "select balance from account_balance where account = $1",
    [account],
  );
  return BigInt(rows[0]?.balance ?? 0);
};
/** What the market owes the shop for having carried it. */
const carriedFor = async ({ orderId }: Sold): Promise<bigint> =>
  BigInt((await balances(shop, orderId))["E:COURIER"] ?? 0);
const rates = async ({ partId }: Sold) => {
  const { rows } = await shop.world.owner.query<{ c: string; v: string }>(
    "select commission_bp as c, vat_bp as v from sub_order where id = $1",
    [partId],
  );
  return { commissionBp: BigInt(rows[0]?.c ?? 0), vatBp: BigInt(rows[0]?.v ?? 0) };
};
const journalsOf = async ({ orderId }: Sold): Promise<string[]> => {
  const { rows } = await shop.world.owner.query<{ event: string }>(
    "select event_type as event from journal where order_id = $1 and event_type in ('J8','J9','J10','J10b','J19') order by id",
    [orderId],
  );
  return rows.map(({ event }) => event);
};
const settle = async (): Promise<void> => {
  while ((await submitRefunds(shop.jobs)) > 0);
};
const reserved = async ({ partId }: Sold) =>
  (
    await shop.world.owner.query(
      "select r.quantity, s.committed from reservation r join stock s using (variant_id) where r.sub_order_id = $1",
      [partId],
    )
  ).rows;

describe("pieces given back after delivery", () => {
  test("one by one take from vendor, commission and VAT exactly what the sale had given them", async () => {
    const sold = await anOrderOf(shop, { goods: [[33_335n, 3]] });
    const { commission, vat } = commissionOn(100_005n, await rates(sold));
    expect(await balance(`L:V_PENDING:${sold.vendorId}`)).toBe(-(100_005n - commission - vat));
    const planned = await preview(shop.world, clerk, sold);
    expect(planned.body).toMatchObject({ stage: "after", total: { minor: "33335" }, needsSecond: false });
    for (const delivery of [false, false, true]) {
      expect((await giveBack(shop.world, clerk, sold, { delivery })).status).toBe(201);
      await settle();
    }
    expect(await balance(`L:V_PENDING:${sold.vendorId}`)).toBe(0n);
    expect(await balances(shop, sold.orderId)).toEqual(
      // What carrying the parcel cost stays what it is.
      { "E:COURIER": expect.any(String), "L:COURIER_PAY": expect.any(String) },
    );
    expect(await readOrder(shop.world, sold.placed)).toMatchObject({
      payments: [{ state: "refunded" }],
      subOrders: [{ lines: [{ quantity: 3, givenBack: 3 }] }],
    });
    expect(await journalsOf(sold)).toEqual(["J9", "J9", "J9"]);
    expect((await giveBack(shop.world, clerk, sold)).code).toBe("refund.line_given_back");
    await closeWindow(shop, sold);
    // For carrying it the shop has its due, whatever went back.
    expect(await balance(`L:V_PAYABLE:${sold.vendorId}`)).toBe(-(await carriedFor(sold)));
  });

  test("when the vendor has been paid take what he has, he owes the rest, and later earnings pay it", async () => {
    const sold = await anOrderOf(shop, { goods: [[50_000n, 2]], to: "completed" });
    // His balance has gone elsewhere.
    const has = -(await balance(`L:V_PAYABLE:${sold.vendorId}`));
    await shop.world.owner.query(
      `with j as (insert into journal (event_type, event_key) values ('J5a', $1) returning id)
       insert into journal_line (journal_id, line_no, account, side, amount)
       select id, l.no, l.account, l.side, $2::bigint from j, (values (1, 'L:V_PAYABLE:' || $1, 'D'), (2, 'L:PAYOUT_IT', 'C')) l(no, account, side)`,
      [sold.vendorId, String(has - 100n)],
    );
    expect((await giveBack(shop.world, clerk, sold)).status).toBe(201);
    const { commission, vat } = commissionOn(50_000n, await rates(sold));
    expect(await balance(`L:V_PAYABLE:${sold.vendorId}`)).toBe(0n);
    expect(await balance(`A:VENDOR_RECV:${sold.vendorId}`)).toBe(50_000n - commission - vat - 100n);
    expect(await journalsOf(sold)).toEqual(["J10"]);
    await settle();
    const next = await anOrderOf(shop, { of: sold.vendor, goods: [[90_000n, 1]], to: "completed" });
    expect(await balance(`A:VENDOR_RECV:${sold.vendorId}`)).toBe(0n);
    expect(await journalsOf(next)).toEqual(["J10b"]);
  });

  test("by the market's fault leave the vendor what he earned", async () => {
    const sold = await anOrderOf(shop);
    const before = await balance(`L:V_PENDING:${sold.vendorId}`);
    await giveBack(shop.world, clerk, sold, { fault: "market", delivery: true });
    expect(await balance(`L:V_PENDING:${sold.vendorId}`)).toBe(before);
    expect(await journalsOf(sold)).toEqual(["J19"]);
    await settle();
    await closeWindow(shop, sold);
    expect(await balance(`L:V_PAYABLE:${sold.vendorId}`)).toBe(before - (await carriedFor(sold)));
  });

  test("of a cash order go by hand to the buyer's wallet, and the last poisha is what the door took", async () => {
    const sold = await anOrderOf(shop, { method: "cod", goods: [[33_335n, 3]] });
    const other = await aCashier(shop.world);
    const cashier = await aCashier(shop.world);
    for (const giving of [{ pieces: 2 }, { pieces: 1, delivery: true }])
      expect((await giveBack(shop.world, clerk, sold, giving)).status).toBe(201);
    await settle();
    const { rows } = await shop.world.owner.query<{ id: string; state: string; minor: string }>(
      "select id, state, amount_minor::text as minor from refund where order_id = $1 order by id",
      [sold.orderId],
    );
    expect(rows.map(({ state }) => state)).toEqual(["manual", "manual"]);
    const taken = ((BigInt(sold.placed.order.total.minor) + 50n) / 100n) * 100n;
    expect(rows.reduce((sum, { minor }) => sum + BigInt(minor), 0n)).toBe(taken);
    for (const { id, minor } of rows) {
      expect((await record(shop.world, cashier, id, { wallet: "nagad", amount: minor })).status).toBe(200);
      expect((await decide(shop.world, other, id)).status).toBe(200);
    }
    const left = await balances(shop, sold.orderId);
    expect(left["A:BANK"]).toBe(String(-taken));
    expect(left["E:ROUNDING"]).toBeUndefined();
  });
});

describe("pieces taken out before the parcel is packed", () => {
  test("go back on the shelf, leave escrow, and the rest is delivered and earned as if it had been ordered so", async () => {
    const sold = await anOrderOf(shop, { goods: [[33_335n, 3]], to: "accept" });
    expect((await giveBack(shop.world, clerk, sold, { pieces: 2 })).status).toBe(201);
    expect(await reserved(sold)).toEqual([{ quantity: 1, committed: 1 }]);
    await settle();
    for (const step of ["pack", "hand-over", "deliver"]) {
      const code = (await readOrder(shop.world, sold.placed)).subOrders[0]?.deliveryCode;
      const body = step === "deliver" ? { code } : undefined;
      const path = `/v1/vendor/orders/${sold.partId}/${step}`;
      const reply = await shop.world.fetch(path, {
        method: "POST",
        body,
        headers: keyed(sold.seller.headers),
      });
      expect([step, reply.status]).toEqual([step, 200]);
    }
    const { commission, vat } = commissionOn(33_335n, await rates(sold));
    expect(await balance(`L:V_PENDING:${sold.vendorId}`)).toBe(-(33_335n - commission - vat));
    expect((await balances(shop, sold.orderId))["L:ESCROW"]).toBeUndefined();
    expect((await giveBack(shop.world, clerk, sold)).status).toBe(201);
    expect(await balance(`L:V_PENDING:${sold.vendorId}`)).toBe(0n);
    expect(await journalsOf(sold)).toEqual(["J8", "J9"]);
  });

  test("and the part cancelled afterwards gives back the rest, whatever still waited for finance", async () => {
    const sold = await anOrderOf(shop, { goods: [[150_000n, 3]], to: "paid" });
    expect((await giveBack(shop.world, clerk, sold)).body.cases[0]).toMatchObject({ state: "approved" });
    const waiting = await giveBack(shop.world, clerk, sold);
    expect(waiting.body.cases[0]).toMatchObject({ state: "requested", may: ["withdraw"] });
    const reply = await shop.world.fetch(`/v1/vendor/orders/${sold.partId}/reject`, {
      body: { reason: "out_of_stock" },
      headers: keyed(sold.seller.headers),
    });
    expect(reply.status).toBe(200);
    await settle();
    expect(await balances(shop, sold.orderId)).toEqual({});
    expect(await readOrder(shop.world, sold.placed)).toMatchObject({
      state: "cancelled",
      payments: [{ state: "refunded" }],
    });
  });

  test("are never all of it, nor of a parcel on its way; cash that nobody has taken is not asked for", async () => {
    const paid = await anOrderOf(shop, { to: "paid" });
    expect((await giveBack(shop.world, clerk, paid, { pieces: 3 })).code).toBe("refund.whole_part");
    const away = await anOrderOf(shop, { to: "hand-over" });
    expect((await giveBack(shop.world, clerk, away)).code).toBe("refund.on_its_way");
    const cash = await anOrderOf(shop, { method: "cod", to: "accept" });
    const due = BigInt(cash.placed.order.total.minor);
    expect((await giveBack(shop.world, clerk, cash)).status).toBe(201);
    const order = await readOrder(shop.world, cash.placed);
    expect([order.refunds, order.atDoor.minor]).toEqual([[], String(due - 33_335n)]);
  });
});
