import type { StaffOrderView } from "@haat/contract/support";

/** Its courier delivered a part of it or swapped it, and nobody has said yet which pieces stayed. */
export const isAtDoor = ({
  state,
  parcel,
}: Pick<StaffOrderView["subOrders"][number], "state" | "parcel">): boolean =>
  state === "in_transit" && (parcel?.state === "partly_delivered" || parcel?.state === "exchanged");

/** Its shop carries it itself, and has not said what became of it. */
export const isOwnOut = ({
  state,
  parcel,
}: Pick<StaffOrderView["subOrders"][number], "state" | "parcel">): boolean =>
  parcel === null && (state === "handed_over" || state === "in_transit");
