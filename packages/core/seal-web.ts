import type { DataKey } from "./seal-ring.ts";

const encoder = new TextEncoder();
/** In pieces: a function takes only so many arguments. */
const spell = (bytes: Uint8Array): string => {
  let letters = "";
  for (let at = 0; at < bytes.length; at += 8192)
    letters += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(letters)
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/={1,2}$/, "");
};
const read = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

type Keys = Readonly<{ sealing: CryptoKey; finding: CryptoKey; name: string }>;

/** Two keys of one secret, so that what finds a text cannot open it, and a name that tells nothing of either. */
async function keysOf(secret: string): Promise<Keys> {
  const root = await crypto.subtle.importKey("raw", encoder.encode(secret), "HKDF", false, [
    "deriveKey",
    "deriveBits",
  ]);
  const from = (info: string) => ({
    name: "HKDF",
    hash: "SHA-256",
    salt: encoder.encode("haat"),
    info: encoder.encode(info),
  });
  const aes = { name: "AES-GCM", length: 256 };
  const hmac = { name: "HMAC", hash: "SHA-256", length: 256 };
  return {
    sealing: await crypto.subtle.deriveKey(from("seal"), root, aes, false, ["encrypt", "decrypt"]),
    finding: await crypto.subtle.deriveKey(from("find"), root, hmac, false, ["sign"]),
    name: spell(new Uint8Array(await crypto.subtle.deriveBits(from("name"), root, 256))).slice(0, 8),
  };
}

/** Over WebCrypto, which the edge has: each seal is a job for another thread. */
export function webKey(secret: string): DataKey {
  let made: Promise<Keys> | undefined;
  const keys = (): Promise<Keys> => (made ??= keysOf(secret));
  return {
    name: async () => (await keys()).name,
    seal: async (about, text) => {
      const nonce = crypto.getRandomValues(new Uint8Array(12));
      const way = { name: "AES-GCM", iv: nonce, additionalData: encoder.encode(about) };
      const closed = await crypto.subtle.encrypt(way, (await keys()).sealing, encoder.encode(text));
      return { nonce: spell(nonce), closed: spell(new Uint8Array(closed)) };
    },
    open: async (about, { nonce, closed }) => {
      const way = { name: "AES-GCM", iv: read(nonce), additionalData: encoder.encode(about) };
      const text = await crypto.subtle.decrypt(way, (await keys()).sealing, read(closed));
      return new TextDecoder().decode(text);
    },
    fingerprint: async (about, text) =>
      hex(
        new Uint8Array(
          await crypto.subtle.sign("HMAC", (await keys()).finding, encoder.encode(`${about}:${text}`)),
        ),
      ),
  };
}
