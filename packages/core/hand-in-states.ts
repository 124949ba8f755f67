/** Cash that a shop has collected and hands in: it says so, and support counts it. */
export const handInStates = ["declared", "received", "refused"] as const;
export type HandInState = (typeof handInStates)[number];

const handInMoves: Readonly<Partial<Record<HandInState, readonly HandInState[]>>> = {
  declared: ["received", "refused"],
};

export const handInMachine = {
  table: "hand_in",
  states: handInStates,
  births: ["declared"],
  moves: handInMoves,
} as const;
