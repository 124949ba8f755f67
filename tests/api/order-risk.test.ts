import { afterAll, beforeAll, expect, test } from "vitest";
import { aPhone, chattogram, type Confirmations, openConfirmations } from "../confirmations.ts";
import { expectBooksInOrder } from "../shop.ts";

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
