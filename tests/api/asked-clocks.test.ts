import type { ExceptionPage } from "@haat/contract/exception";
import { cancelOverdue } from "@haat/api/jobs/cancel-overdue";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Placed } from "../buying.ts";
import { aPhone, type Confirmations, openConfirmations } from "../confirmations.ts";
import { partOf } from "../dispatch.ts";

let market: Confirmations;
beforeAll(async () => void (market = await openConfirmations()), 300_000);
afterAll(() => market.shop.close());

/** Its shop could have sent it for `free` hours and has `left` to go; its buyer has been asked for `asked` of them. */
async function waits(hours: Readonly<{ free: number; asked: number; left: number }>): Promise<Placed> {
  const { owner } = market.shop.world;
  const placed = await market.packed({ phone: aPhone() });
  await owner.query(
    `update sub_order set confirmed_at = now() - make_interval(hours => $2), handover_by = now() + make_interval(hours => $3),
      promised_by = now() + interval '72 hours', handover_told = 'soon' where id = $1`,
    [partOf(placed), hours.free, hours.left],
  );
  await owner.query(
    `insert into order_risk (id, reasons, made_at) values ($1, '[{"code":"refusals","count":2,"days":90}]', now() - make_interval(hours => $2))`,
    [placed.order.id, hours.asked],
  );
  return placed;
}

async function left(placed: Placed) {
  const { rows } = await market.shop.world.owner.query<Record<string, unknown>>(
    `select round(extract(epoch from handover_by - now()) / 3600)::int as "handOver", round(extract(epoch from promised_by - now()) / 3600)::int as promise,
      handover_told as told from sub_order where id = $1`,
    [partOf(placed)],
  );
  return rows[0];
}

async function isLate({ order }: Placed): Promise<boolean> {
  const reply = await market.shop.world.fetch("/v1/support/exceptions?view=late", {
    headers: market.clerk.headers,
  });
  const { items } = (await reply.json()) as ExceptionPage;
  return items.some((each) => each.order?.id === order.id);
}

test.each([
  ["calls", { outcome: "confirmed" }],
  ["overruling", { reason: "আমরা তাঁকে চিনি" }],
] as const)(
  "a shop that waited for our %s has as long to hand over as if nobody had asked",
  async (verb, body) => {
    const placed = await waits({ free: 45, asked: 40, left: 3 });
    expect(await market.support(placed, verb, body)).toBe("done");
    expect(await left(placed)).toEqual({ handOver: 43, promise: 112, told: null });
  },
);

test("what was asked about before it was confirmed costs no more than the wait since then", async () => {
  const placed = await waits({ free: 10, asked: 30, left: 38 });
  expect(await market.support(placed, "calls", { outcome: "confirmed" })).toBe("done");
  expect(await left(placed)).toEqual({ handOver: 48, promise: 82, told: null });
});

test("what waits for our own call is nobody's lateness, and is none right after it either", async () => {
  const placed = await waits({ free: 60, asked: 50, left: -12 });
  expect(await isLate(placed)).toBe(false);
  expect(await market.support(placed, "calls", { outcome: "confirmed" })).toBe("done");
  expect([await isLate(placed), await left(placed)]).toEqual([
    false,
    { handOver: 38, promise: 122, told: null },
  ]);
  await market.shop.world.owner.query(
    "update sub_order set handover_by = now() - interval '1 hour' where id = $1",
    [partOf(placed)],
  );
  expect(await isLate(placed)).toBe(true);
});

test("who does not want it gives no shop more time", async () => {
  const placed = await waits({ free: 45, asked: 40, left: 3 });
  expect(await market.support(placed, "calls", { outcome: "refused" })).toBe("done");
  expect(await left(placed)).toMatchObject({ handOver: 3 });
});

test("while we ask the buyer no shop runs out of time to accept, and it has all of it afterwards", async () => {
  const { owner } = market.shop.world;
  const placed = await market.order({ phone: aPhone() });
  await owner.query(
    "update sub_order set confirmed_at = now() - interval '30 hours', accept_by = now() - interval '6 hours' where id = $1",
    [partOf(placed)],
  );
  await owner.query(
    `insert into order_risk (id, reasons, made_at) values ($1, '[{"code":"refusals","count":2,"days":90}]', now() - interval '30 hours')`,
    [placed.order.id],
  );
  const passed = async () => {
    await cancelOverdue(market.shop.jobs);
    const { rows } = await owner.query<{ state: string; hours: number }>(
      "select state, round(extract(epoch from accept_by - now()) / 3600)::int as hours from sub_order where id = $1",
      [partOf(placed)],
    );
    return rows[0];
  };
  expect(await passed()).toEqual({ state: "confirmed", hours: -6 });
  expect(await market.support(placed, "calls", { outcome: "confirmed" })).toBe("done");
  expect(await passed()).toEqual({ state: "confirmed", hours: 24 });
  await owner.query("update sub_order set accept_by = now() where id = $1", [partOf(placed)]);
  expect(await passed()).toMatchObject({ state: "cancelled" });
});
