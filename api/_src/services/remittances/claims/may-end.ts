import type { claimActs } from "@haat/contract/courier-claim";

export type ClaimAct = (typeof claimActs)[number];
type Facts = Readonly<{
  kind: "claim" | "case";
  /** Of a case below zero where the courier brought too much. */
  left: bigint;
  hasParcel: boolean;
  /** Something is owed for carrying its parcel. */
  hasCharge: boolean;
  /** What its row says was taken from its buyer beyond what was due, and he was not given. */
  overTaken: bigint;
  /** It stood in no statement. */
  isMissing: boolean;
  /** Its row waits, and clears it. */
  isHeld: boolean;
}>;

/** How a claim, or a case, may go on. What was too much is never written off: it is somebody's, or it pays for couriers. */
export function mayEnd(facts: Facts): readonly ClaimAct[] {
  const { kind, left, hasParcel, hasCharge, overTaken, isMissing, isHeld } = facts;
  if (left === 0n) return [];
  if (isHeld) return ["ask"];
  if (kind === "claim")
    return ["ask", "bank", ...(isMissing ? (["unclaim"] as const) : []), "refused", "write_off"];
  const isBuyers = hasParcel && overTaken > 0n;
  if (left < 0n)
    return [
      "ask",
      ...(isBuyers ? (["buyer"] as const) : []),
      ...(["parcel", "claim", "offset", "bank", "cost"] as const),
    ];
  return [
    "ask",
    ...(hasCharge ? (["charge"] as const) : []),
    "bank",
    ...(hasParcel ? (["claim"] as const) : []),
    "offset",
    "cost",
    "refused",
    "write_off",
  ];
}
