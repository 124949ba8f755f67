import { maskPhone } from "@haat/core/phone";

const secret = new Set(["app_key", "app_secret", "id_token", "refresh_token", "username", "password"]);
const personal = new Set(["customerMsisdn", "payerReference", "payerAccount", "debitMSISDN"]);
const opaque = new Set(["bkashURL", "successCallbackURL", "failureCallbackURL", "cancelledCallbackURL"]);

const masked = (value: unknown): unknown =>
  typeof value === "string" && /^(\+?88)?01\d{9}$/.test(value)
    ? maskPhone(`+88${value.replace(/^\+?88/, "")}`)
    : value;

/** A copy fit for storing: no credential, no bearer address, no whole phone number. */
export function redact(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, 50).map(redact);
  if (typeof value === "string") return value.slice(0, 2000);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      if (secret.has(key) || opaque.has(key)) return [key, "[redacted]"];
      return [key, personal.has(key) ? masked(inner) : redact(inner)];
    }),
  );
}
