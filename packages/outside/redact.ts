import { maskPhone, readPhone } from "@haat/core/phone";

/** Which fields of a wallet's messages may not be stored, and which hold a phone. */
export type Private = Readonly<{ secret: ReadonlySet<string>; personal: ReadonlySet<string> }>;

const masked = (value: unknown): unknown => {
  const phone = typeof value === "string" ? readPhone(value) : null;
  return phone ? maskPhone(phone) : value;
};

/** A copy fit for storing: no credential, no bearer address, no whole phone number. */
export function redactor({ secret, personal }: Private): (value: unknown) => unknown {
  const redact = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.slice(0, 50).map(redact);
    if (typeof value === "string") return value.slice(0, 2000);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => {
        if (secret.has(key)) return [key, "[redacted]"];
        return [key, personal.has(key) ? masked(inner) : redact(inner)];
      }),
    );
  };
  return redact;
}
