import { isSame } from "./notice.ts";

const utf8 = new TextEncoder();

async function hmac(secret: string, bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const key = await crypto.subtle.importKey(
    "raw",
    utf8.encode(secret),
    { name: "HMAC", hash: "SHA-256" },
    false,
    ["sign"],
  );
  return new Uint8Array(await crypto.subtle.sign("HMAC", key, bytes));
}

const hexOf = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
const base64Of = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

/** Whether it is the HMAC-SHA256 of the bytes, as hex or base64, with or without `sha256=` before it. */
export async function isSigned(
  shown: string,
  secret: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const bare = shown.trim().replace(/^sha256=/i, "");
  const right = await hmac(secret, bytes);
  const isHex = isSame(bare.toLowerCase(), hexOf(right));
  return isSame(bare, base64Of(right)) || isHex;
}
