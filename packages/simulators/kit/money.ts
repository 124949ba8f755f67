/** Taka as text, at most two decimals, to poisha. */
export const minorOf = (amount: string): bigint => {
  const [whole = "0", fraction = ""] = amount.split(".");
  return BigInt(whole) * 100n + BigInt(fraction.padEnd(2, "0"));
};

export const takaOf = (minor: bigint): string => {
  const size = minor < 0n ? -minor : minor;
  return `${minor < 0n ? "-" : ""}${size / 100n}.${String(size % 100n).padStart(2, "0")}`;
};

/** In taka as text; null: as the wallet's balance allows. */
export type AmountLimits = Readonly<{ minAmount: string | null; maxAmount: string | null }>;
export const noLimits: AmountLimits = { minAmount: null, maxAmount: null };

export const isWithin = ({ minAmount, maxAmount }: AmountLimits, minor: bigint): boolean =>
  minor > 0n &&
  (minAmount === null || minor >= minorOf(minAmount)) &&
  (maxAmount === null || minor <= minorOf(maxAmount));

export const amountShape = /^\d{1,9}(\.\d{1,2})?$/;
