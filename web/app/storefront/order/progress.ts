import type { OrderView } from "@haat/contract/order";
import type { TrackView } from "@haat/contract/track";
import type { SubOrderState } from "@haat/core/states";

export type ProgressStep =
  | "ordered"
  | "confirmed"
  | "accepted"
  | "packed"
  | "handed_over"
  | "delivered"
  | Ending;

/** Where a road ends before its end, or turns. */
const endings = ["cancelled", "rto_in_transit", "returned_to_origin", "lost"] as const;
type Ending = (typeof endings)[number];

type Parcel = Readonly<{ state: SubOrderState; steps: TrackView["subOrders"][number]["steps"] }>;
export type ProgressItem = Readonly<{
  step: ProgressStep;
  at: string | null;
  look: "done" | "now" | "ahead" | "bad";
}>;

const road: readonly ProgressStep[] = [
  "ordered",
  "confirmed",
  "accepted",
  "packed",
  "handed_over",
  "delivered",
];

/** How far a parcel's state is along the road that a buyer sees. */
const reached: Readonly<Record<Exclude<SubOrderState, Ending>, number>> = {
  pending: 0,
  confirmed: 1,
  accepted: 2,
  packed: 3,
  handed_over: 4,
  in_transit: 4,
  delivered: 5,
  completed: 5,
};

/** The road of one parcel: what has happened with its time, where it is now, and what is still ahead. */
export function progressOf({ state, steps }: Parcel, placedAt: string): ProgressItem[] {
  const timeOf = (step: ProgressStep) => steps.findLast(({ to }) => to === step)?.at ?? null;
  const ending = endings.find((each) => each === state);
  if (ending) {
    const past = road.slice(1).filter((step) => timeOf(step) !== null);
    return [
      { step: "ordered", at: placedAt, look: "done" },
      ...past.map((step) => ({ step, at: timeOf(step), look: "done" as const })),
      { step: ending, at: timeOf(ending), look: "bad" },
    ];
  }
  const now = reached[state as Exclude<SubOrderState, Ending>];
  return road.map((step, position) => ({
    step,
    at: step === "ordered" ? placedAt : timeOf(step),
    look:
      position < now || (position === now && now === road.length - 1)
        ? "done"
        : position === now
          ? "now"
          : "ahead",
  }));
}

/** Nothing will change any more, so the page need not look again. */
export const isSettled = ({ state }: Pick<OrderView, "state">): boolean =>
  ["completed", "cancelled", "expired"].includes(state);
