import { foldDigits } from "./digits.ts";
import { localPhone, readPhone } from "./phone.ts";

export const payoutProviders = ["bkash", "nagad", "rocket", "upay", "bank"] as const;
export type PayoutProvider = (typeof payoutProviders)[number];

export type TypedAccount = Readonly<{
  provider: PayoutProvider;
  number: string;
  /** The twelfth digit of a Rocket account, as Rocket gave it. */
  check?: string | undefined;
  bank?: string | undefined;
}>;

/** `text` is what is sealed and paid to; `tail` is what people see of it. */
export type PayoutAccount = Readonly<{ text: string; tail: string }>;

const digitsOf = (typed: string): string => foldDigits(typed.normalize("NFKC")).replace(/[\s-]/g, "");

/**
 * An account as it is kept. A wallet is its mobile number; Rocket has one digit more, which nobody can compute and which
 * therefore stands apart. Null for what is none.
 */
export function readPayoutAccount({
  provider,
  number,
  check = "",
  bank = "",
}: TypedAccount): PayoutAccount | null {
  if (provider === "bank") {
    const account = digitsOf(number);
    const name = bank.trim();
    return /^\d{6,20}$/.test(account) && name.length >= 2
      ? { text: `${name} ${account}`, tail: account.slice(-4) }
      : null;
  }
  const phone = readPhone(number);
  if (!phone) return null;
  const wallet = localPhone(phone);
  if (provider !== "rocket") return digitsOf(check) === "" ? { text: wallet, tail: wallet.slice(-4) } : null;
  const last = digitsOf(check);
  return /^\d$/.test(last) ? { text: `${wallet}-${last}`, tail: `${wallet.slice(-4)}-${last}` } : null;
}

/** 10 digits of the smart card, 13 or 17 of the paper one. */
export function readNid(typed: string): string | null {
  const digits = digitsOf(typed);
  return /^(?:\d{10}|\d{13}|\d{17})$/.test(digits) ? digits : null;
}
