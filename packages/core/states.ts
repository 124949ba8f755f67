import { bankCreditMachine } from "./bank-credit-states.ts";
import { claimMachine } from "./claim-states.ts";
import { complaintMachine } from "./complaint-states.ts";
import { disproofMachine } from "./disproof-states.ts";
import { disputeMoves, disputeStates } from "./dispute-states.ts";
import { productMachine, productVersionMachine } from "./goods-states.ts";
import { handInMachine } from "./hand-in-states.ts";
import { parcelMachines } from "./order-risk.ts";
import { reservationMachine } from "./reservation-states.ts";
import { statementUndoMachine } from "./statement-undo-states.ts";
import { swapMachine } from "./swap-states.ts";
import { writeOffMachine } from "./write-off-states.ts";

/** Legal moves as data (`money.md` 2). The guarded UPDATE takes its from-states here; SQL checks hold the same names. */
export const attemptStates = [
  "created",
  "unknown_init",
  "initiated",
  "capturing",
  "unknown",
  "captured",
  "captured_orphan",
  "captured_mismatch",
  "disproved",
  "failed",
  "expired",
  "cancelled",
  "partially_refunded",
  "refunded",
  "disputed",
  "charged_back",
  "cod_pending",
  "cod_collected",
  "cod_remitted",
  "cod_short",
  "cod_void",
] as const;
export type AttemptState = (typeof attemptStates)[number];

export const attemptMoves: Readonly<Partial<Record<AttemptState, readonly AttemptState[]>>> = {
  created: ["initiated", "failed", "unknown_init", "expired", "cancelled"],
  unknown_init: ["initiated", "failed"],
  initiated: ["capturing", "failed", "expired", "cancelled"],
  capturing: ["captured", "captured_orphan", "captured_mismatch", "unknown", "failed"],
  unknown: ["captured", "captured_orphan", "captured_mismatch", "failed"],
  expired: ["captured_orphan"],
  cancelled: ["captured_orphan"],
  failed: ["captured_orphan"],
  // Two of finance: the wallet's own records show no such payment. A later statement may show it all the same.
  ...{ captured_orphan: ["disproved"], captured_mismatch: ["disproved"] },
  disproved: ["captured_orphan"],
  captured: ["partially_refunded", "refunded", "disputed"],
  partially_refunded: ["partially_refunded", "refunded", "captured", "disputed"],
  refunded: ["partially_refunded", "captured"], // A refund was never made.
  disputed: ["captured", "partially_refunded", "charged_back"],
  cod_pending: ["cod_collected", "cod_void"],
  cod_collected: ["cod_remitted", "cod_short", "cod_pending"],
  // Back where a statement's row stood for the wrong parcel.
  ...{ cod_short: ["cod_remitted", "cod_collected"], cod_remitted: ["cod_collected", "cod_short"] },
};

/** Nobody knows yet whether the wallet took money, or nobody has asked it to. */
export const undecidedStates = ["created", "unknown_init", "initiated", "capturing", "unknown"] as const;

/** States in which an attempt counts as the one applied to its order (invariant P1). */
export const appliedStates = [
  "captured",
  "partially_refunded",
  "refunded",
  "disputed",
  "charged_back",
] as const;

export const orderStates = [
  "draft",
  "pending_payment",
  "pending_verification",
  "confirmed",
  "in_progress",
  "completed",
  "cancelled",
  "expired",
] as const;
export type OrderState = (typeof orderStates)[number];

export const orderMoves: Readonly<Partial<Record<OrderState, readonly OrderState[]>>> = {
  draft: ["pending_payment", "pending_verification", "confirmed"],
  // To be verified: the wallet failed, and cash is chosen instead.
  pending_payment: ["confirmed", "pending_verification", "expired", "cancelled"],
  pending_verification: ["confirmed", "expired", "cancelled"],
  confirmed: ["in_progress", "completed", "cancelled"],
  in_progress: ["completed", "cancelled"],
};

export const subOrderStates = [
  "pending",
  "confirmed",
  "accepted",
  "packed",
  "handed_over",
  "in_transit",
  "delivered",
  "completed",
  "cancelled",
  "rto_in_transit",
  "returned_to_origin",
  "lost",
] as const;
export type SubOrderState = (typeof subOrderStates)[number];

