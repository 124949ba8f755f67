import type { ParcelView, TrackedParcelView } from "@haat/contract/courier";
import { shownEvent } from "@haat/core/shipments";
import type { Parcel, TrackedParcel } from "@haat/db/queries/couriers/parcels";
import { instantOrNull, instantView } from "../../views/money.ts";

/** A parcel without its number, by which couriers tell anybody who gets it. */
export function trackedParcelView({ courier, handedAt, events }: TrackedParcel): TrackedParcelView {
  const shown = shownEvent(events);
  return {
    courier,
    handedAt: instantView(handedAt),
    state: shown?.kind ?? null,
    stateAt: instantOrNull(shown?.at ?? null),
  };
}

export const parcelView = (parcel: Parcel): ParcelView => ({
  ...trackedParcelView(parcel),
  number: parcel.number,
});
