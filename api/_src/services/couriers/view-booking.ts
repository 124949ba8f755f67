import type { BookingView, bookingFaults } from "@haat/contract/booking";
import type { PartBooking } from "@haat/db/queries/couriers/bookings";
import { instantView } from "../../views/money.ts";

type Fault = (typeof bookingFaults)[number];

/** The couriers' fields by what a person can mend; the longer names before those that are part of them. */
const fields: readonly (readonly [RegExp, Fault])[] = [
  [/store|pick|hub/i, "store"],
  [/phone|mobile|number/i, "phone"],
  [/place|city|zone|area|thana|district|zip|post/i, "place"],
  [/address/i, "address"],
  [/name/i, "name"],
  [/weight|grams/i, "weight"],
  [/collect|amount|cod|price|value/i, "amount"],
];

const plain = ["unavailable", "absent", "none", "withdrawn", "unplaced", "moved", "unserved"] as const;

/** What is wrong with it, for whoever must mend it. */
export function faultOf({ code, field }: Pick<PartBooking, "code" | "field">): Fault | null {
  if (code === null) return null;
  const known = plain.find((each) => each === code);
  if (known) return known;
  return fields.find(([pattern]) => field !== null && pattern.test(field))?.[1] ?? "other";
}

export const bookingView = (booking: PartBooking): BookingView => {
  const { reference, courier, state, askedAt, isSeen, number, parcel, said, cancel } = booking;
  return {
    ...{ reference, courier, state, isSeen, number, parcel, said, cancel },
    ...{ askedAt: instantView(askedAt), fault: faultOf(booking) },
  };
};
