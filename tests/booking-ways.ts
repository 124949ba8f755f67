import { askBooking } from "@haat/db/queries/couriers/bookings";
import { takeToSend } from "@haat/db/queries/couriers/booking-work";
import { settleBooking } from "@haat/api/services/couriers/settle-booking";
import { newId } from "@haat/core/ids";
import type { Booked } from "@haat/couriers/port";
import { expect } from "vitest";
import type { Placed } from "./buying.ts";
import { openCourierTo } from "./bookings.ts";
import { openDispatch, partOf } from "./dispatch.ts";
import type { TestShop } from "./shop.ts";

const none = { state: "rejected", code: "absent" } as const;
const booked = (number: string): Booked => ({
  ...{ state: "booked", consignment: `BKW${number}`, tracking: null, fee: null },
});

const actor = "system:test";

/** Kept, and nobody has sent it yet. */
export async function askedFor(shop: TestShop, vendorId: string, placed: Placed): Promise<string> {
  const id = newId("booking", new Date());
  const asked = { id, orderId: placed.order.id, subOrderId: partOf(placed), vendorId, actor };
  const wish = { ...asked, courier: "pathao", collect: 100n, value: 100n } as const;
  expect(await shop.node.books.transact((tx) => askBooking(tx, wish))).toBe(true);
  return id;
}

/** Every end of what is asked of a courier, at once or after a doubt. */
export async function everyBooking(shop: TestShop): Promise<void> {
  const { books } = shop.node;
  const shopkeeper = await openDispatch(shop);
  const { vendorId } = shopkeeper;
  await openCourierTo(shop, vendorId, "pathao");
  const ways: readonly (readonly Booked[])[] = [
    ...[[booked("1")], [none], [{ state: "unknown" }, booked("2")] as const],
    [{ state: "unknown" }, none],
  ];
  for (const way of ways) {
    const placed = await shopkeeper.packed();
    const id = await askedFor(shop, vendorId, placed);
    expect(await takeToSend(books, { ids: [id], isQueued: false })).toEqual([id]);
    for (const said of way)
      expect(
        await books.transact((tx) => settleBooking(tx, { now: () => new Date() }, { id, said, actor })),
      ).toBe("now");
  }
}
