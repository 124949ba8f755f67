import { type Bench, guardsOf } from "./bench.ts";
import { goods } from "./placement.ts";
import { call, expectNothing, expectOnce, expectStep, lapsed, ordered, orderOf, take } from "./shelf.ts";

const committed = async (bench: Bench): Promise<void> => {
  const product = await goods(bench);
  const mine = await orderOf(bench, [product], [2]);
  await orderOf(bench, [product], [3]);
  const commit = () => call(bench.admin, "commit_stock", mine.orderId);
  await expectStep(bench, mine, commit, { answers: true, leaves: ["10/3/2 committed held"] });
  await expectNothing(bench, commit, false);
};

const committedAfresh = async (bench: Bench): Promise<void> => {
  const order = await lapsed(bench, 2);
  await expectStep(bench, order, () => call(bench.admin, "commit_stock", order.orderId), {
    answers: true,
    leaves: ["10/0/2 committed released"],
  });
};

/** Half still held, the other half sold meanwhile: nothing is taken. */
const halfGone = async (bench: Bench): Promise<void> => {
  const order = await ordered(bench, 2, 3);
  await call(bench.admin, "restock_sub_order", order.parts[1] ?? "");
  await take(bench, order.products[1]?.variants[0].id, "held = 8");
  await expectNothing(bench, () => call(bench.admin, "commit_stock", order.orderId), false);
};

const committedOnce = async (bench: Bench): Promise<void> => {
  const product = await goods(bench);
  const mine = await orderOf(bench, [product], [2]);
  await orderOf(bench, [product], [3]);
  const act = (on: Pick<Bench["admin"], "query">) => call(on, "commit_stock", mine.orderId);
  await expectOnce(bench, mine, act, { answers: false, leaves: ["10/3/2 committed held"] });
};

const heldOf = "where order_id = p_order and state = 'held' group by 1";
export const committing = guardsOf("commit_stock", [
  {
    keeps: "a half order from being taken",
    line: "not hold_stock(p_order, 1)",
    instead: "false",
    holds: halfGone,
  },
  {
    keeps: "goods that are gone from being taken",
    line: "not hold_stock(p_order, 1)",
    instead: "hold_stock(p_order, 1) is null",
    holds: halfGone,
  },
  {
    keeps: "a lapsed hold good while there are goods",
    line: "not hold_stock(p_order, 1)",
    instead: "false",
    holds: committedAfresh,
  },
  { keeps: "the held counter true", line: "held = held - r.q, ", holds: committed },
  { keeps: "the committed counter true", line: ", committed = committed + r.q", holds: committed },
  {
    keeps: "another order's hold its own",
    line: heldOf,
    instead:
      "where variant_id in (select variant_id from order_line where order_id = p_order) and state = 'held' group by 1",
    holds: committed,
  },
  {
    keeps: "one order to one taking",
    line: heldOf,
    instead: "where order_id = p_order group by 1",
    holds: committed,
  },
  {
    keeps: "reservations to their own order",
    line: "set state = 'committed' where order_id = p_order and state = 'held'",
    instead: "set state = 'committed' where state = 'held'",
    holds: committed,
  },
  {
    keeps: "a second taking from being called one",
    line: "return found;",
    instead: "return true;",
    holds: committed,
  },
  {
    keeps: "two takings at once to one",
    line: "return found;",
    instead: "return true;",
    holds: committedOnce,
  },
]);
