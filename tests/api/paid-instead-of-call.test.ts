import { submitRefunds } from "@haat/api/jobs/submit-refunds";
import { advanceOf } from "@haat/core/advance";
import { wallets } from "@haat/core/payment-methods";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { keyed, type Placed, readOrder } from "../buying.ts";
import { aPhone, type Confirmations, openConfirmations } from "../confirmations.ts";
import { partOf } from "../dispatch.ts";
import { begin, offered, paysAhead, toBeCalled } from "../instead-of-call.ts";
import { waitingMessages } from "../messages.ts";
import { balances, expectBooksInOrder } from "../shop.ts";

let market: Confirmations;
beforeAll(async () => void (market = await openConfirmations()), 300_000);
afterEach(() => market.shop.world.owner.query("delete from setting where id like 'set\\_%'"));
afterAll(async () => {
  expect(market.shop.world.faults.map(String)).toEqual([]);
  await expectBooksInOrder(market.shop);
  await market.shop.close();
});

const asked = (): Promise<Placed> => toBeCalled(market);
const rule = async (name: string, value: string) =>
  void (await market.shop.world.owner.query(
    "insert into setting (id, name, value, valid_from) values ($1, $2, $3::jsonb, now())",
    [`set_${crypto.randomUUID()}`, name, value],
  ));
const told = async ({ order }: Placed): Promise<string[]> =>
  (await waitingMessages(market.shop.world))
    .filter(({ key }) => key.startsWith(order.id))
    .map(({ text }) => text);

test.each(wallets)(
  "who pays the offered part by %s is not called: the parcel leaves, and the door asks for the rest",
  async (method) => {
    const placed = await asked();
    const { total } = placed.order;
    const sum = BigInt((await offered(market, placed)) ?? 0);
    expect(sum).toBeGreaterThan(0n);
    expect(sum * 10n).toBeLessThanOrEqual(BigInt(total.minor));
    await paysAhead(market, placed, method);
    const order = await readOrder(market.shop.world, placed);
    const rest = String(BigInt(total.minor) - sum);
    expect(order).toMatchObject({
      ...{ state: "in_progress", method, dueNow: { minor: String(sum) }, atDoor: { minor: rest } },
      confirmation: { state: "paid_ahead", advance: null },
    });
    expect(order.payments.map(({ state, amount }) => [state, amount.minor]).toSorted()).toEqual([
      ["captured", String(sum)],
      ["cod_pending", rest],
      ["cod_void", total.minor],
    ]);
    expect(await balances(market.shop, order.id)).toEqual({ "A:GW": String(sum), "L:ESCROW": String(-sum) });
    const { headers } = market.dispatch.owner;
    const part = await market.shop.world.fetch(`/v1/vendor/orders/${partOf(placed)}`, { headers });
    expect(await part.json()).toMatchObject({
      ...{ cashToCollect: { minor: rest }, confirmation: { state: "paid_ahead" } },
    });
    expect((await told(placed))[0]).toMatch(/came ahead, so we need not call. Pay the rest at the door/);
    expect((await market.listed("due")).items.map(({ orderId }) => orderId)).not.toContain(order.id);
    expect(await market.support(placed, "calls", { outcome: "confirmed" })).toBe("order.wrong_state");
    expect(await begin(market, placed)).toBe("order.not_payable");
    expect(await market.leaves(placed)).toBe("yes");
  },
);

test("called off before it leaves, all of it goes home", async () => {
  const placed = await asked();
  await paysAhead(market, placed);
  const sum = (await readOrder(market.shop.world, placed)).dueNow.minor;
  const reply = await market.shop.world.fetch(`/v1/store/orders/${placed.order.id}/cancel`, {
    ...{ method: "POST", headers: keyed(placed.headers) },
  });
  expect(reply.status).toBe(200);
  await submitRefunds(market.shop.jobs);
  const { refunds, state } = await readOrder(market.shop.world, placed);
  expect([state, refunds.map((each) => [each.state, each.amount.minor])]).toEqual([
    "cancelled",
    [["succeeded", sum]],
  ]);
  expect(await balances(market.shop, placed.order.id)).toEqual({});
});

