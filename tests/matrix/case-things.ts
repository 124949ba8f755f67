import type { Operation } from "@haat/api/rights/table";
import { newId } from "@haat/core/ids";
import { anOrderOf, planOf, type Sold } from "../line-refunds.ts";
import { type Asked, body, type Example, type Filled } from "./example.ts";
import type { Ground } from "./ground.ts";
import { anyOrder } from "./order-things.ts";
import { type MakeThings, once, there, unknown, wordOf } from "./thing.ts";

const sales = new Map<string, Sold>();

/** A delivered order with pieces enough for everybody who may give one back. */
const delivered: MakeThings = there(async ({ shop }) => {
  const sold = await anOrderOf(shop, { goods: [[10_000n, 6]] });
  sales.set(sold.orderId, sold);
  return sold.orderId;
}, unknown("order"));

const pieceOf =
  (also: object) =>
  ({ named }: Asked): Filled => {
    const sold = sales.get(wordOf(named));
    const missing = { subOrderId: unknown("subOrder"), lines: [], delivery: true, fault: "vendor" };
    return { body: { ...(sold ? planOf(sold, {}) : missing), ...also } };
  };

/** What somebody has asked finance to give back. */
async function askedBy({ shop }: Ground, makerId: string): Promise<string> {
  const { orderId, partId, lines } = await anOrderOf(shop, { goods: [[10_000n, 1]] });
  const id = newId("refundCase", new Date());
  const { query } = shop.world.owner;
  const run = query.bind(shop.world.owner);
  await run(
    `insert into refund_case (id, order_id, sub_order_id, state, fault, goods_minor, delivery_minor, reason, maker_id)
     values ($1, $2, $3, 'requested', 'vendor', 10000, 0, 'matrix', $4)`,
    [id, orderId, partId, makerId],
  );
  await run("insert into refund_case_line values ($1, $2, 1, 10000)", [id, lines[0]]);
  await run(
    `insert into refund (id, order_id, sub_order_id, attempt_id, state, born_of, business_key, amount_minor, case_id, goods_minor)
     select $1, order_id, $2, id, 'requested', 'lines', $3, 10000, $3, 10000 from payment_attempt where order_id = $4`,
    [newId("refund", new Date()), partId, id, orderId],
  );
  return id;
}

const ownCase: MakeThings = async (ground) => ({
  own: once(async ({ session: his }) => his && askedBy(ground, his.userId)),
  "other's": await askedBy(ground, ground.stranger.userId),
  missing: unknown("refundCase"),
});

export const caseExamples = {
  readRefundable: { things: anyOrder },
  previewRefund: { things: delivered, fill: pieceOf({}) },
  refundLines: { things: delivered, fill: pieceOf({ reason: "কাপটা ভাঙা এসেছে" }) },
  withdrawRefund: { things: ownCase },
  decideRefund: {
    things: there((ground) => askedBy(ground, ground.stranger.userId), unknown("refundCase")),
    fill: body({ verdict: "refuse", reason: "ছবিতে ভাঙা নেই" }),
  },
} satisfies Readonly<Partial<Record<Operation, Example>>>;
