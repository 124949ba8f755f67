/** What became of what we asked of a courier. `unknown`: he may have it; it is looked for, and never asked for again. */
export const bookingStates = ["asked", "booked", "rejected", "unknown"] as const;
export type BookingState = (typeof bookingStates)[number];

export const bookingMoves: Readonly<Partial<Record<BookingState, readonly BookingState[]>>> = {
  asked: ["booked", "rejected", "unknown"],
  unknown: ["booked", "rejected"],
};

export const bookingMachine = {
  table: "parcel_booking",
  states: bookingStates,
  births: ["asked"],
  moves: bookingMoves,
} as const;

/** What becomes of a wish that a booked parcel be called off: its courier is asked, was asked, will not, or only a person can tell him. */
export const cancelStates = ["wanted", "asked", "refused", "by_hand", "done"] as const;
export type CancelState = (typeof cancelStates)[number];

/**
 * Why nothing was asked for a part: it is not packed, its parcel is booked or may be, its buyer is to be called first, a wallet looks into
 * it, or the courier says that he does not bring to its place, or does not fetch at its shop's.
 */
export const unservedWhys = ["no_delivery", "no_pickup"] as const;
export const notAsked = [
  ...(["not_packed", "open", "booked", "unconfirmed", "disputed"] as const),
  ...unservedWhys,
] as const;
export type NotAsked = (typeof notAsked)[number];