test("where the market wants it no more nothing is offered, and nothing taken", async () => {
  await rule("call_advance_mode", '"off"');
  const placed = await asked();
  expect(await offered(market, placed)).toBeNull();
  expect(await begin(market, placed)).toBe("order.not_payable");
  const call = { outcome: "no_answer", offerAdvance: true };
  expect(await market.support(placed, "calls", call)).toBe("order.wrong_state");
});

test("after a call that nobody took support offers it; what was offered stays as it was", async () => {
  await rule("call_advance_mode", '"missed"');
  const placed = await asked();
  expect(await offered(market, placed)).toBeNull();
  expect(await market.support(placed, "calls", { outcome: "wants_change", offerAdvance: true })).toBe(
    "order.wrong_state",
  );
  const mine = async () => {
    const [due, later] = [await market.listed("due"), await market.listed("later")];
    return [...due.items, ...later.items].find(({ orderId }) => orderId === placed.order.id);
  };
  expect(await mine()).toMatchObject({ mayOffer: true, advance: null });
  expect(await market.support(placed, "calls", { outcome: "no_answer", offerAdvance: true })).toBe("done");
  const sum = await offered(market, placed);
  expect(await mine()).toMatchObject({ mayOffer: false, advance: { minor: sum } });
  expect((await told(placed))[0]).toMatch(/did not reach you.*or pay Tk \d+ of it ahead/);
  await rule("advance_kind", '"percent"');
  await rule("advance_bp", "100");
  expect(await offered(market, placed)).toBe(sum);
  await paysAhead(market, placed);
  expect((await readOrder(market.shop.world, placed)).dueNow.minor).toBe(sum);
  expect(await market.leaves(placed)).toBe("yes");
});

test("who waits for no call is offered nothing, and who was called already no more", async () => {
  const plain = await market.packed({ phone: aPhone() });
  expect(await begin(market, plain)).toBe("order.not_payable");
  const placed = await asked();
  expect(await market.support(placed, "calls", { outcome: "confirmed" })).toBe("done");
  expect(await offered(market, placed)).toBeNull();
  expect(await begin(market, placed)).toBe("order.not_payable");
});

test("the database counts what is offered by the rule of every advance, to the poisha", async () => {
  const placed = await asked();
  const sums = [0n, 1n, 5_999n, 6_000n, 7_000n, 12_345n, 60_000n, 300_001n, 1_234_567n];
  for (const [kind, bp, least] of [
    ["delivery", 1_000n, 1_000n],
    ["percent", 137n, 1_000n],
    ["percent", 1_000n, 50_000n],
  ] as const) {
    for (const [name, value] of Object.entries({
      ...{ advance_kind: `"${kind}"`, advance_bp: String(bp), advance_least_minor: String(least) },
    }))
      await rule(name, value);
    const mine = { mode: "offer", kind, bp, capBp: 1_000n, leastMinor: least } as const;
    for (const deliveryMinor of sums)
      for (const totalMinor of sums) {
        const { rows } = await market.shop.world.owner.query<{ minor: string | null }>(
          "select call_advance(jsonb_populate_record(o, $2))::text as minor from orders o where o.id = $1",
          [placed.order.id, { delivery_minor: String(deliveryMinor), total_minor: String(totalMinor) }],
        );
        const wanted = advanceOf(mine, { deliveryMinor, totalMinor });
        expect([kind, deliveryMinor, totalMinor, rows[0]?.minor]).toEqual([
          ...[kind, deliveryMinor, totalMinor, wanted === null ? null : String(wanted)],
        ]);
      }
  }
});

test("nobody writes more than the law's tenth, another sum than was offered, or that it was paid when it was not", async () => {
  const placed = await asked();
  const { owner } = market.shop.world;
  const { id, total } = placed.order;
  for (const statement of [
    "update order_risk set advance_minor = advance_minor - 100 where id = $1",
    "update order_risk set state = 'paid_ahead', ended_at = now() where id = $1",
  ])
    await expect(owner.query(statement, [id]), statement).rejects.toThrow("stays as it was");
  const plain = await market.packed({ phone: aPhone() });
  const over = owner.query("insert into order_risk (id, reasons, advance_minor) values ($1, '[1]', $2)", [
    ...[plain.order.id, String(BigInt(total.minor) / 5n)],
  ]);
  await expect(over).rejects.toThrow("more than a tenth");
});
