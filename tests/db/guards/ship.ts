import { expect } from "vitest";
import { type Bench, guardsOf } from "./bench.ts";
import {
  call,
  commit,
  expectNothing,
  expectOnce,
  expectStep,
  lockOf,
  neighbours,
  type On,
  type Ordered,
  ordered,
  sumOf,
} from "./shelf.ts";

const ship =
  ({ parts: [part = ""] }: Ordered) =>
  (on: On) =>
    call(on, "ship_sub_order", part, "vendor:test");

const shipped = async (bench: Bench): Promise<void> => {
  const [mine, other] = await neighbours(bench);
  await commit(bench, mine);
  await commit(bench, other);
  const act = () => ship(mine)(bench.admin);
  await expectStep(bench, mine, act, { answers: 1, leaves: ["8/0/3 committed shipped"] });
  await expectNothing(bench, act, 0);
  const { rows } = await bench.admin.query(
    "select kind, quantity, actor from stock_movement where order_id = $1",
    [mine.orderId],
  );
  expect(rows).toEqual([{ kind: "shipped", quantity: -2, actor: "vendor:test" }]);
};
const unpaidStays = async (bench: Bench): Promise<void> => {
  const [mine, other] = await neighbours(bench);
  await commit(bench, other);
  await expectNothing(bench, () => ship(mine)(bench.admin), 0);
};
const shippedOnce = async (bench: Bench): Promise<void> => {
  const [mine, other] = await neighbours(bench);
  await commit(bench, mine);
  await commit(bench, other);
  await expectOnce(bench, mine, ship(mine), { answers: 0, leaves: ["8/0/3 committed shipped"] });
};
const onlyThePart = async (bench: Bench): Promise<void> => {
  const order = await ordered(bench, 2, 3);
  await commit(bench, order);
  const leaves = ["8/0/0 shipped", "10/0/3 committed"];
  await expectStep(bench, order, () => ship(order)(bench.admin), { answers: 1, leaves });
};

const sold = "sub_order_id = p_sub_order and state = 'committed'";

export const shipping = guardsOf("ship_sub_order", [
  { keeps: "two hand-overs at once to one", line: lockOf("reservation", sold), holds: shippedOnce },
  { keeps: "the committed counter true", line: "committed = committed - r.q, ", holds: shipped },
  { keeps: "the shelf's own number true", line: ", on_hand = on_hand - r.q", holds: shipped },
  {
    keeps: "what is only held in the shop",
    line: sumOf(sold),
    instead: sumOf("sub_order_id = p_sub_order"),
    holds: unpaidStays,
  },
  {
    keeps: "other parts' goods in the shop",
    line: sumOf(sold),
    instead: sumOf("state = 'committed'"),
    holds: shipped,
  },
  {
    keeps: "a movement for each piece that leaves",
    line: "'shipped', -quantity",
    instead: "'shipped', quantity",
    holds: shipped,
  },
  {
    keeps: "a movement only for what leaves",
    line: `from reservation where ${sold} order by variant_id;`,
    instead: "from reservation where sub_order_id = p_sub_order order by variant_id;",
    holds: unpaidStays,
  },
  {
    keeps: "held reservations held",
    line: `set state = 'shipped' where ${sold}`,
    instead: "set state = 'shipped' where sub_order_id = p_sub_order",
    holds: unpaidStays,
  },
  {
    keeps: "other parts' reservations theirs",
    line: `set state = 'shipped' where ${sold}`,
    instead:
      "set state = 'shipped' where order_id = (select order_id from sub_order where id = p_sub_order) and state = 'committed'",
    holds: onlyThePart,
  },
]);
