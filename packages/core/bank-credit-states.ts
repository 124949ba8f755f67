/** What the bank has paid for a statement: said by one of finance, agreed to by another, and undone the same way. */
export const bankCreditStates = ["proposed", "noted", "undoing", "undone", "dropped"] as const;
export type BankCreditState = (typeof bankCreditStates)[number];

export const bankCreditMoves: Readonly<Partial<Record<BankCreditState, readonly BankCreditState[]>>> = {
  proposed: ["noted", "dropped"],
  noted: ["undoing"],
  undoing: ["noted", "undone"],
};

export const bankCreditMachine = {
  table: "bank_credit",
  states: bankCreditStates,
  births: ["proposed"],
  moves: bankCreditMoves,
} as const;
