import type { Tx } from "@haat/db/books";
import {
  findBookingByReference,
  type HeldBooking,
  noteSurfaced,
  referenceOf,
} from "@haat/db/queries/couriers/booking-work";
import { findParcel, type FoundParcel } from "@haat/db/queries/couriers/parcels";
import { lockPart } from "@haat/db/queries/orders/parts";
import type { NodeCtx } from "../../context.ts";
import type { Told } from "./apply-report.ts";
import { settleBooking } from "./settle-booking.ts";
import { tellSurfaced } from "./tell-surfaced.ts";

type BindDeps = Pick<NodeCtx, "now" | "sealer" | "publicOrigin">;
type Named = Pick<Told, "courier" | "number" | "reference" | "report">;

/**
 * Which parcel of ours a courier means. Authentic is not bound: his number, ours and the cash must agree. One that we asked for and
 * whose answer was lost is booked by his message. Null: none, or not without a person.
 */
export async function bindReport(tx: Tx, deps: BindDeps, named: Named): Promise<FoundParcel | null> {
  const { courier, number, reference = null } = named;
  const found = number === null ? null : await findParcel(tx, { courier, number });
  if (found) {
    const ours = reference === null ? null : await referenceOf(tx, found.id);
    return ours === null || ours === reference?.toUpperCase() ? found : null;
  }
  const booking = reference === null ? null : await findBookingByReference(tx, { courier, reference });
  return booking?.wasSent ? parcelOf(tx, deps, named, booking) : null;
}

async function parcelOf(
  tx: Tx,
  deps: BindDeps,
  { courier, number, report }: Named,
  booking: HeldBooking,
): Promise<FoundParcel | null> {
  // A message that names only our number speaks of the parcel that is booked under it.
  if (number === null) return booking.number ? findParcel(tx, { courier, number: booking.number }) : null;
  if (booking.state === "rejected" && report.says !== "void") {
    // It was taken for none, and its shop may have booked elsewhere: of two parcels for one order he is to call this one off.
    const { id, subOrderId } = booking;
    await lockPart(tx, { id: subOrderId });
    if (await noteSurfaced(tx, { id, number }))
      await tellSurfaced(tx, deps, { id, courier, number, subOrderId });
  }
  if (booking.state !== "asked" && booking.state !== "unknown") return null;
  const isOtherCash =
    report.says === "delivered" && report.collected !== null && report.collected !== BigInt(booking.collect);
  if (isOtherCash) return null;
  const said = { state: "booked", consignment: number, tracking: null, fee: null } as const;
  const fate = await settleBooking(tx, deps, { id: booking.id, said, actor: `courier:${courier}` });
  return fate === "now" || fate === "earlier" ? findParcel(tx, { courier, number }) : null;
}
