/** A posted statement that is to be undone: said by one of finance, agreed to by another, done by the worker. */
export const statementUndoStates = ["proposed", "agreed", "done", "dropped"] as const;
export type StatementUndoState = (typeof statementUndoStates)[number];

export const statementUndoMoves: Readonly<
  Partial<Record<StatementUndoState, readonly StatementUndoState[]>>
> = {
  proposed: ["agreed", "dropped"],
  agreed: ["done"],
};

export const statementUndoMachine = {
  table: "statement_undo",
  states: statementUndoStates,
  births: ["proposed"],
  moves: statementUndoMoves,
} as const;
