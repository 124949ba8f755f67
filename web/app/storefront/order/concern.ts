import type { TrackView } from "@haat/contract/track";

type Parcel = Pick<TrackView["subOrders"][number], "state" | "promisedBy" | "parcel">;

/** What of a parcel asks for its buyer's attention, with the moment that matters: an instant in UTC. */
export type Concern = Readonly<{
  kind: "attempt" | "attempt_over" | "held" | "held_over" | "late_in_shop" | "late_on_way";
  at: string;
}>;

const dayMs = 24 * 60 * 60 * 1000;
const dhakaMs = 6 * 60 * 60 * 1000;
/** Six in the evening of Dhaka, in UTC. */
const eveningMs = 12 * 60 * 60 * 1000;
const inShop: readonly Parcel["state"][] = ["confirmed", "accepted", "packed"];
const onWay: readonly Parcel["state"][] = ["handed_over", "in_transit"];

/** Not every courier has a word for a rider who met nobody: most of them hold the parcel. */
const stops: Readonly<Partial<Record<string, "attempt" | "held">>> = {
  attempt_failed: "attempt",
  on_hold: "held",
};

/** A rider who met nobody may come again until six in the evening of the day after (`couriers.md` 7). */
export const nextEveningAfter = (failedAt: string): string => {
  const day = Math.floor((Date.parse(failedAt) + dhakaMs) / dayMs);
  return new Date((day + 1) * dayMs + eveningMs).toISOString();
};

/** A failed try before lateness: of it there is something to do. Null: all is as it should be, or over. */
export function concernOf({ state, promisedBy, parcel }: Parcel, now: string): Concern | null {
  const isOnWay = onWay.includes(state);
  const stop = isOnWay && parcel?.state ? stops[parcel.state] : undefined;
  if (stop && parcel?.stateAt) {
    const until = nextEveningAfter(parcel.stateAt);
    return { kind: Date.parse(until) > Date.parse(now) ? stop : `${stop}_over`, at: until };
  }
  if (promisedBy === null || Date.parse(promisedBy) > Date.parse(now)) return null;
  if (inShop.includes(state)) return { kind: "late_in_shop", at: promisedBy };
  return isOnWay ? { kind: "late_on_way", at: promisedBy } : null;
}
