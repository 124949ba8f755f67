import { foldDigits } from "./digits.ts";
import { DomainError } from "./errors.ts";

declare const msisdn: unique symbol;
/** A Bangladeshi mobile in E.164: `+8801XXXXXXXXX`. */
export type Phone = string & { readonly [msisdn]: true };

/** Any local spelling, either digit script, to E.164; null when it is no Bangladeshi mobile. */
export function readPhone(typed: string): Phone | null {
  const digits = foldDigits(typed.normalize("NFKC")).replace(/[^0-9]/g, "");
  const national = digits
    .replace(/^00880/, "880")
    .replace(/^8800/, "880")
    .replace(/^880(?=1)/, "0")
    .replace(/^1(?=[3-9]\d{8}$)/, "01");
  return /^01[3-9]\d{8}$/.test(national) ? (`+88${national}` as Phone) : null;
}

/** As `readPhone`; throws `phone.invalid`. */
export function parsePhone(typed: string): Phone {
  const phone = readPhone(typed);
  if (!phone) throw new DomainError("phone.invalid");
  return phone;
}

/** `01712345678`, the form people and wallets use. */
export const localPhone = (phone: Phone): string => phone.slice(3);

/** `01•••••5678`: enough to recognise, too little to call. Of a stored phone no more than these four digits is readable. */
export const maskTail = (tail: string): string => `01${"•".repeat(5)}${tail}`;
export const maskPhone = (phone: string): string => maskTail(phone.slice(-4));

/** The same text with every mobile number in it masked; for what strangers sent. */
export const maskPhonesIn = (text: string): string =>
  text.replace(/(?:\+?88)?01[3-9]\d{8}/g, (phone) => maskPhone(phone));
