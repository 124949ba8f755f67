/** One bought thing for another of the same shop, at the buyer's door: asked for, answered by the shop, and then the old one comes back. */
const swapStates = ["asked", "refused", "agreed", "lost", "back"] as const;
export type SwapState = (typeof swapStates)[number];

export const swapMoves: Readonly<Partial<Record<SwapState, readonly SwapState[]>>> = {
  asked: ["agreed", "refused"],
  // Of what was agreed the new part's own life tells; the old piece is lost on its way, or the shop has it.
  agreed: ["back", "lost"],
  lost: ["back"],
};

export const swapMachine = {
  table: "swap",
  states: swapStates,
  births: ["asked"],
  moves: swapMoves,
} as const;

/** Why a buyer wants another. */
export const swapReasons = ["size", "colour", "broken", "wrong_thing", "changed_mind"] as const;
export type SwapReason = (typeof swapReasons)[number];
/** Why a shop says no. */
export const swapRefusals = ["sold_out", "used", "not_exchanged", "talked_over"] as const;
export type SwapRefusal = (typeof swapRefusals)[number];
