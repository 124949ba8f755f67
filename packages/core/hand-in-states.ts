/** Cash that a shop has collected and hands in: it says so, and support counts it. What was received and had not come is declared as before. */
export const handInStates = ["declared", "received", "refused"] as const;
export type HandInState = (typeof handInStates)[number];

const handInMoves: Readonly<Partial<Record<HandInState, readonly HandInState[]>>> = {
  declared: ["received", "refused"],
  received: ["declared"],
};

export const handInMachine = {
  table: "hand_in",
  states: handInStates,
  births: ["declared"],
  moves: handInMoves,
} as const;
