import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { keyed, type Placed, readOrder } from "../buying.ts";
import { type DisputeDesk, openDisputeDesk, stateOf } from "../disputes.ts";
import { aStaffSession } from "../market.ts";
import { paidOrder, partWorth } from "../paid-order.ts";
import { openParcels, type Parcels, takenBack } from "../parcels.ts";
import { balances } from "../shop.ts";
import { ask } from "../staff.ts";

let parcels: Parcels;
let desk: DisputeDesk;
beforeAll(async () => {
  parcels = await openParcels();
  desk = await openDisputeDesk(parcels.shop);
}, 300_000);
afterAll(() => parcels.shop.close());
afterEach(() => parcels.expectInOrder());

const taka = (minor: bigint): string => `${minor / 100n}.${String(minor % 100n).padStart(2, "0")}`;
const paidBy = ({ order }: Placed): bigint => BigInt(order.total.minor);

/** What ends a parcel that nobody bought. */
const endings = {
  returned: async (number: string, placed: Placed, keepsDelivery = false) => {
    expect(await parcels.said(number, "rto_in_transit", 0)).toBe(200);
    expect(await takenBack(parcels.shop, placed, 1, keepsDelivery)).toBe(true);
  },
  lost: async (number: string) => expect(await parcels.said(number, "lost", 0)).toBe(200),
} as const;

async function refundsOf({ order }: Placed): Promise<readonly { state: string; minor: bigint }[]> {
  const { rows } = await parcels.shop.world.owner.query<{ state: string; minor: string }>(
    "select state, amount_minor::text as minor from refund where order_id = $1 order by id",
    [order.id],
  );
  return rows.map((row) => ({ ...row, minor: BigInt(row.minor) }));
}

/** Its wallet says for good that it sends nothing. */
async function refused({ order }: Placed): Promise<void> {
  for (const state of ["submitting", "failed"])
    await parcels.shop.world.owner.query("update refund set state = $2 where order_id = $1", [
      order.id,
      state,
    ]);
}

describe("what is owed back of a parcel that ended elsewhere is not lost to its wallet once more", () => {
  test.each([
    ["came back", endings.returned, async () => undefined],
    ["was lost", endings.lost, async () => undefined],
    ["was lost, and its refund refused", endings.lost, refused],
  ] as const)("one that %s: what the wallet takes is its refund", async (_, end, then) => {
    const number = parcels.fresh();
    const placed = await parcels.prepaid(number);
    await end(number, placed);
    await then(placed);
    const told = await desk.record(placed.order.id, taka(paidBy(placed)));
    expect([told.status, told.body.dispute]).toEqual([201, null]);
    // Two of finance end it; no wallet is asked for the same taka.
    expect(await refundsOf(placed)).toEqual([{ state: "manual", minor: paidBy(placed) }]);
    expect(await stateOf(parcels.shop.world, "payment_attempt", placed.order.id)).toBe("captured");
  });

  test("of one that came back less its delivery charge, that charge alone is in dispute, and is the market's to lose", async () => {
    const number = parcels.fresh();
    const placed = await parcels.prepaid(number);
    await endings.returned(number, placed, true);
    const delivery = BigInt(placed.order.delivery.minor);
    const told = await desk.record(placed.order.id, taka(paidBy(placed)));
    expect(told.body.dispute?.amount.minor).toBe(String(delivery));
    const ended = await desk.ended(told.body.dispute?.id ?? "", { outcome: "lost", bearer: "vendor" });
    expect(ended.shares).toMatchObject([{ borne: "market", amount: { minor: String(delivery) } }]);
    expect(await balances(parcels.shop, placed.order.id)).toMatchObject({
      ...{ "E:DISPUTE_LOSS": String(delivery), "L:REFUND_IT": String(delivery - paidBy(placed)) },
    });
  });

  test("a refund that its wallet refused counts as owed, whoever writes a dispute beside it", async () => {
    const number = parcels.fresh();
    const placed = await parcels.prepaid(number);
    await endings.lost(number);
    await refused(placed);
    const { owner } = parcels.shop.world;
    const write = owner.query(
      `insert into dispute (id, attempt_id, order_id, wallet, reference, amount_minor, noticed_on, note, state, made_by)
       select 'dsp_' || substr(id, 5), id, order_id, method, 'DSP-2', 100, current_date, 'complaint', 'open', $2
         from payment_attempt where order_id = $1 and method = 'bkash'`,
      [placed.order.id, desk.one.userId],
    );
    await expect(write).rejects.toMatchObject({ message: "dispute.above_captured" });
  });
});

