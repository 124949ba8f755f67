/** Goods as a shop has them; `published` is what everybody may buy, `hidden` what the market has taken away. */
export const productStates = ["draft", "published", "hidden", "archived", "dropped"] as const;
export type ProductState = (typeof productStates)[number];

export const productMoves: Readonly<Partial<Record<ProductState, readonly ProductState[]>>> = {
  draft: ["published", "dropped"],
  published: ["archived"],
  archived: ["published"],
};

/** What a buyer is to read of them: it waits beside what is for sale until somebody of the market has looked at it. */
export const versionStates = ["draft", "submitted", "changes_requested", "approved", "dropped"] as const;
export type VersionState = (typeof versionStates)[number];

export const versionMoves: Readonly<Partial<Record<VersionState, readonly VersionState[]>>> = {
  draft: ["submitted", "dropped"],
  submitted: ["draft", "changes_requested", "approved"],
  changes_requested: ["submitted", "dropped"],
};

export const productMachine = {
  table: "product",
  states: productStates,
  births: ["draft"],
  moves: productMoves,
} as const;

export const productVersionMachine = {
  table: "product_version",
  states: versionStates,
  births: ["draft"],
  moves: versionMoves,
} as const;

/** States in which a version may still be written. */
export const openVersionStates = ["draft", "changes_requested"] as const;