export const subOrderMoves: Readonly<Partial<Record<SubOrderState, readonly SubOrderState[]>>> = {
  pending: ["confirmed", "cancelled"],
  confirmed: ["accepted", "cancelled"],
  accepted: ["packed", "cancelled"],
  packed: ["handed_over", "cancelled"],
  handed_over: ["in_transit", "rto_in_transit", "packed"],
  in_transit: ["delivered", "rto_in_transit", "lost"],
  // Back only when the shop says that it has it, whatever the courier claims.
  rto_in_transit: ["returned_to_origin", "lost"],
  ...{ delivered: ["completed", "rto_in_transit"], lost: ["returned_to_origin"] }, // It was not; it has turned up.
};

export const refundStates = [
  "requested",
  "approved",
  "submitting",
  "submitted",
  "unknown",
  "succeeded",
  "failed",
  "manual",
  "rejected",
  "withdrawn",
] as const;
export type RefundState = (typeof refundStates)[number];

export const refundMoves: Readonly<Partial<Record<RefundState, readonly RefundState[]>>> = {
  requested: ["approved", "rejected", "withdrawn"],
  // `manual`: no wallet can be asked, or none can tell, so that a person sends it and shows that he has.
  approved: ["submitting", "manual", "withdrawn"],
  submitting: ["submitted", "succeeded", "failed", "unknown", "manual"],
  submitted: ["succeeded", "failed", "unknown", "manual"],
  unknown: ["succeeded", "failed", "submitted", "manual"],
  failed: ["approved", "manual", "withdrawn"],
  manual: ["succeeded", "withdrawn"],
  succeeded: ["failed"], // Two of finance: its wallet never made it.
};

type Machine = Readonly<{
  table: string;
  states: readonly string[];
  /** How a row may come into being. */
  births: readonly string[];
  moves: Readonly<Partial<Record<string, readonly string[]>>>;
}>;

/** Every machine with its table. The database refuses whatever is not here: its `legal_move` holds the same, which a test compares. */
export const machines = {
  order: {
    table: "orders",
    states: orderStates,
    // What the buyer has not sent off is a cart, so that nothing is born a draft.
    births: ["pending_payment", "pending_verification"],
    moves: orderMoves,
  },
  sub_order: { table: "sub_order", states: subOrderStates, births: ["pending"], moves: subOrderMoves },
  attempt: {
    table: "payment_attempt",
    states: attemptStates,
    births: ["created", "cod_pending"],
    moves: attemptMoves,
  },
  refund: { table: "refund", states: refundStates, births: ["requested", "approved"], moves: refundMoves },
  ...parcelMachines,
  ...{ reservation: reservationMachine, hand_in: handInMachine },
  dispute: { table: "dispute", states: disputeStates, births: ["open"], moves: disputeMoves },
  ...{ bank_credit: bankCreditMachine, statement_undo: statementUndoMachine },
  ...{ disproof: disproofMachine, write_off: writeOffMachine },
  ...{ claim: claimMachine, swap: swapMachine, complaint: complaintMachine },
  ...{ product: productMachine, product_version: productVersionMachine },
} as const satisfies Readonly<Record<string, Machine>>;

type LegalMove = Readonly<{ machine: keyof typeof machines; from: string | null; to: string }>;

/** Every legal move as a row; from nothing: a birth. */
export const legalMoves: readonly LegalMove[] = (
  Object.entries(machines) as [keyof typeof machines, Machine][]
).flatMap(([machine, { births, moves }]) => [
  ...births.map((to) => ({ machine, from: null, to })),
  ...Object.entries(moves).flatMap(([from, targets]) => (targets ?? []).map((to) => ({ machine, from, to }))),
]);

/** Every state from which `to` may be reached. */
export const sourcesOf = <State extends string>(
  moves: Readonly<Partial<Record<State, readonly State[]>>>,
  to: State,
): State[] =>
  (Object.entries(moves) as [State, readonly State[]][])
    .filter(([, targets]) => targets.includes(to))
    .map(([from]) => from);
