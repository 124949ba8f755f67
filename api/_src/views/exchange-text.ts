import { maskPhonesIn } from "@haat/core/phone";

/** Names under which wallets carry what opens a door. Each adapter has its own list; this one also catches what they will add. */
const secretName =
  /pass|pwd|(?:^|_)pin$|(?:^|_)otp|secret|token|signature|sensitive|challenge|session|cookie|authorization|api_?key|app_?key|merchant_?key|user_?name|user_?id$|url$/i;

function masked(value: unknown): unknown {
  if (typeof value === "string") return maskPhonesIn(value);
  if (Array.isArray(value)) return value.map(masked);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, secretName.test(key) ? "[redacted]" : masked(inner)]),
  );
}

/**
 * A gateway's message as people read it. The adapter took secrets and numbers out before it was kept; here it is done
 * again, for whoever reads must not depend on whoever wrote.
 */
export function exchangeText(kept: unknown): string | null {
  if (kept === null || kept === undefined) return null;
  return typeof kept === "string" ? maskPhonesIn(kept) : JSON.stringify(masked(kept), null, 2);
}
