import { newId } from "@haat/core/ids";
import type { Placement } from "@haat/db/queries/orders/place-order";
import { expect } from "vitest";
import { type Bench, guardsOf } from "./bench.ts";
import {
  countersOf,
  everything,
  expectRefusal,
  goods,
  keepsBooks,
  place,
  placementOf,
  priceMinor,
} from "./placement.ts";

const claim = "caller = p->>'caller' and route = p->>'route' and key = p->>'key'";

/** The same request again: same caller, route, key and body, and everything else drawn anew. */
export const again = (first: Placement, changes: Partial<Placement> = {}): Placement => {
  const now = new Date();
  const [orderId, attempt] = [newId("order", now), newId("attempt", now)];
  const subOrders = first.subOrders.map((part) => ({ ...part, id: newId("subOrder", now) }));
  const lines = first.lines.map((line, index) => ({
    ...line,
    id: newId("line", now),
    reservationId: newId("reservation", now),
    subOrderId: subOrders[index]?.id ?? "",
  }));
  return {
    ...{ ...first, orderId, number: orderId.slice(-8), trackCode: orderId.slice(-12), subOrders, lines },
    attempt: { id: attempt, invoice: attempt },
    outbox: first.outbox.map((row) => ({ ...row, eventKey: `${orderId}:order_placed` })),
    ...changes,
  };
};

const replayed = async (bench: Bench): Promise<void> => {
  const first = placementOf([{ product: await goods(bench), quantity: 2 }]);
  await place(bench, first);
  const before = await everything(bench.admin);
  const repeated = await place(bench, again(first));
  expect([repeated.isReplay, repeated.document.id]).toEqual([true, first.orderId]);
  expect(await everything(bench.admin)).toEqual(before);
};

/** Somebody else's use of half the same name, first in the table and on both sides in the index. */
const apart =
  (part: "caller" | "route" | "key") =>
  async (bench: Bench): Promise<void> => {
    const first = placementOf([{ product: await goods(bench) }]);
    const claims = ["!", "~"].map((sign) => ({ ...first, [part]: sign + first[part] }));
    for (const { caller, route, key } of claims)
      await bench.admin.query(
        "insert into idempotency_key (caller, route, key, body_hash, answer) values ($1, $2, $3, 'other', '{}')",
        [caller, route, key],
      );
    await place(bench, first);
    expect((await place(bench, again(first))).document.id).toBe(first.orderId);
  };

const held = async (bench: Bench): Promise<void> => {
  const product = await goods(bench);
  await keepsBooks(bench, () => place(bench, placementOf([{ product, quantity: 3 }])));
  expect(await countersOf(bench, product)).toEqual({ on_hand: 10, held: 3, committed: 0 });
};

/** The last unit goes to a rival while the order waits for the shelf. */
const lastUnit = async (bench: Bench): Promise<void> => {
  const product = await goods(bench, { stock: 1 });
  const placement = placementOf([{ product }]);
  await bench.rival(async (rival) => {
    await rival.query("update stock set held = 1 where variant_id = $1", [product.variants[0].id]);
    const placing = place(bench, placement).catch((refusal: unknown) => refusal);
    await bench.untilWaiting(placing);
    await rival.query("commit");
    expect(await placing).toMatchObject({ code: "stock.insufficient", params: { available: 0 } });
  });
  expect(await countersOf(bench, product)).toEqual({ on_hand: 1, held: 1, committed: 0 });
};

/** The price moves after it was compared: lines and sums keep the price that the buyer saw. */
const onePrice = async (bench: Bench): Promise<void> => {
  const product = await goods(bench);
  const placement = placementOf([{ product, quantity: 3 }], { method: "cod" });
  await keepsBooks(bench, () =>
    bench.rival(async (rival) => {
      const lock = "select pg_advisory_xact_lock(hashtextextended('cash ' || $1, 0))";
      await rival.query(lock, [placement.contactPhone.hash]);
      const placing = place(bench, placement);
      await bench.untilWaiting(placing);
      await rival.query("update variant set price_minor = price_minor + 700 where id = $1", [
        product.variants[0].id,
      ]);
      await rival.query("commit");
      const [part] = (await placing).document.subOrders;
      expect([part?.goods, part?.lines.map(({ total }) => total)]).toEqual([
        (priceMinor * 3n).toString(),
        [(priceMinor * 3n).toString()],
      ]);
    }),
  );
};

/** Waiting for the first shelf, an order must not have taken a later one: two carts would wait in a circle. */
const inOrder = async (bench: Bench): Promise<void> => {
  let pair = [await goods(bench), await goods(bench)] as const;
  while (pair[0].variants[0].id < pair[1].variants[0].id) pair = [await goods(bench), await goods(bench)];
  const [later, earlier] = pair;
  const placement = placementOf([{ product: later }, { product: earlier }]);
  const lock = "select 1 from stock where variant_id = $1 for update nowait";
  await bench.rival(async (rival) => {
    await rival.query(lock, [earlier.variants[0].id]);
    const placing = place(bench, placement).then(
      () => "placed",
      () => "refused",
    );
    await bench.untilWaiting(placing);
    await bench.rival(async (other) => void (await other.query(lock, [later.variants[0].id])));
    await rival.query("rollback");
    expect(await placing).toBe("placed");
  });
};

/** What `place_order` keeps whole besides its refusals: the key, the shelf and the order of locks. */
export const promises = guardsOf("place_order", [
  { keeps: "a repeated request from failing", line: "on conflict do nothing", holds: replayed },
  {
    keeps: "a repeated request from placing again",
    line: "return query select k.document, k.lang, k.body_hash from kept_order(p->>'caller', p->>'route', p->>'key') k;\n    return;",
    holds: replayed,
  },
  {
    keeps: "a used key from another body",
    line: "not same_hash(claimed.body_hash, p->>'bodyHash')",
    instead: "false",
    holds: async (bench) => {
      const first = placementOf([{ product: await goods(bench) }]);
      await place(bench, first);
      await expectRefusal(bench, again(first, { bodyHash: "another" }), { code: "idempotency.key_reused" });
    },
  },
  {
    keeps: "one caller's key from another's",
    line: claim,
    instead: claim.replace("caller = p->>'caller' and ", ""),
    holds: apart("caller"),
  },
  {
    keeps: "one route's key from another's",
    line: claim,
    instead: claim.replace("route = p->>'route' and ", ""),
    holds: apart("route"),
  },
  {
    keeps: "one key from another",
    line: claim,
    instead: claim.replace(" and key = p->>'key'", ""),
    holds: apart("key"),
  },
  {
    keeps: "the shelf still while it is counted",
    line: "perform 1 from stock where variant_id = any(v_variants) order by variant_id for update;",
    holds: lastUnit,
  },
  {
    keeps: "shelves locked in one order",
    line: "order by variant_id for update",
    instead: "order by variant_id desc for update",
    holds: inOrder,
  },
  {
    keeps: "ordered goods held",
    line: "set held = held + l.quantity",
    instead: "set held = held",
    holds: held,
  },
  {
    keeps: "a hold for every line",
    line: "l.quantity, 'held', v_expires",
    instead: "1, 'held', v_expires",
    holds: held,
  },
  {
    keeps: "an order at one price",
    line: `l."unitPriceMinor", l."unitPriceMinor" * l.quantity`,
    instead: "v.price_minor, v.price_minor * l.quantity",
    holds: onePrice,
  },
]);
