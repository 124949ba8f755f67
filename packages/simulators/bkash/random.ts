import { randomInt } from "node:crypto";

const upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
const mixed = `${upper}abcdefghijklmnopqrstuvwxyz`;

const pick = (alphabet: string, length: number): string =>
  Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join("");

export const opaque = (length: number): string => pick(mixed, length);

/** `TR` + mode + 7 characters + 13 digits of milliseconds. */
export const newPaymentId = (mode: string, at: number): string => `TR${mode}${opaque(7)}${at}`;

/** Ten upper-case alphanumerics, never one that was used. */
export function newTrxId(isUsed: (trxId: string) => boolean): string {
  for (;;) {
    const trxId = `D${pick(upper, 9)}`;
    if (!isUsed(trxId)) return trxId;
  }
}
