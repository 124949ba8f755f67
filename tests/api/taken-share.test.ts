import pg from "pg";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { type Placed, readOrder } from "../buying.ts";
import { aPhone, type Confirmations, openConfirmations } from "../confirmations.ts";
import { expectBooksInOrder } from "../shop.ts";

let market: Confirmations;
let admin: pg.Client;
beforeAll(async () => {
  market = await openConfirmations();
  const url = new URL(inject("platform").adminUrl);
  url.pathname = new URL(market.shop.world.env["DATABASE_URL"] ?? "").pathname;
  admin = new pg.Client({ connectionString: url.href });
  await admin.connect();
}, 300_000);
afterAll(async () => {
  expect(market.shop.world.faults.map(String)).toEqual([]);
  await expectBooksInOrder(market.shop);
  await admin.end();
  await market.shop.close();
});

/** Written as if nothing watched. */
async function written(...statements: readonly (readonly [string, readonly unknown[]])[]): Promise<void> {
  await admin.query("begin; set local session_replication_role = replica");
  for (const [statement, values] of statements) await admin.query(statement, [...values]);
  await admin.query("commit");
}
/** All that was written of it, and the code that proved its phone, is so long ago. */
const ago = (age: string, { order: { id } }: Placed): Promise<void> =>
  written(
    ["update transition set at = at - $2::interval where machine = 'sub_order' and order_id = $1", [id, age]],
    ["update sub_order set delivered_at = delivered_at - $2::interval where order_id = $1", [id, age]],
    ["update one_time_code set created_at = created_at - $2::interval where subject = $1", [id, age]],
  );
async function took(phone: string): Promise<Placed> {
  const placed = await market.packed({ phone });
  expect(await market.leaves(placed)).toBe("yes");
  await market.shop.world.owner.query(
    "update sub_order set state = 'delivered', delivered_at = now() where order_id = $1",
    [placed.order.id],
  );
  return placed;
}
/** So many taken, and then so many sent back, all of them so long ago: none was asked about on its way. */
async function history(phone: string, taken: number, refused: number, age: string): Promise<Placed[]> {
  const all: Placed[] = [];
  for (let n = 0; n < taken + refused; n += 1) {
    const placed = n < taken ? await took(phone) : await market.sentBack(phone);
    await ago(age, placed);
    all.push(placed);
  }
  return all;
}
const asked = async (phone: string) => (await market.asked(await market.order({ phone })))?.reasons ?? null;
const fewTaken = (taken: number, total: number) => ({ code: "few_taken", taken, total, months: 12 });

test("at three of five nobody is asked, at two of five he is, and of four it is too early to say", async () => {
  const [even, below] = [aPhone(), aPhone()];
  await history(even, 3, 2, "100 days");
  expect(await asked(even)).toBeNull();
  await history(below, 2, 2, "100 days");
  expect(await asked(below)).toBeNull();
  await history(below, 0, 1, "100 days");
  expect(await asked(below)).toEqual([fewTaken(2, 5)]);
  expect(await asked(aPhone())).toBeNull();
});

test("nothing older than twelve months counts, on either side", async () => {
  const [old, taken] = [aPhone(), aPhone()];
  const last = (await history(old, 2, 3, "364 days")).at(-1);
  expect(await asked(old)).toEqual([fewTaken(2, 5)]);
  // One of them a few days later: four are left, which say nothing.
  if (last) await ago("3 days", last);
  expect(await asked(old)).toBeNull();
  // One that was taken long ago does not make up for three of five; a person may overrule it, and no order is ended by it.
  await history(taken, 1, 0, "370 days");
  await history(taken, 2, 3, "100 days");
  const placed = await market.packed({ phone: taken });
  expect((await market.asked(placed))?.reasons).toEqual([fewTaken(2, 5)]);
  expect(await market.leaves(placed)).toBe("sub_order.unconfirmed");
  expect(await market.support(placed, "overruling", { reason: "আমরা তাঁকে চিনি" })).toBe("done");
  expect(await market.leaves(placed)).toBe("yes");
});

test("its buyer reads it and contests it; granted, none of the twelve months counts any more", async () => {
  const phone = aPhone();
  await history(phone, 2, 3, "200 days");
  const placed = await market.packed({ phone });
  expect((await readOrder(market.shop.world, placed)).confirmation).toMatchObject({
    ...{ state: "waiting", reasons: [fewTaken(2, 5)] },
  });
  expect(await market.leaves(placed)).toBe("sub_order.unconfirmed");
  expect(await market.contest(placed, "তিনটাই ভাঙা এসেছিল")).toBe("done");
  const answer = { verdict: "grant", answer: "ভাঙা পার্সেল আর গোনা হবে না" };
  expect(await market.support(placed, "contest-answer", answer)).toBe("done");
  expect(await market.leaves(placed)).toBe("yes");
  expect(await asked(phone)).toBeNull();
  const { rows } = await market.shop.world.owner.query(
    "select count(*)::int as n from uncounted_part where contest_id = $1",
    [placed.order.id],
  );
  expect(rows).toEqual([{ n: 3 }]);
});

test("what had been called delivered, and what was called back for being late, nobody refused", async () => {
  const phone = aPhone();
  const back = (await history(phone, 2, 3, "100 days")).at(-1)?.order.id;
  expect(await asked(phone)).toEqual([fewTaken(2, 5)]);
  const turned = (state: string) =>
    written([
      "update transition set from_state = $2 where machine = 'sub_order' and order_id = $1 and to_state = 'rto_in_transit'",
      [back, state],
    ]);
  await turned("delivered");
  expect(await asked(phone)).toBeNull();
  await turned("in_transit");
  expect(await asked(phone)).toEqual([fewTaken(2, 5)]);
  await written([
    `insert into refund (id, sub_order_id, order_id, attempt_id, amount_minor, state, born_of, business_key)
     select 'ref_late', s.id, s.order_id, a.id, 100, 'withdrawn', 'sub_order_late', 'late' from sub_order s
       join payment_attempt a on a.order_id = s.order_id where s.order_id = $1`,
    [back],
  ]);
  expect(await asked(phone)).toBeNull();
  await written(["delete from refund where id = 'ref_late'", []]);
});
