import type { BookingView } from "@haat/contract/booking";
import type { bookingViews } from "@haat/contract/booking-desk";

type Desk = (typeof bookingViews)[number];

/** Where somebody has to end it; null: nobody has to. */
export function deskOf({
  state,
  fault,
  cancel,
  parcel,
}: Pick<BookingView, "state" | "fault" | "cancel" | "parcel">): Desk | null {
  if (state === "unknown") return "doubt";
  if (state === "rejected") return fault === "unplaced" || fault === "moved" ? "unplaced" : null;
  return parcel !== "void" && cancel !== null && cancel !== "done" && cancel !== "wanted"
    ? "to_call_off"
    : null;
}