describe("a parcel whose payment was charged back at the market's cost while it was on its way", () => {
  test.each([
    ["returned", 0n, false],
    ["lost", 0n, false],
    ["returned", 50_000n, false],
    ["lost", 50_000n, false],
    ["returned", 0n, true],
    ["returned", 5_000n, true],
    ["returned", 50_000n, true],
  ] as const)(
    "ends %s, %s poisha of it undisputed: nobody has more than his own",
    async (way, rest, keeps) => {
      const number = parcels.fresh();
      const placed = await parcels.prepaid(number);
      const charged = paidBy(placed) - rest;
      const id = await desk.opened(placed.order.id, taka(charged));
      await desk.ended(id, { outcome: "lost", bearer: "market" });
      expect(await balances(parcels.shop, placed.order.id)).toMatchObject({
        "E:DISPUTE_LOSS": String(charged),
      });
      await endings[way](number, placed, keeps);
      // Goods before the delivery charge: of that its wallet has given back what is above the goods.
      const delivery = BigInt(placed.order.delivery.minor);
      const kept = keeps ? (rest < delivery ? rest : delivery) : 0n;
      const owed = rest - kept;
      expect(await refundsOf(placed)).toEqual(owed > 0n ? [{ state: "approved", minor: owed }] : []);
      const books = await balances(parcels.shop, placed.order.id);
      // What its buyer paid is still here, and he has it back already: the market has lost nothing by him.
      expect(books).not.toHaveProperty("L:ESCROW");
      expect(books).not.toHaveProperty("E:DISPUTE_LOSS");
      expect(books["R:SHIPPING"] ?? "0").toBe(String(-kept));
      expect((await readOrder(parcels.shop.world, placed)).state).toBe("completed");
    },
  );
});

test("one shop's parcel is lost: the other shop's goods can still be called off, and only these are owed by it", async () => {
  const { shop } = parcels;
  const clerk = await aStaffSession(shop.world, "support_2");
  for (const by of ["buyer", "support"] as const) {
    const paid = await paidOrder(shop);
    const { order, token } = paid.placed;
    const [gone, here] = [await partWorth(shop, paid, "149900"), await partWorth(shop, paid, "33335")];
    const number = parcels.fresh();
    for (const verb of ["accept", "pack", "hand-over"]) {
      const reply = await shop.world.fetch(`/v1/vendor/orders/${gone.id}/${verb}`, {
        ...{ method: "POST", headers: keyed(gone.seller.headers) },
        ...(verb === "hand-over" && { body: { consignment: { courier: "pathao", number } } }),
      });
      expect([verb, reply.status]).toEqual([verb, 200]);
    }
    expect((await readOrder(shop.world, paid.placed)).canCancel).toBe(false);
    await endings.lost(number);
    const seen = await readOrder(shop.world, paid.placed);
    expect(seen.canCancel).toBe(true);
    const reply =
      by === "buyer"
        ? await shop.world.fetch(`/v1/store/orders/${order.id}/cancel`, {
            ...{ method: "POST", headers: keyed({ "x-haat-order-token": token }) },
          })
        : await ask(shop.world, clerk, ["POST", `/v1/support/orders/${order.id}/cancel`], {
            reason: "ক্রেতা ফোনে বাতিল চেয়েছেন",
          });
    expect(reply.status).toBe(200);
    const parts = new Map(seen.subOrders.map(({ id, total }) => [id, BigInt(total.minor)]));
    const owed = await refundsOf(paid.placed);
    expect(new Set(owed.map(({ minor }) => minor))).toEqual(
      new Set([parts.get(gone.id), parts.get(here.id)]),
    );
    expect(owed).toHaveLength(2);
    const after = await readOrder(shop.world, paid.placed);
    expect([after.state, after.canCancel]).toEqual(["completed", false]);
    expect(await balances(shop, order.id)).not.toHaveProperty("L:ESCROW");
  }
});
