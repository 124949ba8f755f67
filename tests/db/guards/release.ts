import { type Bench, guardsOf } from "./bench.ts";
import {
  call,
  expectNothing,
  expectOnce,
  expectStep,
  inOrder,
  lockOf,
  neighbours,
  type On,
  type Ordered,
  sumOf,
  commit,
  ordered,
} from "./shelf.ts";

const release =
  ({ orderId }: Ordered) =>
  (on: On) =>
    call(on, "release_stock", orderId);
const restock =
  ({ parts: [part = ""] }: Ordered) =>
  (on: On) =>
    call(on, "restock_sub_order", part);
const released = async (bench: Bench): Promise<void> => {
  const [mine] = await neighbours(bench);
  const act = () => release(mine)(bench.admin);
  await expectStep(bench, mine, act, { answers: 1, leaves: ["10/3/0 held released"] });
  await expectNothing(bench, act, 0);
};
const soldStaysSold = async (bench: Bench): Promise<void> => {
  const [mine] = await neighbours(bench);
  await commit(bench, mine);
  await expectNothing(bench, () => release(mine)(bench.admin), 0);
};
const releasedOnce = async (bench: Bench): Promise<void> => {
  const [mine] = await neighbours(bench);
  await expectOnce(bench, mine, release(mine), { answers: 0, leaves: ["10/3/0 held released"] });
};

const restocked = async (bench: Bench): Promise<void> => {
  const [mine, other] = await neighbours(bench);
  await commit(bench, mine);
  await commit(bench, other);
  const act = () => restock(mine)(bench.admin);
  await expectStep(bench, mine, act, { answers: 1, leaves: ["10/0/3 committed restocked"] });
  await expectNothing(bench, act, 0);
};
const heldIsFreed = async (bench: Bench): Promise<void> => {
  const [mine, other] = await neighbours(bench);
  await commit(bench, other);
  const leaves = ["10/0/3 committed released"];
  await expectStep(bench, mine, () => restock(mine)(bench.admin), { answers: 1, leaves });
};
const onlyItsPart = async (bench: Bench): Promise<void> => {
  const order = await ordered(bench, 2, 3);
  await commit(bench, order);
  const leaves = ["10/0/0 restocked", "10/0/3 committed"];
  await expectStep(bench, order, () => restock(order)(bench.admin), { answers: 1, leaves });
};
const shippedStaysShipped = async (bench: Bench): Promise<void> => {
  const [mine, other] = await neighbours(bench);
  await commit(bench, mine);
  await commit(bench, other);
  await call(bench.admin, "ship_sub_order", mine.parts[0] ?? "", "vendor:test");
  await expectNothing(bench, () => restock(mine)(bench.admin), 0);
};
const restockedOnce = async (bench: Bench): Promise<void> => {
  const [mine, other] = await neighbours(bench);
  await commit(bench, mine);
  await commit(bench, other);
  await expectOnce(bench, mine, restock(mine), { answers: 0, leaves: ["10/0/3 committed restocked"] });
};

const mine = "order_id = p_order and state = 'held'";
const open = "sub_order_id = p_sub_order and state in ('held','committed')";
export const releasing = guardsOf("release_stock", [
  { keeps: "two releases at once to one", line: lockOf("reservation", mine), holds: releasedOnce },
  {
    keeps: "shelves locked in one order",
    line: "order by variant_id for update",
    instead: "order by variant_id desc for update",
    holds: inOrder("release_stock"),
  },
  { keeps: "the held counter true", line: "held = held - r.q", instead: "held = held", holds: released },
  {
    keeps: "what is sold sold",
    line: sumOf(mine),
    instead: sumOf("order_id = p_order"),
    holds: soldStaysSold,
  },
  {
    keeps: "another order's goods its own",
    line: sumOf(mine),
    instead: sumOf("state = 'held'"),
    holds: released,
  },
  {
    keeps: "sold reservations sold",
    line: `set state = 'released' where ${mine}`,
    instead: "set state = 'released' where order_id = p_order",
    holds: soldStaysSold,
  },
  {
    keeps: "another order's reservations its own",
    line: `set state = 'released' where ${mine}`,
    instead: "set state = 'released' where state = 'held'",
    holds: released,
  },
]);

const freed = `c\n            from reservation where ${open} group by 1`;
export const restocking = guardsOf("restock_sub_order", [
  { keeps: "two returns at once to one", line: lockOf("reservation", open), holds: restockedOnce },
  { keeps: "the held counter true", line: "held = held - r.h, ", holds: heldIsFreed },
  { keeps: "the committed counter true", line: ", committed = committed - r.c", holds: restocked },
  { keeps: "held and sold apart", line: "filter (where state = 'held')", holds: restocked },
  { keeps: "sold and held apart", line: "filter (where state = 'committed')", holds: heldIsFreed },
  {
    keeps: "other parts' goods theirs",
    line: freed,
    instead: freed.replace("sub_order_id = p_sub_order and ", ""),
    holds: restocked,
  },
  {
    keeps: "other parts' reservations theirs",
    line: `\n   where ${open};`,
    instead:
      "\n   where order_id = (select order_id from sub_order where id = p_sub_order) and state in ('held','committed');",
    holds: onlyItsPart,
  },
  {
    keeps: "what has left the shop out of it",
    line: `\n   where ${open};`,
    instead: "\n   where sub_order_id = p_sub_order;",
    holds: shippedStaysShipped,
  },
  {
    keeps: "a freed hold called released",
    line: "case state when 'held' then 'released' else 'restocked' end",
    instead: "'restocked'",
    holds: heldIsFreed,
  },
]);
