import { foldDigits } from "@haat/core/digits";

/** A whole number in either digit script; what is none is not a number. */
export const piecesTyped = (typed: string | undefined): number => {
  const digits = foldDigits((typed ?? "").trim());
  return /^\d{1,2}$/.test(digits) ? Number(digits) : Number.NaN;
};
