import { foldSecret } from "@haat/core/spelled-secret";

/** What stood in the link of a message, however it was typed, or what can be none: the API then says that the link is dead. */
export function linkToken(text: string | null | undefined): string {
  const secret = foldSecret(text ?? "");
  return /^[0-9a-hjkmnp-tv-z]{32}$/.test(secret) ? secret : "0".repeat(32);
}

/** The code of a parcel in the same way, or null. */
export function trackCode(text: string): string | null {
  const code = foldSecret(text);
  return /^[0-9a-hjkmnp-tv-z]{12}$/.test(code) ? code : null;
}
