import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type Bookings, bookingDoor, openBookings } from "../bookings.ts";
import { pathaoCredentials } from "../contracts/pathao-provider.ts";
import { codeOf, partOf } from "../dispatch.ts";
import { wholeTaka } from "../parcels.ts";

let bookings: Bookings;
beforeAll(async () => void (bookings = await openBookings()), 300_000);
afterAll(() => bookings.close());
afterEach(async () => {
  for (const remote of Object.values(bookings.remotes)) await remote.forgetFaults();
  expect(bookings.shop.world.faults.splice(0).map(String)).toEqual([]);
});
const headers = { "x-pathao-signature": pathaoCredentials.webhookSecret, "content-type": "application/json" };
const knock = (body: unknown) =>
  bookings.shop.world.fetch(bookingDoor, { body: JSON.stringify(body), headers });
const said = (consignment: string, reference: string, event: string, more = {}) => ({
  ...{ event, consignment_id: consignment, merchant_order_id: reference, updated_at: "2026-11-20 10:00:00" },
  ...more,
});
async function carried(): Promise<void> {
  await bookings.shop.world.owner.query("update courier_notice set due_at = now() where state = 'waiting'");
  await bookings.carried();
}
/** In doubt, and its courier cannot be asked. */
async function doubted() {
  const placed = await bookings.shopkeeper.packed();
  await bookings.remotes.pathao.fault({ op: "create", do: "drop", times: 1 });
  await bookings.remotes.pathao.fault({ webhook: "never" });
  expect((await bookings.booked(placed)).booking?.state).toBe("unknown");
  const row = await bookings.rowOf(placed);
  const [theirs] = await bookings.remotes.pathao.parcels(row.reference);
  return { placed, row, number: theirs?.consignment ?? "" };
}

test("a booked parcel is handed over when its courier has picked it up, and goes on to its door", async () => {
  const placed = await bookings.shopkeeper.packed();
  const { booking } = await bookings.booked(placed);
  for (const act of ["pick", "hub", "out", "deliver"] as const)
    await bookings.remotes.pathao.act(booking?.number ?? "", act);
  while ((await bookings.carried()) > 0);
  expect(await bookings.rowOf(placed)).toMatchObject({
    state: "booked",
    parcel: "delivered",
    part: "delivered",
  });
  await bookings.expectInOrder();
});

test("by the shop's word it is with the courier who booked it, and with no other", async () => {
  const placed = await bookings.shopkeeper.packed();
  const { booking } = await bookings.booked(placed);
  const other = { consignment: { courier: "redx", number: "RX100300" } };
  expect(await codeOf(await bookings.shopkeeper.act(partOf(placed), "hand-over", other))).toBe(
    "booking.booked",
  );
  expect((await bookings.shopkeeper.act(partOf(placed), "hand-over")).status).toBe(200);
  expect(await bookings.rowOf(placed)).toMatchObject({ number: booking?.number, part: "handed_over" });
  const { rows } = await bookings.shop.world.owner.query(
    "select 1 from consignment where sub_order_id = $1",
    [partOf(placed)],
  );
  expect(rows).toHaveLength(1);
});

test("a courier's message ends a doubt by our number, once, however often and late it comes", async () => {
  const { placed, row, number } = await doubted();
  const created = said(number, row.reference, "order.created");
  const picked = said(number, row.reference, "order.picked", { updated_at: "2026-11-20 11:00:00" });
  await Promise.all([picked, created, ...Array.from({ length: 20 }, () => created)].map(knock));
  await Promise.all([carried(), carried(), carried()]);
  expect(await bookings.rowOf(placed)).toMatchObject({ state: "booked", number, parcel: "picked_up" });
  // His answer to our own question comes behind it, and changes nothing.
  await bookings.later();
  expect(await bookings.rowOf(placed)).toMatchObject({ state: "booked", number, part: "handed_over" });
  expect(await bookings.parcelsOf(bookings.remotes.pathao, placed)).toBe(1);
});

test("authentic is not bound: his number, ours and the cash must agree", async () => {
  const { placed, row, number } = await doubted();
  const cash = Number(wholeTaka(placed)) / 100;
  // Other cash than was to be taken.
  await knock(said(number, row.reference, "order.delivered", { collected_amount: cash + 1 }));
  await carried();
  expect(await bookings.rowOf(placed)).toMatchObject({ state: "unknown", number: null, part: "packed" });
  await knock(said(number, row.reference, "order.delivered", { collected_amount: cash }));
  await carried();
  expect(await bookings.rowOf(placed)).toMatchObject({ state: "booked", number, part: "delivered" });
  // Another parcel under our number, and ours under another's.
  const [one, two] = [await bookings.shopkeeper.packed(), await bookings.shopkeeper.packed()];
  const [mine, theirs] = [(await bookings.booked(one)).booking, (await bookings.booked(two)).booking];
  await knock(said("DL999999ZZZZZZ", mine?.reference ?? "", "order.picked"));
  await knock(said(mine?.number ?? "", theirs?.reference ?? "", "order.picked"));
  await carried();
  for (const placed of [one, two])
    expect(await bookings.rowOf(placed)).toMatchObject({ parcel: "label_ready", part: "packed" });
});

test("what nobody asked for is booked by no message", async () => {
  const [asked, other] = [await bookings.shopkeeper.packed(), await bookings.shopkeeper.packed()];
  await bookings.ask("pathao", [partOf(asked), partOf(other)]);
  const { reference } = await bookings.rowOf(asked);
  await knock(said("DL888888ZZZZZZ", reference, "order.picked"));
  await carried();
  expect(await bookings.rowOf(asked)).toMatchObject({ state: "asked", number: null });
});
