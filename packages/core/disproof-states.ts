/** That a wallet moved no money where it said that it had: said by one of finance, agreed to by another. */
const disproofStates = ["proposed", "disproved", "dropped"] as const;
export type DisproofState = (typeof disproofStates)[number];

export const disproofMoves: Readonly<Partial<Record<DisproofState, readonly DisproofState[]>>> = {
  proposed: ["disproved", "dropped"],
};

export const disproofMachine = {
  table: "disproof",
  states: disproofStates,
  births: ["proposed"],
  moves: disproofMoves,
} as const;
