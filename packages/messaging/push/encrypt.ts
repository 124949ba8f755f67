import type { Device } from "../port.ts";
import { fromBase64Url } from "./base64.ts";

const curve = { name: "ECDH", namedCurve: "P-256" } as const;
const letters = new TextEncoder();

/** What is drawn anew for every message. */
export type Drawn = Readonly<{ salt: Uint8Array<ArrayBuffer>; pair: CryptoKeyPair }>;

export const draw = async (): Promise<Drawn> => ({
  salt: crypto.getRandomValues(new Uint8Array(16)),
  pair: await crypto.subtle.generateKey(curve, true, ["deriveBits"]),
});

function joined(...pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((size, piece) => size + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

type Derived = Readonly<{
  salt: Uint8Array<ArrayBuffer>;
  secret: ArrayBuffer;
  info: Uint8Array<ArrayBuffer>;
  bytes: number;
}>;

async function derive({ salt, secret, info, bytes }: Derived): Promise<ArrayBuffer> {
  const key = await crypto.subtle.importKey("raw", secret, "HKDF", false, ["deriveBits"]);
  return crypto.subtle.deriveBits({ name: "HKDF", hash: "SHA-256", salt, info }, key, bytes * 8);
}

/** One record holds all: push services take 4,096 bytes, of which 103 are not the text's. */
const recordSize = 4096;

/** The text as only this browser can read it: `aes128gcm` of RFC 8188 under the keys of RFC 8291. */
export async function encryptFor(
  { p256dh, auth }: Pick<Device, "p256dh" | "auth">,
  text: string,
  { salt, pair }: Drawn,
): Promise<Uint8Array<ArrayBuffer>> {
  const theirs = fromBase64Url(p256dh);
  const ours = new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey));
  const known = await crypto.subtle.importKey("raw", theirs, curve, false, []);
  const shared = await crypto.subtle.deriveBits({ name: "ECDH", public: known }, pair.privateKey, 256);
  const info = joined(letters.encode("WebPush: info\0"), theirs, ours);
  const secret = await derive({ salt: fromBase64Url(auth), secret: shared, info, bytes: 32 });
  const named = (name: string, bytes: number) =>
    derive({ salt, secret, info: letters.encode(`Content-Encoding: ${name}\0`), bytes });
  const [content, iv] = await Promise.all([named("aes128gcm", 16), named("nonce", 12)]);
  const key = await crypto.subtle.importKey("raw", content, "AES-GCM", false, ["encrypt"]);
  // 2: the last record, and nothing to fill it.
  const record = joined(letters.encode(text), Uint8Array.of(2));
  const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, record));
  const head = Uint8Array.of(0, 0, recordSize >> 8, recordSize & 255, ours.length);
  return joined(salt, head, ours, sealed);
}
