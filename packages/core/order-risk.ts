import { bookingMachine } from "./booking-states.ts";
import { shipmentMachine } from "./shipments.ts";

/** Why a buyer is called before a cash order leaves. What is counted is our own history: no courier is asked of a phone. */
export type RiskReason =
  | Readonly<{ code: "refusals"; count: number; days: number }>
  | Readonly<{ code: "new_far_dear"; overMinor: string }>;

/** What a call came to. */
export const callOutcomes = ["confirmed", "no_answer", "wrong_number", "refused", "wants_change"] as const;
export type CallOutcome = (typeof callOutcomes)[number];

export const orderRiskStates = [
  "waiting",
  "confirmed",
  "refused",
  "overruled",
  "corrected",
  "paid_ahead",
] as const;
export type OrderRiskState = (typeof orderRiskStates)[number];

export const orderRiskMoves: Readonly<Partial<Record<OrderRiskState, readonly OrderRiskState[]>>> = {
  waiting: ["confirmed", "refused", "overruled", "corrected", "paid_ahead"],
};

/** A parcel's own way, and before it the question whether it may leave: a cash order is asked about once, under its own id. */
export const parcelMachines = {
  shipment: shipmentMachine,
  booking: bookingMachine,
  order_risk: { table: "order_risk", states: orderRiskStates, births: ["waiting"], moves: orderRiskMoves },
} as const;
