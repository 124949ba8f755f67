/** A buyer complains: his shop answers, he is content or not, and then support decides. */
export const complaintStates = ["open", "answered", "at_support", "settled", "decided"] as const;
export type ComplaintState = (typeof complaintStates)[number];

export const complaintMoves: Readonly<Partial<Record<ComplaintState, readonly ComplaintState[]>>> = {
  // To support without an answer: its shop's time is over.
  open: ["answered", "at_support", "settled"],
  answered: ["at_support", "settled"],
  at_support: ["decided", "settled"],
};

export const complaintMachine = {
  table: "complaint",
  states: complaintStates,
  births: ["open"],
  moves: complaintMoves,
} as const;

export const complaintKinds = [
  "not_arrived",
  "late",
  "wrong_thing",
  "missing",
  "broken",
  "not_as_shown",
  "changed_mind",
  "overcharged",
  "money_not_back",
  "behaviour",
  "other",
] as const;
export type ComplaintKind = (typeof complaintKinds)[number];

/** What may come of one, as a shop offers it and as support decides. Money moves by what the market has for it, never by this. */
export const complaintOutcomes = ["refund", "return", "exchange", "repair", "stays", "no_cause"] as const;
export type ComplaintOutcome = (typeof complaintOutcomes)[number];

/** Why one is with support: its buyer was not content, or takes what the shop offered, or its shop was silent. */
export const sentOnBy = ["buyer", "offer", "clock"] as const;
export type SentOnBy = (typeof sentOnBy)[number];

/** Why something is to go back; for a change of mind there are a few days. */
export const returnKinds = [
  "broken",
  "wrong_thing",
  "not_as_shown",
  "changed_mind",
] as const satisfies readonly ComplaintKind[];
/** What its buyer would have for it. */
export const returnWishes = ["money", "exchange", "repair"] as const;
export type ReturnWish = (typeof returnWishes)[number];

export const mostComplaintPhotos = 5;
/** Of one order, for good. */
export const mostComplaints = 10;
