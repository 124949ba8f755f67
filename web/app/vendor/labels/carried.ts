import type { VendorOrderView } from "@haat/contract/vendor-order";

type Part = Pick<VendorOrderView, "state" | "number" | "booking" | "parcel" | "confirmation">;

export type Carrier = Readonly<{
  /** Null: the shop carries it itself. */
  courier: NonNullable<VendorOrderView["parcel"]>["courier"] | null;
  /** The courier's own, or of what the shop carries itself the part's. */
  consignment: string;
  /** Ours at the courier; null: he was told none, for the shop came to him with a number of his own. */
  reference: string | null;
}>;

const going: readonly Part["state"][] = ["packed", "handed_over", "in_transit"];

/** Who carries a part, for its label, from when it is packed until it has arrived or goes back. Null: it has none, or nobody knows yet whose it is. */
export function carriedBy({ state, number, booking, parcel, confirmation }: Part): Carrier | null {
  if (!going.includes(state)) return null;
  const isCalledOff = booking?.parcel === "void";
  if (parcel !== null && parcel.state !== "void" && !(isCalledOff && booking.number === parcel.number)) {
    const reference = booking?.number === parcel.number ? booking.reference : null;
    return { courier: parcel.courier, consignment: parcel.number, reference };
  }
  if (booking?.state === "booked" && !isCalledOff)
    return booking.number === null
      ? null
      : { courier: booking.courier, consignment: booking.number, reference: booking.reference };
  if (booking?.state === "asked" || booking?.state === "unknown") return null;
  if (state === "packed" && confirmation?.state === "waiting") return null;
  return { courier: null, consignment: number, reference: null };
}
