import type { MoneyProposalPage } from "@haat/contract/proposal";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Placed } from "../buying.ts";
import { aPhone, chattogram, type Confirmations, openConfirmations } from "../confirmations.ts";
import { partOf } from "../dispatch.ts";
import { comesBack, going } from "../exchanges.ts";
import { expectBooksInOrder } from "../shop.ts";
import { aFreshOne, ask, decideBy } from "../staff.ts";

let market: Confirmations;
beforeAll(async () => void (market = await openConfirmations()), 300_000);
afterAll(() => market.shop.close());
const { stringify } = JSON;

test("somebody new is asked only of an order that is dear and goes far, and of nothing for want of data", async () => {
  const far = { areaId: chattogram };
  const asked = await market.packed({ phone: aPhone(), ...far, isDear: true });
  expect(await market.asked(asked)).toEqual({
    ...{ state: "waiting", reasons: [{ code: "new_far_dear", overMinor: "300000" }] },
  });
  for (const wish of [{ isDear: true }, far, {}]) {
    const placed = await market.packed({ phone: aPhone(), ...wish });
    expect([stringify(wish), await market.asked(placed)]).toEqual([stringify(wish), null]);
    expect(await market.leaves(placed)).toBe("yes");
  }
  expect(await market.leaves(asked)).toBe("sub_order.unconfirmed");
});

test("who had a parcel from us before is new no longer", async () => {
  const phone = aPhone();
  const first = await market.packed({ phone });
  expect(await market.leaves(first)).toBe("yes");
  await market.shop.world.owner.query(
    "update sub_order set state = 'delivered', delivered_at = now() where order_id = $1",
    [first.order.id],
  );
  expect(await market.asked(await market.order({ phone, areaId: chattogram, isDear: true }))).toBeNull();
});

test("after two parcels sent back in ninety days the third is asked about, and waits in its shop until then", async () => {
  const phone = aPhone();
  await market.sentBack(phone);
  expect(await market.asked(await market.order({ phone }))).toBeNull();
  const second = await market.sentBack(phone);
  const third = await market.packed({ phone });
  expect(await market.asked(third)).toEqual({
    ...{ state: "waiting", reasons: [{ code: "refusals", count: 2, days: 90 }] },
  });
  expect(await market.leaves(third)).toBe("sub_order.unconfirmed");
  const { owner } = market.shop.world;
  const { rows } = await owner.query("select may_leave(id) as may from sub_order where order_id = $1", [
    third.order.id,
  ]);
  expect(rows).toEqual([{ may: false }]);
  // Nobody else has any part in it.
  expect(await market.asked(await market.order({ phone: aPhone() }))).toBeNull();
  const { rows: later } = await owner.query(
    `select count(*)::int as n from orders o, generate_series(1, 2) as n(n),
      refused_parts(o.contact_phone_hash, now() + interval '89 days' * n.n) where o.id = $1 group by n.n order by n.n`,
    [second.order.id],
  );
  expect(later).toEqual([{ n: 2 }]);
});

/** Parcels that count as sent back by the phone of this order. */
async function counted(orderId: string): Promise<number> {
  const { rows } = await market.shop.world.owner.query<{ n: number }>(
    "select count(*)::int as n from orders o, refused_parts(o.contact_phone_hash, now()) where o.id = $1",
    [orderId],
  );
  return rows[0]?.n ?? -1;
}
/** In the hands of its shop's own person. */
async function carriedByItsShop(phone: string): Promise<Placed> {
  const placed = await market.packed({ phone });
  expect(await market.leaves(placed)).toBe("yes");
  return placed;
}

test("of what a shop carried itself only what was refused at the door counts, never that nobody was met", async () => {
  const phone = aPhone();
  for (const [reason, count] of [
    ["not_home", 0],
    ["other", 0],
    ["refused", 1],
  ] as const) {
    const placed = await carriedByItsShop(phone);
    const body = { reason, lines: [], note: "refused" };
    expect((await market.dispatch.act(partOf(placed), "undelivered", body)).status).toBe(200);
    expect([reason, await counted(placed.order.id)]).toEqual([reason, count]);
  }
});

test("what two of staff ended for a shop that said nothing is no refusal, whatever they wrote", async () => {
  const { world } = market.shop;
  const placed = await carriedByItsShop(aPhone());
  const path = ["POST", `/v1/support/sub-orders/${partOf(placed)}/parcel-state`] as const;
  const said = { state: "rto_received", reason: "refused to answer us for a week" };
  expect((await ask(world, market.clerk, path, said)).status).toBe(200);
  const page = await ask<MoneyProposalPage>(world, market.clerk, ["GET", "/v1/support/proposals"]);
  const id = page.body.items.find(({ order }) => order?.id === placed.order.id)?.id ?? "";
  expect((await decideBy(world, await aFreshOne(world, "finance"), ["support", id], "agree")).code).toBe("");
  const { rows } = await world.owner.query("select state from sub_order where id = $1", [partOf(placed)]);
  expect(rows).toEqual([{ state: "returned_to_origin" }]);
  expect(await counted(placed.order.id)).toBe(0);
});

test("the new piece of an agreed exchange that came back is no refused order", async () => {
  let numbers = 0;
  const it = await going({ shop: market.shop, fresh: () => `CNFX${(numbers += 1)}` });
  const before = await counted(it.newOrder);
  expect(await comesBack(market.shop, it)).toBe("done");
  const { rows } = await market.shop.world.owner.query("select state from sub_order where id = $1", [
    it.newPart,
  ]);
  expect(rows).toEqual([{ state: "returned_to_origin" }]);
  expect(await counted(it.newOrder)).toBe(before);
});

test("nothing is ever cancelled by it, and the books hold", async () => {
  const phone = aPhone();
  await market.sentBack(phone);
  await market.sentBack(phone);
  const third = await market.packed({ phone });
  const { rows } = await market.shop.world.owner.query("select state from sub_order where order_id = $1", [
    third.order.id,
  ]);
  expect(rows).toEqual([{ state: "packed" }]);
  expect(market.shop.world.faults.map(String)).toEqual([]);
  await expectBooksInOrder(market.shop);
});
