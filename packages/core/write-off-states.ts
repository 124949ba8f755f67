/** What a shop owes and will not pay any more: one of finance proposes to give it up, another agrees. */
const writeOffStates = ["proposed", "written_off", "dropped"] as const;
export type WriteOffState = (typeof writeOffStates)[number];

export const writeOffMoves: Readonly<Partial<Record<WriteOffState, readonly WriteOffState[]>>> = {
  proposed: ["written_off", "dropped"],
};

export const writeOffMachine = {
  table: "debt_write_off",
  states: writeOffStates,
  births: ["proposed"],
  moves: writeOffMoves,
} as const;
