import type { ParcelView, TrackedParcelView } from "@haat/contract/courier";
import type { Parcel, TrackedParcel } from "@haat/db/queries/couriers/parcels";
import { instantOrNull, instantView } from "../../views/money.ts";

/** A parcel without its number, by which couriers tell anybody who gets it. */
export const trackedParcelView = ({
  courier,
  handedAt,
  state,
  stateAt,
}: TrackedParcel): TrackedParcelView => ({
  ...{ courier, state, handedAt: instantView(handedAt), stateAt: instantOrNull(stateAt) },
});

export const parcelView = (parcel: Parcel): ParcelView => ({
  ...trackedParcelView(parcel),
  number: parcel.number,
});
