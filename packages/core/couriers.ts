import { namesNumber } from "./bank-number.ts";
import { foldDigits } from "./digits.ts";
import { DomainError } from "./errors.ts";

/** Who carries parcels for shops that do not deliver themselves (`couriers.md` 3). */
export const couriers = ["pathao", "steadfast", "redx", "paperfly", "ecourier", "carrybee"] as const;
export type Courier = (typeof couriers)[number];

/** Whether a bank's words name another courier, and not this one. */
export const namesOtherCourier = (words: string, courier: string): boolean =>
  couriers.some((each) => namesNumber(words, each)) && !namesNumber(words, courier);

const form = /^[A-Z0-9](?:[A-Z0-9-]{1,38})[A-Z0-9]$/;

/** A courier's own number of a parcel as somebody typed or sent it: either digit script, any case, blanks inside. */
export function parseConsignment(typed: string): string {
  const number = foldDigits(typed).replace(/\s+/g, "").toUpperCase();
  if (!form.test(number)) throw new DomainError("consignment.number_invalid");
  return number;
}
