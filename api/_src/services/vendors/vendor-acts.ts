import type { VendorAct } from "@haat/contract/admin-vendors";
import type { ShopState } from "@haat/core/roles";

type Move = Readonly<{ from: readonly ShopState[]; to: ShopState; needsReason: boolean }>;

/** What may be decided about a shop, from where to where. */
export const vendorMoves: Readonly<Record<VendorAct, Move>> = {
  approve: { from: ["applied"], to: "open", needsReason: false },
  refuse: { from: ["applied"], to: "refused", needsReason: true },
  pause: { from: ["open"], to: "paused", needsReason: true },
  suspend: { from: ["open", "paused"], to: "suspended", needsReason: true },
  reopen: { from: ["paused", "suspended"], to: "open", needsReason: false },
};

export const actsOn = (state: ShopState): VendorAct[] =>
  (Object.keys(vendorMoves) as VendorAct[]).filter((act) => vendorMoves[act].from.includes(state));
