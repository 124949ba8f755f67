import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { closeWindows } from "@haat/api/jobs/close-windows";
import { keyed } from "../buying.ts";
import { whole } from "../doors.ts";
import {
  comesBack,
  delivered,
  earnedOn,
  going,
  isExchange,
  onHand,
  saidOf,
  sizes,
  standingOf,
} from "../exchanges.ts";
import { aStaffSession } from "../market.ts";
import { openParcels, type Parcels } from "../parcels.ts";
import { balances } from "../shop.ts";

let parcels: Parcels;
beforeAll(async () => void (parcels = await openParcels()), 300_000);
afterAll(() => parcels.shop.close());
afterEach(() => parcels.expectInOrder());

const [small, , large] = sizes;
const differs = large - small;

describe("exchanged at the door", () => {
  test("its courier owes the difference and nothing else, and the shop earns on that", async () => {
    const it = await going(parcels);
    expect(await saidOf(parcels.shop, it, "exchanged", whole(differs))).toBe("now");
    expect(await standingOf(parcels.shop, it)).toMatchObject({
      ...{ part: "delivered", parcel: "exchanged", swap: "agreed", due: String(whole(differs)), cases: [] },
      journals: ["J6", "J6r", "J3"],
    });
    expect(await balances(parcels.shop, it.newOrder)).toMatchObject({
      ...{
        "A:COD": String(whole(differs)),
        "L:V_PENDING": String(-(await earnedOn(parcels.shop, differs, it))),
      },
    });
    expect((await it.read()).items[0]).toMatchObject({ stage: "swapped" });
  });

  test("a courier that has no word for it says delivered, twice: it is one exchange", async () => {
    const it = await going(parcels);
    expect([
      await saidOf(parcels.shop, it, "delivered"),
      await saidOf(parcels.shop, it, "delivered"),
    ]).toEqual(["now", "now"]);
    expect(await standingOf(parcels.shop, it)).toMatchObject({
      part: "delivered",
      parcel: "exchanged",
      journals: ["J6", "J6r", "J3"],
    });
  });

  test("another sum than the difference is support's to judge", async () => {
    const it = await going(parcels);
    await saidOf(parcels.shop, it, "exchanged", whole(differs) + 10_000n);
    expect(await standingOf(parcels.shop, it)).toMatchObject({
      ...{ part: "delivered", due: String(whole(differs)), cases: [`amount ${whole(differs)}`] },
    });
  });

  test("for one of the same price nobody asks for money, and no books move", async () => {
    const it = await going(parcels, { to: 1 });
    await saidOf(parcels.shop, it, "exchanged", 0n);
    expect(await standingOf(parcels.shop, it)).toMatchObject({
      part: "delivered",
      due: null,
      cases: [],
      journals: [],
    });
    await parcels.shop.world.owner.query(
      "update sub_order set window_closes_at = now() - interval '1 minute' where id = $1",
      [it.newPart],
    );
    await closeWindows(parcels.shop.jobs);
    expect((await standingOf(parcels.shop, it))?.["part"]).toBe("completed");
  });

  test("the old piece is on the shelf only once its shop has it, whole, and once", async () => {
    const it = await going(parcels, { quantity: 2 });
    expect(await it.act(it.newPart, "take-back", { lines: [{ id: it.line, whole: 2 }] })).toBe(
      "sub_order.wrong_state",
    );
    await saidOf(parcels.shop, it, "exchanged");
    expect(await onHand(parcels.shop, it.variants)).toEqual([7, 9, 7]);
    expect(await it.act(it.newPart, "take-back", { lines: [{ id: it.line, whole: 3 }] })).toBe(
      "refund.line_given_back",
    );
    const back = () => it.act(it.newPart, "take-back", { lines: [{ id: it.line, whole: 1 }] });
    const told = await Promise.all([back(), back(), back()]);
    expect(told.filter((each) => each === "done")).toHaveLength(1);
    expect(await onHand(parcels.shop, it.variants)).toEqual([8, 9, 7]);
    expect(await standingOf(parcels.shop, it)).toMatchObject({ swap: "back", whole: 1 });
    expect((await it.read()).items[0]).toMatchObject({ stage: "back" });
  });

  test("lost on its way back, its courier owes what it would have earned; found again, nothing", async () => {
    const it = await going(parcels);
    await saidOf(parcels.shop, it, "exchanged");
    await saidOf(parcels.shop, it, "lost");
    expect(await standingOf(parcels.shop, it)).toMatchObject({
      ...{ part: "delivered", swap: "lost", claim: String(await earnedOn(parcels.shop, small, it)) },
    });
    expect(await it.act(it.newPart, "take-back", { lines: [{ id: it.line, whole: 1 }] })).toBe("done");
    expect(await standingOf(parcels.shop, it)).toMatchObject({ swap: "back", claim: null });
    expect(await onHand(parcels.shop, it.variants)).toEqual([8, 9, 8]);
  });
});

