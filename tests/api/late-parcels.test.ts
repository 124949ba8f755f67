import { VendorOrderPage } from "@haat/contract/vendor-order";
import { tellLate } from "@haat/api/jobs/tell-late";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Placed } from "../buying.ts";
import { type Dispatch, openDispatch, partOf } from "../dispatch.ts";
import { aVendorSession } from "../market.ts";
import { waitingMessages } from "../messages.ts";
import { reported } from "../parcels.ts";
import { openShop, type TestShop } from "../shop.ts";

let shop: TestShop;
let dispatch: Dispatch;
beforeAll(async () => {
  shop = await openShop();
  dispatch = await openDispatch(shop);
}, 300_000);
afterAll(() => shop.close());

/** The named day lies so many hours ahead; negative: it is past. */
const promisedIn = async (placed: Placed, hours: number, days = 5) => {
  await shop.world.owner.query("update orders set lang = 'bn' where id = $1", [placed.order.id]);
  await shop.world.owner.query(
    "update sub_order set promised_by = now() + make_interval(hours => $2), promise_days = $3 where order_id = $1",
    [placed.order.id, hours, days],
  );
};

/** What its buyer has heard of that parcel being late, however often the job runs. */
async function heardOf(placed: Placed): Promise<string[]> {
  await Promise.all([tellLate(shop.jobs), tellLate(shop.jobs)]);
  await tellLate(shop.jobs);
  return (await waitingMessages(shop.world))
    .map(({ text }) => text)
    .filter((text) => text.includes(`${placed.order.number}-`) && text.includes("দুঃখিত"));
}

describe("a parcel that cannot be there by the day we named", () => {
  test("is told to its buyer once, and never again", async () => {
    const placed = await dispatch.packed();
    await promisedIn(placed, 2);
    expect(await heardOf(placed)).toEqual([]);
    await promisedIn(placed, -1);
    expect(await heardOf(placed)).toEqual([expect.stringContaining("এখনো দোকান থেকে বেরোয়নি")]);
    await promisedIn(placed, -50);
    expect(await heardOf(placed)).toHaveLength(1);
  });

  test("to another town is told a day before, where it has not even left", async () => {
    const [near, far] = [await dispatch.packed(), await dispatch.packed()];
    await promisedIn(near, 20);
    await promisedIn(far, 20, 10);
    expect(await heardOf(near)).toEqual([]);
    expect(await heardOf(far)).toHaveLength(1);
  });

  test("that is on its way is told as such, and one that already goes back is not", async () => {
    const onWay = await dispatch.handedTo("pathao", "LATE-1");
    const back = await dispatch.handedTo("pathao", "LATE-2");
    for (const placed of [onWay, back]) await promisedIn(placed, -1);
    await reported(shop, { number: "LATE-2", says: "rto_initiated", over: {} });
    expect(await heardOf(onWay)).toEqual([expect.stringContaining("এখনো পথে")]);
    expect(await heardOf(back)).toEqual([]);
  });
});

/** What the shop's queue shows, the worst first. */
async function queueOf(headers: Record<string, string>): Promise<Pick<VendorOrderPage, "items" | "counts">> {
  const reply = await shop.world.fetch("/v1/vendor/orders?tab=late", { headers });
  return VendorOrderPage.parse(await reply.json());
}

test("a shop's queue has what is late by its age, with the clock that ran out; whoever packs sees the same", async () => {
  const own = await openDispatch(shop);
  const handedTo = (number: string) => own.handedTo("pathao", number);
  const [inTime, atShop, onWay] = [await own.packed(), await own.packed(), await handedTo("QUEUE-1")];
  const failed = await handedTo("QUEUE-2");
  expect(await queueOf(own.owner.headers)).toMatchObject({ items: [], counts: { late: 0, all: 4 } });
  const { owner } = shop.world;
  await owner.query("update sub_order set handover_by = now() - interval '30 hours' where id = $1", [
    partOf(atShop),
  ]);
  await promisedIn(onWay, -60);
  await reported(shop, {
    ...{ number: "QUEUE-2", says: "attempt_failed" },
    over: { at: new Date(Date.now() - 60 * 60 * 1000) },
  });
  const packer = await aVendorSession(shop.world, own.vendor, "packer");
  for (const { headers } of [own.owner, packer]) {
    const { items, counts } = await queueOf(headers);
    expect(items.map(({ id, late }) => [id, late?.why])).toEqual([
      [partOf(onWay), "promise"],
      [partOf(atShop), "hand_over"],
      [partOf(failed), "attempt"],
    ]);
    expect(items[2]?.late?.until).toMatch(/T12:00:00\.000Z$/);
    expect(counts).toMatchObject({ late: 3, all: 4 });
    expect(items.map(({ id }) => id)).not.toContain(partOf(inTime));
  }
  expect((await queueOf(dispatch.owner.headers)).items.map(({ id }) => id)).not.toContain(partOf(atShop));
});
