import { allocate, bdt } from "./money.ts";

/**
 * What a buyer may, or must, pay ahead by wallet when the rest is paid at the door. `capBp`: without escrow the law lets a
 * marketplace take a tenth of the price ahead (Digital Commerce Operation Guidelines 2021).
 */
export type AdvanceRule = Readonly<{
  mode: "off" | "offer" | "require";
  /** The delivery charge, or a share of the whole bill. */
  kind: "delivery" | "percent";
  bp: bigint;
  capBp: bigint;
  /** Less than this no wallet takes. */
  leastMinor: bigint;
}>;
type Bill = Readonly<{ deliveryMinor: bigint; totalMinor: bigint }>;

/** Whole taka, never above the law's share; null where nothing is offered, or it would be too little for a wallet. */
export function advanceOf(
  { mode, kind, bp, capBp, leastMinor }: AdvanceRule,
  { deliveryMinor, totalMinor }: Bill,
): bigint | null {
  if (mode === "off") return null;
  const wish = kind === "delivery" ? deliveryMinor : (totalMinor * bp) / 10_000n;
  const most = (totalMinor * capBp) / 10_000n;
  const whole = ((wish < most ? wish : most) / 100n) * 100n;
  return whole >= leastMinor && whole > 0n && whole < totalMinor ? whole : null;
}

/** What of it pays for each part, by the parts' totals, to the poisha; the rest of each is paid at its own door. */
export const advanceShares = (advanceMinor: bigint, totals: readonly bigint[]): bigint[] =>
  allocate(bdt(advanceMinor), totals).map(({ minor }) => minor);
