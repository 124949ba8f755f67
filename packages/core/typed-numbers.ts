import { foldDigits } from "./digits.ts";
import { DomainError } from "./errors.ts";

const bare = (text: string): string => foldDigits(text).replaceAll(/[\s,%]/g, "");

/** A percent as a person types it (`1`, `০.৫`, `1.25 %`) in hundredths of one, from 0 to 100. Throws `request.invalid`. */
export function parseTypedBasisPoints(text: string): number {
  const match = /^(\d{1,3})(?:\.(\d{1,2}))?$/.exec(bare(text));
  const points = Number(match?.[1] ?? "NaN") * 100 + Number((match?.[2] ?? "").padEnd(2, "0"));
  if (!(points <= 10_000)) throw new DomainError("request.invalid");
  return points;
}

/** What `parseTypedBasisPoints` reads back: `1.25`, `0`. */
export function printBasisPoints(points: number): string {
  const fraction = String(points % 100).padStart(2, "0");
  return fraction === "00"
    ? String(Math.floor(points / 100))
    : `${Math.floor(points / 100)}.${fraction.replace(/0$/, "")}`;
}

/** A whole number as a person types it, in either digit script, within bounds. Throws `request.invalid`. */
export function parseTypedWhole(text: string, least: number, most: number): number {
  const digits = bare(text);
  const value = /^\d{1,9}$/.test(digits) ? Number(digits) : Number.NaN;
  if (!(value >= least && value <= most)) throw new DomainError("request.invalid");
  return value;
}
