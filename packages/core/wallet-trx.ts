import { foldDigits } from "./digits.ts";

/** The loosest sensible shape of a wallet's transaction number: each wallet has its own, and none promises to keep it. */
const shape = /^[A-Z0-9]{6,30}$/;

/** As wallets print it, from what a person typed: either digit script, small letters, blanks and dashes. Null: it is none. */
export function readWalletTrx(typed: string): string | null {
  const trx = foldDigits(typed.normalize("NFKC"))
    .replaceAll(/[\s\p{Cf}\-–:.#]/gu, "")
    .toUpperCase();
  return shape.test(trx) ? trx : null;
}

/** The last four digits of a wallet's number, from the whole number or from those four alone. Null: they are too few. */
export function readPayerTail(typed: string): string | null {
  const digits = foldDigits(typed.normalize("NFKC")).replaceAll(/[\s\p{Cf}+\-–()]/gu, "");
  return /^\d{4,15}$/.test(digits) ? digits.slice(-4) : null;
}

/**
 * How a statement names the payer, whole or masked: at most its last four digits. A bank's account of twelve digits is a
 * phone and one digit to check it by. Null: it names nobody.
 */
export function statedPayerTail(stated: string): string | null {
  const digits = /\d{1,20}$/.exec(foldDigits(stated.normalize("NFKC")).replaceAll(/[\s-]/g, ""))?.[0] ?? "";
  const phone = /^01\d{10}$/.test(digits) ? digits.slice(0, 11) : digits;
  return phone.length >= 3 ? phone.slice(-4) : null;
}
