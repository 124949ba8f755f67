import type { Wallet } from "@haat/core/payment-methods";

/** A line is told from the others by its dashes too, not by its colour alone. */
export const looks: Readonly<Record<Wallet, Readonly<{ stroke: string; dashes: string }>>> = {
  bkash: { stroke: "stroke-brick", dashes: "none" },
  nagad: { stroke: "stroke-marigold", dashes: "6 3" },
  rocket: { stroke: "stroke-brand", dashes: "2 3" },
  upay: { stroke: "stroke-leaf", dashes: "10 3 2 3" },
};
