import { expect } from "vitest";
import { type Bench, guardsOf } from "./bench.ts";
import { goods, placementOf } from "./placement.ts";
import {
  call,
  expectNothing,
  expectStep,
  lapsed,
  take,
  inOrder,
  ordered,
  orderOf,
  shelves,
} from "./shelf.ts";

const heldAgain = async (bench: Bench): Promise<void> => {
  const order = await lapsed(bench, 2, 3);
  await expectStep(bench, order, () => call(bench.admin, "hold_stock", order.orderId, 15), {
    answers: true,
    leaves: ["10/2/0 held released", "10/3/0 held released"],
  });
};

const notTwice = async (bench: Bench): Promise<void> => {
  const order = await ordered(bench, 2, 3);
  await expectStep(bench, order, () => call(bench.admin, "hold_stock", order.orderId, 15), {
    answers: true,
    leaves: ["10/2/0 held", "10/3/0 held"],
  });
};

const cancelledPart = async (bench: Bench): Promise<void> => {
  const order = await lapsed(bench, 2, 3);
  await bench.admin.query("update sub_order set state = 'cancelled' where id = $1", [order.parts[0]]);
  await expectStep(bench, order, () => call(bench.admin, "hold_stock", order.orderId, 15), {
    answers: true,
    leaves: ["10/0/0 released", "10/3/0 held released"],
  });
};

/** Half of the order is still held, the other half must be held again. */
const halfHeld = async (bench: Bench): Promise<void> => {
  const order = await ordered(bench, 2, 3);
  await call(bench.admin, "restock_sub_order", order.parts[1] ?? "");
  await expectStep(bench, order, () => call(bench.admin, "hold_stock", order.orderId, 15), {
    answers: true,
    leaves: ["10/2/0 held", "10/3/0 held released"],
  });
};

/** Two orders of the same goods: one's hold is not the other's. */
const othersHold = async (bench: Bench): Promise<void> => {
  const product = await goods(bench);
  const first = await orderOf(bench, [product], [2]);
  await call(bench.admin, "release_stock", first.orderId);
  await orderOf(bench, [product], [3]);
  await expectStep(bench, first, () => call(bench.admin, "hold_stock", first.orderId, 15), {
    answers: true,
    leaves: ["10/5/0 held held released"],
  });
};

/** One of the goods is gone: none is held. */
const gone =
  (change: string, fn: "hold_stock" | "commit_stock" = "hold_stock") =>
  async (bench: Bench): Promise<void> => {
    const order = await lapsed(bench, 2, 3);
    await take(bench, order.products[1]?.variants[0].id, change);
    const given = fn === "hold_stock" ? [order.orderId, 15] : [order.orderId];
    await expectNothing(bench, () => call(bench.admin, fn, ...given), false);
  };

const lastPieces = async (bench: Bench): Promise<void> => {
  const order = await lapsed(bench, 2);
  const others = placementOf(order.products.map((product) => ({ product, quantity: 9 })));
  await bench.rival(async (rival) => {
    await call(rival, "place_order", JSON.stringify(others));
    const holding = call(bench.admin, "hold_stock", order.orderId, 15).catch((fault: unknown) => fault);
    await bench.untilWaiting(holding);
    await rival.query("commit");
    expect(await holding).toBe(false);
  });
  expect(await shelves(bench, order)).toEqual(["10/9/0 held released"]);
};

const lengthens = async (bench: Bench): Promise<void> => {
  const [mine, other] = [await ordered(bench, 1), await ordered(bench, 1)];
  await bench.admin.query("update reservation set expires_at = 'epoch' where order_id in ($1, $2)", [
    mine.orderId,
    other.orderId,
  ]);
  await call(bench.admin, "hold_stock", mine.orderId, 15);
  await expectNothing(bench, () => lateHolds(bench, [mine.orderId, other.orderId]), [other.orderId]);
};
async function lateHolds({ admin }: Bench, orders: readonly string[]): Promise<string[]> {
  const { rows } = await admin.query<{ order_id: string }>(
    "select order_id from reservation where order_id = any($1) and expires_at < now()",
    [orders],
  );
  return rows.map(({ order_id }) => order_id);
}

const covered =
  "r.sub_order_id = l.sub_order_id and r.variant_id = l.variant_id and r.state in ('held','committed')";
const shelfLock =
  "perform 1 from stock where variant_id in (select variant_id from order_line where order_id = p_order)\n    order by variant_id for update;";
const counted = "s.on_hand - s.held - s.committed < u.quantity";

export const coverage = guardsOf("uncovered_lines", [
  {
    keeps: "a cancelled part from being held again",
    line: "s.state <> 'cancelled'",
    instead: "true",
    holds: cancelledPart,
  },
  {
    keeps: "a lapsed hold from counting",
    line: covered,
    instead: covered.replace(" and r.state in ('held','committed')", ""),
    holds: heldAgain,
  },
  {
    keeps: "one part's hold from another's",
    line: covered,
    instead: "r.order_id = l.order_id and r.state in ('held','committed')",
    holds: halfHeld,
  },
  {
    keeps: "one order's hold from another's",
    line: covered,
    instead: covered.replace("r.sub_order_id = l.sub_order_id and ", ""),
    holds: othersHold,
  },
  { keeps: "what is held from being held twice", line: covered, instead: "false", holds: notTwice },
]);

export const holding = guardsOf("hold_stock", [
  { keeps: "the shelf still while it is counted", line: shelfLock, holds: lastPieces },
  {
    keeps: "shelves locked in one order",
    line: "order by variant_id for update",
    instead: "order by variant_id desc for update",
    holds: inOrder("hold_stock", 15),
  },
  { keeps: "goods that are gone from being held", line: "return false;", holds: gone("on_hand = 2") },
  {
    keeps: "others' held goods theirs",
    line: counted,
    instead: counted.replace("- s.held ", ""),
    holds: gone("held = 8"),
  },
  {
    keeps: "others' sold goods theirs",
    line: counted,
    instead: counted.replace("- s.committed ", ""),
    holds: gone("committed = 8"),
  },
  {
    keeps: "the counter true",
    line: "set held = held + u.quantity",
    instead: "set held = held",
    holds: heldAgain,
  },
  {
    keeps: "another order's hold at its own hour",
    line: "where order_id = p_order and state = 'held';",
    instead: "where state = 'held';",
    holds: lengthens,
  },
  {
    keeps: "its promise of minutes",
    line: "update reservation set expires_at = now() + make_interval(mins => p_minutes) where order_id = p_order and state = 'held';",
    holds: lengthens,
  },
]);
