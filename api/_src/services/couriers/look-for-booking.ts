import type { CourierAdapter } from "@haat/couriers/port";
import { type Doubt, noteDoubt } from "@haat/db/queries/couriers/booking-work";
import type { NodeCtx } from "../../context.ts";
import { type BookingFate, settleBooking } from "./settle-booking.ts";

/** Asks, and only asks, whether a courier has what he was asked for. What he cannot tell waits for a person. */
export async function lookForBooking(
  { books, now }: Pick<NodeCtx, "books" | "now">,
  adapter: CourierAdapter,
  { id, reference, askedAt, now: then, isQueued }: Doubt,
): Promise<BookingFate | null> {
  const found = await adapter.findBooking({
    ...{ reference, askedAt: new Date(askedAt), now: new Date(then), isQueued },
  });
  const actor = `courier:${adapter.courier}`;
  switch (found.state) {
    case "booked":
      return books.transact((tx) => settleBooking(tx, { now }, { id, said: found, actor }));
    case "absent":
      return books.transact((tx) =>
        settleBooking(tx, { now }, { id, said: { state: "rejected", code: "absent" }, actor }),
      );
    case "exists":
      await noteDoubt(books, id, "seen");
      return null;
    case "by_hand":
      await noteDoubt(books, id, "by_hand");
      return null;
    case "unknown":
      return null;
  }
}
