import { giveDifferences } from "@haat/api/jobs/give-differences";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { keyed } from "../buying.ts";
import {
  type Bought,
  cheaperPrice,
  comesBack,
  delivered,
  type Going,
  saidOf,
  sentFor,
  sizes,
} from "../exchanges.ts";
import { isLong, seed } from "../faults/wishes.ts";
import { aStaffSession, type TestSession } from "../market.ts";
import { openParcels, type Parcels } from "../parcels.ts";
import { ask } from "../staff.ts";
import { confirmed } from "../stays.ts";

let parcels: Parcels;
beforeAll(async () => void (parcels = await openParcels()), 300_000);
afterAll(() => parcels.shop.close());

const [small, , large] = sizes;
const priceOf = { 0: small, 1: small, 2: large, cheaper: cheaperPrice } as const;
const ends = ["exchanged", "refused", "lost", "exchanged, lost", "exchanged, back"] as const;
const exchange = fc.record({
  to: fc.constantFrom(1 as const, 2 as const, "cheaper" as const, "cheaper" as const),
  quantity: fc.constantFrom(1 as const, 1 as const, 2 as const),
  end: fc.constantFrom(...ends),
  isTwice: fc.boolean(),
});
type Wish = typeof exchange extends fc.Arbitrary<infer Value> ? Value : never;
/** Of what he holds at the end, how many pieces he gives back of each kind. */
const returns = fc.record({ bought: fc.nat(2), came: fc.nat(2) });

/** `each`: what he paid for one; `it`: the exchange that brought it, if it is not the one that was bought. */
type Held = Readonly<{ each: bigint; it: Going | null }>;
type Side = Readonly<{ bought: Bought; clerk: TestSession; held: Held[]; told: string[] }>;

/** What came of it, and what was meant to. */
async function swapOnce(side: Side, wish: Wish): Promise<readonly [said: string, meant: string]> {
  const { bought, held, told } = side;
  if (held.filter(({ it }) => it === null).length < wish.quantity) {
    const said = await bought.ask(wish);
    return [typeof said === "string" ? said : "asked", "exchange.not_possible"];
  }
  const it = await sentFor(parcels, bought, wish);
  told.push(`${wish.quantity} for ${wish.to}: ${wish.end}`);
  if (wish.end === "refused") return [await comesBack(parcels.shop, it), "done"];
  if (wish.end === "lost") return [await saidOf(parcels.shop, it, "lost"), "now"];
  return [await atTheDoor(side, it, wish), "done"];
}

async function atTheDoor(
  { held, bought }: Side,
  it: Going,
  { to, quantity, end, isTwice }: Wish,
): Promise<string> {
  await saidOf(parcels.shop, it, "exchanged");
  if (isTwice) await saidOf(parcels.shop, it, "exchanged");
  if (end === "exchanged, lost") await saidOf(parcels.shop, it, "lost");
  const back = { lines: [{ id: bought.line, whole: quantity }] };
  const said = end === "exchanged, back" ? await it.act(it.newPart, "take-back", back) : "done";
  for (let piece = 0; piece < quantity; piece += 1) {
    held.splice(
      held.findIndex((one) => one.it === null),
      1,
    );
    held.push({ each: priceOf[to], it });
  }
  await Promise.all([giveDifferences(parcels.shop.jobs), giveDifferences(parcels.shop.jobs)]);
  await isNotExchangedAgain(it);
  return said;
}

/** What came in exchange is not exchanged once more. */
async function isNotExchangedAgain({ newOrder, newPart, placed, variants }: Going): Promise<void> {
  const { rows } = await parcels.shop.world.owner.query<{ id: string }>(
    "select id from order_line where sub_order_id = $1",
    [newPart],
  );
  const { "idempotency-key": _key, ...own } = placed.headers;
  const body = { line: rows[0]?.id, quantity: 1, variant: variants[2], reason: "size" };
  const reply = await parcels.shop.world.fetch(`/v1/store/orders/${newOrder}/exchanges`, {
    ...{ body, headers: keyed(own) },
  });
  expect(reply.status).toBe(409);
}

