import { unsentBookings } from "@haat/db/queries/couriers/booking-work";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Bookings, openBookings } from "../bookings.ts";
import { payByWallet, placeOrder } from "../buying.ts";
import { partOf } from "../dispatch.ts";
import { giveBack } from "../line-refunds.ts";
import { aStaffSession } from "../market.ts";

let bookings: Bookings;
beforeAll(async () => void (bookings = await openBookings()), 300_000);
afterAll(() => bookings.close());

test("a parcel that lost a piece before it left weighs and counts what is in it, and its courier is told so", async () => {
  const { shop, shopkeeper } = bookings;
  const { owner } = shop.world;
  const { rows } = await owner.query<{ id: string }>(
    "select v.id from variant v join product p on p.id = v.product_id where p.vendor_id = $1 limit 1",
    [shopkeeper.vendorId],
  );
  const placed = await placeOrder(shop, "bkash", [[rows[0]?.id ?? "", 3]]);
  await payByWallet(shop, placed);
  const part = partOf(placed);
  expect((await shopkeeper.act(part, "accept")).status).toBe(200);
  const lines = placed.order.subOrders[0]?.lines.map(({ id }) => id) ?? [];
  const sold = { orderId: placed.order.id, partId: part, lines };
  const clerk = await aStaffSession(shop.world, "support_2");
  const given = await giveBack(shop.world, clerk, sold);
  expect(given.body.cases[0]).toMatchObject({ state: "approved" });
  expect((await shopkeeper.act(part, "pack")).status).toBe(200);
  await bookings.ask("pathao", [part, partOf(await shopkeeper.packed())]);
  const asked = await owner.query<{ id: string; pieces: number; isTwo: boolean }>(
    `select b.id, b.pieces, b.grams = 2 * l.weight_grams and l.weight_grams > 0 as "isTwo" from parcel_booking b
      join order_line l on l.sub_order_id = b.sub_order_id where b.sub_order_id = $1`,
    [part],
  );
  expect(asked.rows).toMatchObject([{ pieces: 2, isTwo: true }]);
  const [unsent] = await unsentBookings(shop.node.books, [asked.rows[0]?.id ?? ""]);
  expect(unsent?.contents).toMatch(/ x2$/);
  await bookings.later();
  await bookings.later();
  expect(await bookings.rowOf(placed)).toMatchObject({ state: "booked" });
  const sent = await owner.query(
    `select c.grams = 2 * l.weight_grams as is from consignment c join order_line l on l.sub_order_id = c.sub_order_id
      where c.sub_order_id = $1`,
    [part],
  );
  expect(sent.rows).toEqual([{ is: true }]);
});