describe("not exchanged at the door", () => {
  test("refused, or nobody there: the new one is back in the shop, and nothing else has changed", async () => {
    const it = await going(parcels);
    expect(await comesBack(parcels.shop, it)).toBe("done");
    expect(await standingOf(parcels.shop, it)).toMatchObject({ part: "returned_to_origin", due: null });
    expect((await it.read()).items[0]).toMatchObject({ stage: "failed" });
    expect((await it.read()).lines[0]?.left).toBe(2);
    expect(await it.ask({ quantity: 2 })).toMatchObject({ stage: "asked" });
  });

  test("lost on its way there, its courier owes the whole of the new piece", async () => {
    const it = await going(parcels);
    await saidOf(parcels.shop, it, "lost");
    expect(await standingOf(parcels.shop, it)).toMatchObject({
      ...{ part: "lost", due: null, claim: String(await earnedOn(parcels.shop, large, it)) },
    });
    expect((await it.read()).items[0]).toMatchObject({ stage: "failed" });
  });
});

test("what is on its way to be exchanged is not given back meanwhile, and is afterwards", async () => {
  const { world } = parcels.shop;
  const clerk = await aStaffSession(world, "support_2");
  const it = await going(parcels, { quantity: 2 });
  const { line: lineId, partId: subOrderId } = it;
  const asked = { subOrderId, lines: [{ lineId, quantity: 1 }], delivery: false, fault: "vendor" };
  const giveBack = async (): Promise<number> =>
    (
      await world.fetch(`/v1/support/orders/${it.placed.order.id}/refunds`, {
        ...{ body: { ...asked, reason: "ক্রেতা টাকা চান" }, headers: keyed(clerk.headers) },
      })
    ).status;
  expect(await giveBack()).toBe(409);
  await saidOf(parcels.shop, it, "exchanged");
  expect(await giveBack()).toBeLessThan(300);
});

test("a code at the door proves it, and what its courier says afterwards changes nothing", async () => {
  const it = await going(parcels);
  const { rows } = await parcels.shop.world.owner.query<{ code: string }>(
    "select delivery_code as code from sub_order where id = $1",
    [it.newPart],
  );
  await parcels.reported(it.number, "picked_up");
  expect(await it.act(it.newPart, "deliver", { code: rows[0]?.code })).toBe("done");
  await saidOf(parcels.shop, it, "exchanged", whole(differs));
  await parcels.reported(it.number, "rto_in_transit");
  expect(await standingOf(parcels.shop, it)).toMatchObject({
    ...{ part: "delivered", parcel: "delivered", cases: [], due: String(whole(differs)) },
  });
  expect(await it.act(it.newPart, "take-back", { lines: [{ id: it.line, whole: 1 }] })).toBe("done");
});

test("its shop carries it itself: it holds the difference, and has the old piece in its hands", async () => {
  const bought = await delivered(parcels);
  const { id } = isExchange(await bought.ask());
  const { order } = isExchange(await bought.answer(id, { answer: "agree" }));
  const part = order?.partId ?? "";
  const { rows } = await parcels.shop.world.owner.query<{ code: string }>(
    "select delivery_code as code from sub_order where id = $1",
    [part],
  );
  for (const [verb, body] of [["pack"], ["hand-over", {}], ["deliver", { code: rows[0]?.code }]] as const)
    expect(await bought.act(part, verb, body)).toBe("done");
  expect(await balances(parcels.shop, order?.id ?? "")).toMatchObject({ "A:COD": String(whole(differs)) });
  expect(await bought.act(part, "take-back", { lines: [{ id: bought.line, whole: 1 }] })).toBe("done");
  expect(await onHand(parcels.shop, bought.variants)).toEqual([8, 9, 8]);
});

test("its parcel brings what is exchanged whole, or comes back", async () => {
  const it = await going(parcels, { quantity: 2 });
  await parcels.reported(it.number, "partly_delivered");
  const { rows } = await parcels.shop.world.owner.query<{ id: string }>(
    "select id from order_line where sub_order_id = $1",
    [it.newPart],
  );
  const line = rows[0]?.id ?? "";
  const door = (stayed: number, collected: bigint) =>
    it.act(it.newPart, "door", { lines: [{ id: line, stayed }], collected: `${collected / 100n}` });
  expect(await door(1, whole(differs))).toBe("exchange.not_possible");
  expect(await door(2, whole(2n * differs))).toBe("done");
  expect(await standingOf(parcels.shop, it)).toMatchObject({
    part: "delivered",
    due: String(whole(2n * differs)),
  });
});
