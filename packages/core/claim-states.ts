/** What a buyer says he has sent from his own app. `lapsed`: no statement has named it in its time; one that does so later brings it back. */
export const claimStates = [
  "waiting",
  "matched",
  "wrong_amount",
  "released",
  "used",
  "other_payer",
  "other_account",
  "too_early",
  "replaced",
  "rejected",
  "lapsed",
] as const;
export type ClaimState = (typeof claimStates)[number];

const claimMoves: Readonly<Partial<Record<ClaimState, readonly ClaimState[]>>> = {
  waiting: [
    ...(["matched", "wrong_amount", "used", "other_payer", "other_account"] as const),
    ...(["too_early", "replaced", "rejected", "lapsed"] as const),
  ],
  // Its file undone, it waits for another.
  matched: ["released", "rejected", "waiting"],
  wrong_amount: ["released", "rejected", "waiting"],
  lapsed: ["matched", "wrong_amount"],
};

export const claimMachine = {
  table: "payment_claim",
  states: claimStates,
  births: ["waiting"],
  moves: claimMoves,
} as const;
