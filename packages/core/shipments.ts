/** Where a parcel may be (`money.md` 2.6), each with its rank: what ranks lower and arrives later is kept and not shown. */
export const shipmentRanks = {
  created: 0,
  label_ready: 1,
  void: 2,
  picked_up: 3,
  in_transit: 4,
  out_for_delivery: 5,
  // A failed attempt, a stop on the way and the next attempt take turns: of these the later counts.
  attempt_failed: 5,
  on_hold: 5,
  delivered: 6,
  // A part of it was taken at the door; which lines, a person says. And what was swapped there for another.
  partly_delivered: 6,
  exchanged: 6,
  rto_initiated: 7,
  rto_in_transit: 8,
  rto_received: 9,
  lost: 10,
  damaged: 10,
} as const satisfies Readonly<Record<string, number>>;

export type ShipmentState = keyof typeof shipmentRanks;
export const shipmentStates = Object.keys(shipmentRanks) as ShipmentState[];

type Moves = Readonly<Partial<Record<ShipmentState, readonly ShipmentState[]>>>;

/** In the order in which a missing step is thought to have happened. */
export const shipmentMoves: Moves = {
  label_ready: ["picked_up", "void"],
  picked_up: ["in_transit", "lost", "damaged"],
  in_transit: ["out_for_delivery", "on_hold", "lost", "damaged"],
  // Those that a person ends come last, so that nobody makes them up.
  out_for_delivery: [
    "delivered",
    "attempt_failed",
    "on_hold",
    "lost",
    "damaged",
    "partly_delivered",
    "exchanged",
  ],
  attempt_failed: ["out_for_delivery", "on_hold", "rto_initiated", "lost", "damaged"],
  on_hold: ["out_for_delivery", "attempt_failed", "rto_initiated", "lost", "damaged"],
  // Nothing of it stayed after all: a person says so.
  partly_delivered: ["rto_initiated"],
  exchanged: ["rto_initiated"],
  rto_initiated: ["rto_in_transit", "lost", "damaged"],
  rto_in_transit: ["rto_received", "lost", "damaged"],
  // Its shop has it after all.
  lost: ["rto_received"],
  // Two have said that it was not delivered.
  delivered: ["rto_in_transit"],
};

export const shipmentMachine = {
  table: "consignment",
  states: shipmentStates,
  // Booked by us, or named by a shop that has its label already. Before that there is no number, and it is a booking.
  births: ["label_ready"],
  moves: shipmentMoves,
} as const;

/** Where a courier's words may lead: what is booked as delivered none of them takes back. */
const toldFrom = (state: ShipmentState): readonly ShipmentState[] =>
  state === "delivered" ? [] : (shipmentMoves[state] ?? []);

/** The shortest legal way, its last step `to`; null where there is none. Of equals the first drawn. None leads over what was lost. */
export function roadTo(from: ShipmentState, to: ShipmentState): readonly ShipmentState[] | null {
  let roads: readonly (readonly ShipmentState[])[] = [[from]];
  const seen = new Set<ShipmentState>();
  while (roads.length > 0) {
    const longer = roads.flatMap((road) => toldFrom(road.at(-1) ?? from).map((next) => [...road, next]));
    const found = longer.find((road) => road.at(-1) === to);
    if (found) return found.slice(1);
    roads = longer.filter((road) => {
      const end = road.at(-1) ?? from;
      return end !== "lost" && !seen.has(end) && Boolean(seen.add(end));
    });
  }
  return null;
}