/** One piece that he holds, by the lines of which he has paid it; what came of it. */
async function giveBackOne({ bought, clerk, held, told }: Side, place: number): Promise<void> {
  if (place < 0) return;
  const [one] = held.splice(place, 1);
  if (!one) return;
  const { it, each } = one;
  const isCheap = it !== null && each < small;
  const first = [bought.placed.order.id, bought.partId, bought.line, isCheap ? it.exchange.id : undefined];
  const asks: (readonly (string | undefined)[])[] = [first];
  if (it !== null && each > small) {
    const { rows } = await parcels.shop.world.owner.query<{ id: string }>(
      "select id from order_line where sub_order_id = $1",
      [it.newPart],
    );
    asks.push([it.newOrder, it.newPart, rows[0]?.id, undefined]);
  }
  for (const [orderId, subOrderId, lineId, swap] of asks) {
    const reply = await ask(parcels.shop.world, clerk, ["POST", `/v1/support/orders/${orderId}/refunds`], {
      ...{ subOrderId, delivery: false, fault: "vendor", reason: "ক্রেতা টাকা চান" },
      lines: [{ lineId, quantity: 1, ...(swap !== undefined && { exchange: swap }) }],
    });
    told.push(`gives back one of ${each}: ${reply.status} ${reply.code}`);
    expect(reply.status, told.join("\n")).toBeLessThan(300);
  }
}

/** What he paid less what goes back to him, and what was charged for the way. What a door rounds off stays until all of a part went back. */
async function moneyOf({ placed }: Bought): Promise<Readonly<{ kept: bigint; fees: bigint }>> {
  const { rows } = await parcels.shop.world.owner.query<{ kept: string; fees: string }>(
    `select sum(a.captured_minor - b.back - case when b.back < a.captured_minor then a.captured_minor - s.total_minor else 0 end) as kept,
       sum(s.delivery_minor) as fees
     from orders o left join swap w on w.id = o.swap_id join sub_order s on s.order_id = o.id
       join payment_attempt a on a.order_id = o.id and a.captured_minor > 0
       cross join lateral (select coalesce(sum(r.amount_minor), 0) as back from refund r
         where r.order_id = o.id and r.state not in ('rejected','withdrawn')) b
     where coalesce(w.order_id, o.id) = $1 and s.state in ('delivered','completed')`,
    [placed.order.id],
  );
  return { kept: BigInt(rows[0]?.kept ?? -1), fees: BigInt(rows[0]?.fees ?? -1) };
}

test("whatever is exchanged for whatever, and however it ends, he has paid what he holds is worth and the way", async () => {
  const clerk = await aStaffSession(parcels.shop.world, "support_2");
  const seen = new Set<string>();
  const property = fc.asyncProperty(
    fc.array(exchange, { minLength: 1, maxLength: 3 }),
    returns,
    async (wishes, back) => {
      await confirmed(parcels.shop.world, clerk);
      const held: Held[] = [0, 1].map(() => ({ each: small, it: null }));
      const side: Side = { bought: await delivered(parcels), clerk, held, told: [] };
      for (const wish of wishes) {
        const [said, meant] = await swapOnce(side, wish);
        expect(said, side.told.join("\n")).toBe(meant);
        seen.add(`${wish.to} ${wish.end}`);
      }
      const worth = () => held.reduce((sum, { each }) => sum + each, 0n);
      const told = side.told.join("\n");
      const { kept, fees } = await moneyOf(side.bought);
      expect(kept - fees, told).toBe(worth());
      for (let piece = 0; piece < back.bought; piece += 1)
        await giveBackOne(
          side,
          held.findIndex(({ it }) => it === null),
        );
      for (let piece = 0; piece < back.came; piece += 1)
        await giveBackOne(
          side,
          held.findIndex(({ it }) => it !== null),
        );
      const after = await moneyOf(side.bought);
      expect(after.kept - after.fees, side.told.join("\n")).toBe(worth());
      await parcels.expectInOrder();
    },
  );
  await fc.assert(property, { seed, numRuns: isLong ? 150 : 16, endOnFailure: true });
  expect([...seen].some((each) => each.startsWith("cheaper exchanged"))).toBe(true);
}, 900_000);
