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

/** In either digit script, and full-width. */
const digit = "[0-9\\u09e6-\\u09ef\\uff10-\\uff19]";
const zero = "[0\\u09e6\\uff10]";
const one = "[1\\u09e7\\uff11]";
const eight = "[8\\u09ee\\uff18]";
const upward = "[3-9\\u09e9-\\u09ef\\uff13-\\uff19]";
/** What people put between digits: at most two signs. */
const gap = "[\\s().\\-\\u2010-\\u2015\\u00b7/]{0,2}";
/** With its 0 or its country written any way; without either only as 1712345678 or 1712 345 678, lest it be a date. */
const withPrefix = `(?:[+\\uff0b]${gap})?(?:${zero}${gap}${zero}${gap})?(?:${eight}${gap}${eight}${gap}${zero}(?:${gap}${zero})?|${zero})${gap}${one}${gap}${upward}(?:${gap}${digit}){8}`;
const bare = `${one}${upward}${digit}{2}[ -]?${digit}{3}[ -]?${digit}{3}`;
const anyPhone = new RegExp(`(?<!${digit})(?:${withPrefix}|${bare})(?!${digit})`, "g");

/** The same text with every mobile number in it masked, however it is spelt; for free text that is kept. */
export const maskPhonesIn = (text: string): string =>
  text.replace(anyPhone, (phone) => maskPhone(phone.replace(/[^0-9\u09e6-\u09ef\uff10-\uff19]/g, "")));
