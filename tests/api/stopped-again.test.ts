import { askCouriers } from "@haat/api/jobs/ask-couriers";
import type { ParcelPage } from "@haat/contract/parcel-desk";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Bookings, openBookings } from "../bookings.ts";
import { keyed, type Placed, readOrder } from "../buying.ts";
import { codeOf, partOf } from "../dispatch.ts";
import { aStaffSession, type TestSession } from "../market.ts";
import { reported } from "../parcels.ts";
import { ask } from "../staff.ts";

let bookings: Bookings;
let clerk: TestSession;
beforeAll(async () => {
  bookings = await openBookings();
  clerk = await aStaffSession(bookings.shop.world, "support_2");
}, 300_000);
afterAll(() => bookings.close());

/** In Steadfast's hands, whose messages are all lost. */
async function withSteadfast(): Promise<Readonly<{ placed: Placed; number: string }>> {
  const placed = await bookings.shopkeeper.packed();
  const number = (await bookings.booked(placed, "steadfast")).booking?.number ?? "";
  expect((await bookings.shopkeeper.act(partOf(placed), "hand-over")).status).toBe(200);
  return { placed, number };
}
/** What becomes of it, of which we hear when we ask. */
async function goes(number: string, act: "pick" | "out" | "hold"): Promise<void> {
  await bookings.remotes.steadfast.act(number, act);
  bookings.shop.world.clock.advance(1_000);
  await bookings.shop.world.owner.query("update consignment set ask_after = now() where number = $1", [
    number,
  ]);
  await askCouriers(bookings.shop.jobs);
}
const triesOf = async (placed: Placed) =>
  (await readOrder(bookings.shop.world, placed)).subOrders[0]?.tries ?? null;
const wants = async (placed: Placed): Promise<string> => {
  const path = `/v1/store/orders/${placed.order.id}/another-try`;
  const body = { part: partOf(placed), wish: "any" };
  const reply = await bookings.shop.world.fetch(path, { headers: keyed(placed.headers), body });
  return reply.status === 200 ? "asked" : codeOf(reply);
};
async function answered(placed: Placed): Promise<void> {
  const { world } = bookings.shop;
  const { items } = (await ask<ParcelPage>(world, clerk, ["GET", "/v1/support/parcels?view=cases"])).body;
  const id = items.find(({ partId }) => partId === partOf(placed))?.case?.id ?? "";
  const body = { reason: "হাবে কথা হয়েছে", answer: "told" };
  expect((await ask(world, clerk, ["POST", `/v1/support/parcel-cases/${id}/endings`], body)).status).toBe(
    200,
  );
}
const stopsOf = async (number: string): Promise<number> => {
  const { rows } = await bookings.shop.world.owner.query(
    "select 1 from courier_event e join consignment c on c.id = e.consignment_id where c.number = $1 and e.kind = 'on_hold' and e.fate = 'moved'",
    [number],
  );
  return rows.length;
};

test("a rider whom Steadfast sends out again and who is stopped again gives the buyer a new time to ask", async () => {
  const { placed, number } = await withSteadfast();
  await goes(number, "pick");
  await goes(number, "out");
  await goes(number, "hold");
  expect((await triesOf(placed))?.until).not.toBeNull();
  expect(await wants(placed)).toBe("asked");
  await answered(placed);
  expect(await wants(placed)).toBe("parcel.no_new_try");
  // Asked again before anything has changed, it is the same stop.
  await bookings.shop.world.owner.query("update consignment set ask_after = now() where number = $1", [
    number,
  ]);
  await askCouriers(bookings.shop.jobs);
  expect([await stopsOf(number), await wants(placed)]).toEqual([1, "parcel.no_new_try"]);
  await goes(number, "out");
  await goes(number, "hold");
  expect(await stopsOf(number)).toBe(2);
  expect((await triesOf(placed))?.until).not.toBeNull();
  expect(await wants(placed)).toBe("asked");
  expect((await triesOf(placed))?.asked).toMatchObject([{ answer: "told" }, { answer: null }]);
});

test("a stop that he dates later opens the evening after it, and ends no wish that waits for us", async () => {
  const { placed, number } = await withSteadfast();
  const stops = (ago: number) =>
    reported(bookings.shop, {
      ...{ number, says: "on_hold", courier: "steadfast" },
      over: { at: new Date(Date.now() - ago * 3_600_000) },
    });
  await stops(50);
  expect(await triesOf(placed)).toMatchObject({ until: null });
  await stops(1);
  const { until } = (await triesOf(placed)) ?? {};
  expect(new Date(until ?? 0).getTime()).toBeGreaterThan(Date.now());
  expect(await wants(placed)).toBe("asked");
  await stops(0);
  expect(await stopsOf(number)).toBe(2);
  expect((await triesOf(placed))?.asked).toMatchObject([{ answer: null }]);
});
