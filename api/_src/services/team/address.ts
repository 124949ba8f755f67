import { readEmail } from "@haat/core/email";
import { DomainError } from "@haat/core/errors";
import { maskTail, readPhone } from "@haat/core/phone";
import type { Sealer } from "@haat/core/seal";
import { sealEmail } from "@haat/core/sealed-email";
import { sealPhone } from "@haat/core/sealed-phone";

export type InvitedAddress = Readonly<{
  channel: "sms" | "mail";
  to: string;
  sealed: string;
  hash: string;
  tail: string;
}>;

/** A phone in any spelling, or a mail address; of a mail the domain with its first letter is what people see. */
export async function readAddress(sealer: Sealer, typed: string): Promise<InvitedAddress> {
  const phone = readPhone(typed);
  if (phone && !typed.includes("@"))
    return { channel: "sms", to: phone, ...(await sealPhone(sealer, phone)) };
  const email = readEmail(typed);
  if (!email) throw new DomainError(typed.includes("@") ? "email.invalid" : "phone.invalid");
  const tail = `${email.slice(0, 1)}•••@${email.split("@").at(-1)}`;
  return { channel: "mail", to: email, ...(await sealEmail(sealer, email)), tail };
}

export const maskedAddress = ({
  channel,
  tail,
}: Readonly<{ channel: "sms" | "mail"; tail: string }>): string =>
  channel === "sms" ? maskTail(tail) : tail;
