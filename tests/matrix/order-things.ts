import { aProduct } from "../market.ts";
import { type Ground, partOf } from "./ground.ts";
import { type MakeThings, stallOf, there, unknown } from "./thing.ts";

/** An order of the ground, by the buyer's session or by its token; a stranger's at the other shop. */
export const order =
  (name: keyof Ground["orders"]): MakeThings =>
  ({ orders, strangers }) => ({
    own: ({ hasOrders }) => (hasOrders ? orders[name].order.id : null),
    "other's": strangers.unpaid.order.id,
    missing: unknown("order"),
  });

export const payment: MakeThings = ({ orders, strangers }) => ({
  own: ({ hasOrders }) => (hasOrders ? (orders.unpaid.order.payments[0]?.id ?? null) : null),
  "other's": strangers.unpaid.order.payments[0]?.id ?? "",
  missing: unknown("attempt"),
});

/** A shop's part; another's of the same order, and another's of another. */
export const part =
  (name: keyof Ground["parts"]): MakeThings =>
  ({ parts, stalls, strangers }) => ({
    own: (who) => {
      const stall = stallOf(who);
      return stall && partOf(parts[name], stall);
    },
    "other's": partOf(strangers.confirmed, stalls.other),
    beside: partOf(parts[name], stalls.other),
    missing: unknown("subOrder"),
  });

const hiddenProduct = ({ shop: { world }, stalls }: Ground) =>
  aProduct(world, { vendor: stalls.own.vendor, state: "hidden" });

export const product: MakeThings = there(
  ({ stalls }) => stalls.own.product.slug,
  "ponno-nei",
  async (ground) => (await hiddenProduct(ground)).slug,
);

export const onShelf: MakeThings = there(
  ({ stalls }) => stalls.own.product.variants[0].id,
  unknown("variant"),
);

export const inStock: MakeThings = ({ stalls }) => ({
  own: (who) => stallOf(who)?.product.variants[0].id ?? null,
  "other's": stalls.other.product.variants[0].id,
  missing: unknown("variant"),
});

/** A guest's order whose token the buyer holds, and one whose token he does not. */
export const looseOrder: MakeThings = ({ loose, strangers }) => ({
  own: ({ session, hasOrders }) => (session && hasOrders ? loose.order.id : null),
  "other's": strangers.confirmed.order.id,
  missing: unknown("order"),
});

/** As the staff finds it. */
export const anyAttempt: MakeThings = there(
  ({ strangers }) => strangers.unpaid.order.payments[0]?.id ?? null,
  unknown("attempt"),
);
export const anyOrder: MakeThings = there(({ strangers }) => strangers.confirmed.order.id, unknown("order"));
