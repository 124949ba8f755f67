import { type Check, listOf, record, text } from "../settings.ts";
import type { TestWallets } from "./brand.ts";

const typed = text(/^\d{0,8}$/, "digits");

/** People with numbers of so many digits, each spelt as the wallet spells it. */
export function walletsOf(digits: 11 | 12): Check<TestWallets> {
  const number = text(new RegExp(String.raw`^01[3-9]\d{${digits - 3}}$`), `a number of ${digits} digits`);
  return record<TestWallets>({
    pays: listOf(number),
    poor: number,
    blocked: number,
    code: typed,
    pin: typed,
  });
}
