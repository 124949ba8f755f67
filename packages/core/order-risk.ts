import { bookingMachine } from "./booking-states.ts";
import { shipmentMachine } from "./shipments.ts";

/** Why a buyer is called before a cash order leaves. What is counted is our own history: no courier is asked of a phone. */
export type RiskReason =
  | Readonly<{ code: "refusals"; count: number; days: number }>
  | Readonly<{ code: "few_taken"; taken: number; total: number; months: number }>
  | Readonly<{ code: "new_far_dear"; overMinor: string }>;

/** What a call came to. */
export const callOutcomes = ["confirmed", "no_answer", "wrong_number", "refused", "wants_change"] as const;
export type CallOutcome = (typeof callOutcomes)[number];

/**
 * Calls that leave the question open, and after how many minutes it is called again unless somebody says otherwise: who did not pick up
 * may do so soon; whoever wants a change, or gave a number that is none of his, has a day to write it on his order's page.
 */
export const openCalls = { no_answer: 120, wrong_number: 1440, wants_change: 1440 } as const;
export type OpenCall = keyof typeof openCalls;
export const isOpenCall = (outcome: CallOutcome): outcome is OpenCall => Object.hasOwn(openCalls, outcome);

/**
 * Days from the first of them after which a person decides: let it leave, or call it off. Three: as many tries on different days as a
 * courier makes at a door, and the goods of somebody silent are kept from nobody for longer.
 */
export const undecidedDays = 3;

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
