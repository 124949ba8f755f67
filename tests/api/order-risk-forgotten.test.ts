import { forgetKeys } from "@haat/api/jobs/forget-keys";
import { eraseContacts } from "@haat/db/queries/myself/erase";
import { afterAll, beforeAll, expect, test } from "vitest";
import { keyed, type Placed } from "../buying.ts";
import { aPhone, chattogram, type Confirmations, openConfirmations } from "../confirmations.ts";
import { aBuyerSession } from "../market.ts";

let market: Confirmations;
beforeAll(async () => void (market = await openConfirmations()), 300_000);
afterAll(() => market.shop.close());

/** Asked about so long ago, with a call, a complaint and a parcel that was uncounted. */
async function askedAgo(age: string): Promise<Placed> {
  const { owner } = market.shop.world;
  const placed = await market.packed({ phone: aPhone() });
  const { id } = placed.order;
  await owner.query(
    `insert into order_risk (id, reasons, made_at) values ($1, '[{"code":"refusals","count":2,"days":90}]', now() - $2::interval)`,
    [id, age],
  );
  await owner.query(
    "insert into confirmation_call (order_id, outcome, note, made_by) values ($1, 'no_answer', 'বিকেলে', $2)",
    [id, market.clerk.userId],
  );
  await owner.query("insert into risk_contest (id, said) values ($1, 'ভাঙা এসেছিল')", [id]);
  await owner.query("insert into uncounted_part (id, contest_id) values ($1, $2)", [
    placed.order.subOrders[0]?.id,
    id,
  ]);
  return placed;
}

async function left({ order: { id } }: Placed): Promise<readonly number[]> {
  const { rows } = await market.shop.world.owner.query<{ left: number[] }>(
    `select array[(select count(*) from order_risk where id = $1), (select count(*) from confirmation_call where order_id = $1),
      (select count(*) from risk_contest where id = $1), (select count(*) from uncounted_part where contest_id = $1)]::int[] as left`,
    [id],
  );
  return rows[0]?.left ?? [];
}

test("after twelve months it is forgotten why somebody was called, and not a day before", async () => {
  const [old, young] = [await askedAgo("12 months"), await askedAgo("11 months 27 days")];
  await forgetKeys(market.shop.jobs);
  expect(await left(old)).toEqual([0, 0, 0, 0]);
  expect(await left(young)).toEqual([1, 1, 1, 1]);
  expect(await market.leaves(old)).toBe("yes");
  expect(await market.leaves(young)).toBe("sub_order.unconfirmed");
  const early = market.shop.world.owner.query("delete from order_risk where id = $1", [young.order.id]);
  await expect(early).rejects.toThrow("kept for twelve months");
});

test("no list that outlives it repeats what was said of somebody", async () => {
  const { owner } = market.shop.world;
  const buyer = { phone: aPhone(), areaId: chattogram, isDear: true };
  const [overruled, contested] = [
    await market.packed(buyer),
    await market.packed({ ...buyer, phone: aPhone() }),
  ];
  const said = ["পাশের বাড়ির রহিমা আপা", "দুটোই ভাঙা ছিল"] as const;
  expect(await market.support(overruled, "overruling", { reason: said[0] })).toBe("done");
  expect(await market.contest(contested, "ভাঙা এসেছিল")).toBe("done");
  expect(await market.support(contested, "contest-answer", { verdict: "grant", answer: said[1] })).toBe(
    "done",
  );
  const { rows } = await owner.query(
    `select (select count(*)::int from order_risk where ended_reason = any($1)) as kept,
      (select count(*)::int from transition where reason = any($1)) as moves, (select count(*)::int from audit a where a::text ~ any($1)) as audit`,
    [said],
  );
  expect(rows).toEqual([{ kept: 2, moves: 0, audit: 0 }]);
});

test("what was said and heard stays as it was, and goes with the buyer who is erased", async () => {
  const placed = await market.packed({ phone: aPhone(), areaId: chattogram, isDear: true });
  const { owner } = market.shop.world;
  const { id } = placed.order;
  expect(await market.contest(placed, "আমি রহিমা, আমাকে চেনেন")).toBe("done");
  expect(await market.support(placed, "contest-answer", { verdict: "keep", answer: "রহিমা আপা, দেখেছি" })).toBe(
    "done",
  );
  expect(await market.support(placed, "calls", { outcome: "refused", note: "রহিমা নেবেন না" })).toBe("done");
  for (const statement of [
    "update risk_contest set said = 'অন্য কথা' where id = $1",
    "update risk_contest set is_granted = true where id = $1",
    "update confirmation_call set outcome = 'confirmed' where order_id = $1",
    "update order_risk set reasons = '[1]' where id = $1",
  ])
    await expect(owner.query(statement, [id]), statement).rejects.toThrow("stays as it was");
  const { userId } = await aBuyerSession(market.shop.world);
  await owner.query("update orders set buyer_id = $2 where id = $1", [id, userId]);
  expect(await eraseContacts(market.shop.node.books, userId, 10)).toBe(1);
  const { rows } = await owner.query(
    "select k.said, k.answer, c.note from risk_contest k join confirmation_call c on c.order_id = k.id where k.id = $1",
    [id],
  );
  expect(rows).toEqual([{ said: "—", answer: "—", note: "—" }]);
});

test("why somebody was let off goes with him, and changes to nothing else", async () => {
  const { world } = market.shop;
  const { owner } = world;
  const { order, headers } = await market.packed({ phone: aPhone(), areaId: chattogram, isDear: true });
  const reason = "রহিমা আপাকে চিনি";
  expect(await market.support({ order, headers } as Placed, "overruling", { reason })).toBe("done");
  const other = owner.query("update order_risk set ended_reason = 'অন্য কথা' where id = $1", [order.id]);
  await expect(other).rejects.toThrow("stays as it was");
  const cancelled = await world.fetch(`/v1/store/orders/${order.id}/cancel`, {
    headers: keyed(headers),
    body: {},
  });
  expect(cancelled.status).toBe(200);
  const { userId } = await aBuyerSession(market.shop.world);
  await owner.query("update orders set buyer_id = $2 where id = $1", [order.id, userId]);
  expect(await eraseContacts(market.shop.node.books, userId, 10)).toBe(1);
  const { rows } = await owner.query("select ended_reason from order_risk where id = $1", [order.id]);
  expect(rows).toEqual([{ ended_reason: "———" }]);
});
