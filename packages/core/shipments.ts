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

/** What a courier has said of a parcel, and when it says it was. */
export type ShipmentEvent = Readonly<{ kind: ShipmentState; at: string }>;

const isLater = (one: ShipmentEvent, other: ShipmentEvent): boolean =>
  shipmentRanks[one.kind] === shipmentRanks[other.kind]
    ? Date.parse(one.at) > Date.parse(other.at)
    : shipmentRanks[one.kind] > shipmentRanks[other.kind];

/** What is shown as the state now, in whatever order the events came; null before the first. */
export const shownEvent = (events: readonly ShipmentEvent[]): ShipmentEvent | null =>
  events.reduce<ShipmentEvent | null>(
    (shown, event) => (shown === null || isLater(event, shown) ? event : shown),
    null,
  );
