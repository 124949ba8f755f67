import { DomainError } from "@haat/core/errors";
import { faultOf, readPassword, type PasswordFault } from "@haat/passwords/rules";

const codes = {
  short: "password.too_short",
  long: "password.too_long",
  common: "password.too_common",
  personal: "password.personal",
} as const satisfies Record<PasswordFault, string>;

/** A new password in the form in which it is kept; throws what is wrong with it. `about`: what is known of its person. */
export function judgePassword(typed: string, about: readonly string[]): string {
  const read = readPassword(typed);
  if ("fault" in read) throw new DomainError(codes[read.fault]);
  const fault = faultOf(read.password, about);
  if (fault !== null) throw new DomainError(codes[fault]);
  return read.password;
}

/** A password that is tried, not chosen: null when it can be nobody's. */
export function triedPassword(typed: string): string | null {
  const read = readPassword(typed);
  return "fault" in read ? null : read.password;
}

/** The part of an address that its owner is known by. */
export const mailName = (email: string): string => email.slice(0, email.lastIndexOf("@"));
