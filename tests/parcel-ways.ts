import { expect } from "vitest";
import { everyBooking } from "./booking-ways.ts";
import { everyAsking } from "./confirmations.ts";
import { aCourierKey, courierEvent } from "./couriers.ts";
import { everyComplaint } from "./complaints.ts";
import { everyExchange } from "./exchanges.ts";
import { openDispatch, partOf, tell } from "./dispatch.ts";
import { takenBack } from "./parcels.ts";
import { aDecision, aRemittance, posted, type StatedRow, unposted } from "./remittances.ts";
import type { TestShop } from "./shop.ts";
import { aFreshOne, ask } from "./staff.ts";
import { notDelivered } from "./wrong-deliveries.ts";

/** Every legal way of a parcel, each one's states as its courier tells them. */
const parcelWays: readonly (readonly string[])[] = [
  ["picked_up", "in_transit", "out_for_delivery", "delivered"],
  [
    "attempt_failed",
    "out_for_delivery",
    "on_hold",
    "attempt_failed",
    "on_hold",
    "out_for_delivery",
    "partly_delivered",
  ],
  ["out_for_delivery", "exchanged"],
  ["on_hold", "rto_initiated", "rto_in_transit", "rto_received"],
  ["attempt_failed", "rto_initiated", "lost"],
  ["void"],
  ...[
    "picked_up",
    "in_transit",
    "out_for_delivery",
    "attempt_failed",
    "on_hold",
    "rto_initiated",
    "rto_in_transit",
  ].flatMap((state) => [
    [state, "lost"],
    [state, "damaged"],
  ]),
];

/** A parcel for each of them, and what is asked before there is one: of its buyer, and of a courier. */
export async function everyParcel(shop: TestShop): Promise<void> {
  const { world } = shop;
  await everyExchange(shop);
  await everyComplaint(shop);
  await everyAsking(shop);
  const [key, shopkeeper] = [await aCourierKey(world, "pathao"), await openDispatch(shop)];
  for (const [index, way] of parcelWays.entries()) {
    const placed = await shopkeeper.handedTo("pathao", `WAY${index}`);
    for (const [minute, kind] of way.entries()) {
      const at = new Date(Date.now() - 3_600_000 + minute * 60_000).toISOString();
      const reply = await tell(shop, key, { ...courierEvent(`WAY${index}`, kind), at });
      expect([way, kind, reply.status]).toEqual([way, kind, 200]);
    }
    const { rows } = await world.owner.query("select state from consignment where number = $1", [
      `WAY${index}`,
    ]);
    expect(rows).toEqual([{ state: way.at(-1) }]);
    if (way.at(-1) === "void") expect((await shopkeeper.act(partOf(placed), "stayed")).status).toBe(200);
    if (way.at(-1) === "rto_received") expect(await takenBack(shop, placed, 1)).toBe(true);
    if (way.at(-1) === "lost") {
      const lines = [{ id: placed.order.subOrders[0]?.lines[0]?.id ?? "", whole: 1 }];
      expect((await shopkeeper.act(partOf(placed), "take-back", { lines })).status).toBe(200);
    }
  }
  for (const [index, kind] of (["partly_delivered", "exchanged"] as const).entries()) {
    const placed = await shopkeeper.handedTo("pathao", `BACK${index}`);
    expect((await tell(shop, key, courierEvent(`BACK${index}`, kind))).status).toBe(200);
    const nothing = { lines: [], collected: "0" };
    expect((await shopkeeper.act(partOf(placed), "door", nothing)).status).toBe(200);
  }
  await everyUndone(shop, key);
  await everyBooking(shop);
  // What the first one's statement lacks is claimed.
  const row = { number: "WAY0", collected: 0n, charge: 0n, findings: ["DELIVERED_ZERO_COLLECTED"] };
  const id = await aRemittance(shop, "pathao", [row]);
  expect(await posted(shop, id, 1, await aDecision(shop))).toBe("posted");
  // Both of them stood for the wrong parcel, once whole and once short.
  const whole = { number: "WAY0", collected: 0n, charge: 0n };
  await unposted(shop, id, 1);
  const { rows } = await world.owner.query<{ due: string }>(
    "select due_minor::text as due from courier_cash k join consignment c on c.id = k.consignment_id where c.number = 'WAY0'",
  );
  const again = await aRemittance(shop, "pathao", [{ ...whole, collected: BigInt(rows[0]?.due ?? 0) }]);
  expect(await posted(shop, again, 1)).toBe("posted");
  await unposted(shop, again, 1);
  await claimPaid(shop, row);
}

/** One that was called delivered and was not: one of support and one of finance say so. */
async function everyUndone(shop: TestShop, key: Awaited<ReturnType<typeof aCourierKey>>): Promise<void> {
  const { world } = shop;
  const placed = await (await openDispatch(shop)).handedTo("pathao", "UNDONE");
  expect((await tell(shop, key, courierEvent("UNDONE", "delivered"))).status).toBe(200);
  const two = { support: await aFreshOne(world, "support_2"), other: await aFreshOne(world, "finance") };
  expect(await notDelivered({ world, ...two }, { partId: partOf(placed) })).toBe("");
  expect(await takenBack(shop, placed, 1)).toBe(true);
}

/** What a statement lacks is claimed, and the courier pays it into our bank: one of support and one of finance say so. */
async function claimPaid(shop: TestShop, row: StatedRow): Promise<void> {
  const { world } = shop;
  expect(await posted(shop, await aRemittance(shop, "pathao", [row]), 1, await aDecision(shop))).toBe(
    "posted",
  );
  const { rows } = await world.owner.query<{ id: string }>(
    `select w.id from courier_claim w join consignment c on c.id = w.consignment_id where c.number = $1 and w.state = 'open'`,
    [row.number],
  );
  const [maker, checker] = [await aFreshOne(world, "support_2"), await aFreshOne(world, "finance")];
  const paid = {
    act: "bank",
    amount: "",
    reference: "EFT WAY0",
    day: "2026-11-20",
    reason: "in our account",
  };
  const path = `/v1/support/courier-claims/${rows[0]?.id}/acts`;
  expect(await ask(world, maker, ["POST", path], paid)).toMatchObject({ code: "" });
  const open = await world.owner.query<{ id: string }>(
    "select id from proposal where kind = 'remittance.end' and state = 'open'",
  );
  const decision = `/v1/support/remittance-proposals/${open.rows[0]?.id}/decisions`;
  expect(await ask(world, checker, ["POST", decision], { verdict: "agree", reason: "" })).toMatchObject({
    code: "",
  });
}
