import { lookAtBooks } from "@haat/db/queries/money/ledger-look";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { aProduct, type TestProduct } from "../market.ts";
import { type Looking, openLooking, read, unseen, whole } from "./looking.ts";

let looking: Looking;
let product: TestProduct;
beforeAll(async () => {
  looking = await openLooking();
  product = await aProduct(looking.world, { stock: 40 });
  for (const change of Array.from({ length: 150 }, (_, no) => (no % 2 ? 1 : -1)))
    await count(looking.world.owner, change);
});
afterAll(() => looking.close());
beforeEach(() => looking.lookWholly());

/** The shop counts its shelf: so many more, or fewer. */
const count = (client: Pick<pg.ClientBase, "query">, change: number): Promise<unknown> =>
  client.query("select change_stock($1, $2, $3, 'counted', 'system:test')", [
    product.variants[0].id,
    product.vendor.id,
    change,
  ]);

const onHand = (by: number) => `update stock set on_hand = on_hand + ${by}`;
const found = (damage: string, look = unseen) => looking.bent(damage, () => read(looking.admin, look));

test("what a variant of many movements had is kept, and a look between adds what moved since", async () => {
  const { rows } = await looking.admin.query("select variant_id, net::int as net from stock_checkpoint");
  expect(rows).toEqual([{ variant_id: product.variants[0].id, net: 40 }]);
  await count(looking.world.owner, 7);
  expect(await lookAtBooks(looking.books)).toEqual({ isWhole: false, broken: [] });
  await count(looking.world.owner, -3);
  expect(await found(onHand(1))).toEqual([expect.stringMatching(/^R6 var_\w+: on hand 45, movements 44$/)]);
});

test("goods are counted as held or committed while a reservation says so, and not once it is over", async () => {
  await count(looking.world.owner, -4);
  const reserved = (state: string, quantity: number) =>
    `insert into reservation (id, order_id, sub_order_id, variant_id, vendor_id, quantity, state, expires_at)
     select 'rsv_${state}', 'ord_1', 'sub_1', variant_id, vendor_id, ${quantity}, '${state}', now() from stock`;
  const all = [
    reserved("held", 2),
    reserved("committed", 3),
    reserved("shipped", 5),
    reserved("released", 7),
  ];
  const counted = (held: number, committed: number) =>
    [...all, `update stock set held = ${held}, committed = ${committed}`].join(";");
  expect(await found(counted(2, 3))).toEqual([]);
  expect(await found(counted(2, 8))).toEqual([
    expect.stringMatching(/^R3 var_\w+: counters 2\/8, rows 2\/3$/),
  ]);
});

test("goods that were moving while the checkpoint was made are neither lost nor counted twice", async () => {
  const slow = new pg.Client({ connectionString: looking.world.env["DATABASE_OWNER_URL"] });
  await slow.connect();
  try {
    await slow.query("begin");
    // Written long ago by its own time: only its transaction tells that no look has seen it.
    await slow.query(
      `insert into stock_movement (variant_id, vendor_id, kind, quantity, actor, at)
       select variant_id, vendor_id, 'counted', 5, 'system:test', now() - interval '1 day' from stock`,
    );
    await slow.query(onHand(5));
    await looking.lookWholly();
    await slow.query("commit");
  } finally {
    await slow.end();
  }
  expect(await read(looking.admin, unseen)).toEqual([]);
  expect(await found(onHand(-5))).toEqual([expect.stringMatching(/^R6 /)]);
  await looking.lookWholly();
});

const oldest =
  "update stock_movement set quantity = quantity + 1 where id = (select min(id) from stock_movement)";

test("an old movement that was bent is found by the next look at everything, also where the shelf was bent with it", async () => {
  await count(looking.world.owner, 1);
  expect(await found(oldest)).toEqual([]);
  expect(await found(oldest, whole)).toEqual([
    expect.stringMatching(/^L7 var_\w+: counted as \d+, the same movements are \d+$/),
    expect.stringMatching(/^R6 /),
  ]);
  expect(await found(`${oldest}; ${onHand(1)}`, whole)).toEqual([expect.stringMatching(/^L7 var_/)]);
});

test("a checkpoint that was written elsewhere does not count; one that is wrong stops no money before all is looked at", async () => {
  const { owner } = looking.world;
  await count(owner, 1);
  await owner.query("update stock_checkpoint set net = net + 1");
  expect(await read(looking.admin, unseen)).toEqual([]);
  await owner.query("update stock_checkpoint set made_xid = pg_current_xact_id()");
  expect(await read(looking.admin, unseen)).toEqual([expect.stringMatching(/^R6 /)]);
  expect(await lookAtBooks(looking.books)).toEqual({ isWhole: false, broken: [] });
  expect(await read(looking.admin, whole)).toEqual([expect.stringMatching(/^L7 var_/)]);
  await owner.query("delete from stock_checkpoint");
});
