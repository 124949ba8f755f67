import { foldDigits } from "./digits.ts";
import { DomainError } from "./errors.ts";

/** Poisha. `bigint`, so a stray `* 1.05` is a compile error rather than a lost poisha. */
export type Money = Readonly<{ currency: "BDT"; minor: bigint }>;

/**
 * What a wallet may take by its own doing: hundredths of any currency. Never added to another currency's, and nothing is
 * ever bought with it; only taka is `Money`.
 */
export type Sum = Readonly<{ currency: string; minor: bigint }>;

/** ISO 4217 from a wallet's spelling; `XXX`, its "no currency", for what is no such code. */
export function currencyOf(spelled: string): string {
  const code = spelled.trim().toUpperCase();
  return /^[A-Z]{3}$/.test(code) ? code : "XXX";
}

export const bdt = (minor: bigint): Money => ({ currency: "BDT", minor });
export const times = (price: Money, quantity: number): Money => bdt(price.minor * BigInt(quantity));

/** Decimal taka as wallets write it: `1500`, `1500.5`, `1500.05`. Throws `money.malformed`. */
export function parseTaka(text: string): Money {
  const match = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(text);
  if (!match) throw new DomainError("money.malformed", { text: text.slice(0, 40) });
  const [, whole = "0", fraction = ""] = match;
  return bdt(BigInt(whole) * 100n + BigInt(fraction.padEnd(2, "0")));
}

/** Taka as a person types it: either digit script, spaces around. Throws `money.malformed`. */
export const parseTypedTaka = (text: string): Money => parseTaka(foldDigits(text.trim()).replaceAll(",", ""));

/** The same of a sum that may go either way: after a hyphen or a minus it is below zero. A `৳` and blanks may stand anywhere. */
export function parseSignedTaka(text: string): Money {
  const bare = text.replace(/[৳\s]/g, "");
  const isBelow = /^[-−–]/.test(bare);
  const { minor } = parseTypedTaka(isBelow ? bare.slice(1) : bare);
  return bdt(isBelow ? -minor : minor);
}

/** Decimal taka with two places, for wallets: `1500.05`. */
export function printTaka({ minor }: Pick<Sum, "minor">): string {
  const sign = minor < 0n ? "-" : "";
  const size = minor < 0n ? -minor : minor;
  return `${sign}${size / 100n}.${String(size % 100n).padStart(2, "0")}`;
}

/**
 * Splits without creating or losing a poisha (largest remainder). Ties fall to the earlier weight, so callers
 * pass weights in a fixed order (line id) and the result does not depend on input order.
 */
export function allocate(total: Money, weights: readonly bigint[]): Money[] {
  const whole = weights.reduce((running, weight) => running + weight, 0n);
  if (total.minor < 0n || whole <= 0n || weights.some((weight) => weight < 0n))
    throw new DomainError("money.unallocatable");
  const shares = weights.map((weight, index) => ({
    index,
    floor: (total.minor * weight) / whole,
    remainder: (total.minor * weight) % whole,
  }));
  const left = total.minor - shares.reduce((running, { floor }) => running + floor, 0n);
  const first = shares
    .toSorted((a, b) =>
      a.remainder === b.remainder ? a.index - b.index : a.remainder < b.remainder ? 1 : -1,
    )
    .slice(0, Number(left));
  const extra = new Set(first.map(({ index }) => index));
  return shares.map(({ index, floor }) => bdt(floor + (extra.has(index) ? 1n : 0n)));
}

/** `bp` basis points of an amount, half-up. Apply once, on the cumulative amount (`money.md` 3.2). */
export const basisPoints = (minor: bigint, bp: bigint): bigint => (minor * bp + 5000n) / 10000n;
