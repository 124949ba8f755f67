import { foldDigits } from "./digits.ts";

/** RFC 6238 as every authenticator app speaks it: SHA-1, six digits, steps of 30 seconds. */
export const stepSeconds = 30;
const digits = 6;
const secretBytes = 20;
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** 160 random bits in RFC 4648 base32, as apps take them. */
export const newTotpSecret = (): string =>
  Array.from(
    crypto.getRandomValues(new Uint8Array((secretBytes * 8) / 5)),
    (byte) => alphabet[byte % 32],
  ).join("");

function bytesOf(secret: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Math.floor((secret.length * 5) / 8));
  let [bits, held, at] = [0, 0, 0];
  for (const letter of secret) {
    bits = (bits << 5) | alphabet.indexOf(letter);
    held += 5;
    if (held < 8) continue;
    held -= 8;
    bytes[at] = (bits >> held) & 255;
    bits &= (1 << held) - 1;
    at += 1;
  }
  return bytes;
}

export const totpStep = (now: Date): number => Math.floor(now.getTime() / 1000 / stepSeconds);

/** The code of one step. */
export async function totpCode(secret: string, step: number): Promise<string> {
  const counter = new DataView(new ArrayBuffer(8));
  counter.setBigUint64(0, BigInt(step));
  const way = { name: "HMAC", hash: "SHA-1" };
  const key = await crypto.subtle.importKey("raw", bytesOf(secret), way, false, ["sign"]);
  const mac = new DataView(await crypto.subtle.sign("HMAC", key, counter.buffer));
  const offset = mac.getUint8(19) & 15;
  return String((mac.getUint32(offset) & 0x7fffffff) % 10 ** digits).padStart(digits, "0");
}

/** A code as people type it, in either digit script and with a gap in the middle; null when it is none. */
export function readTotpCode(typed: string): string | null {
  const code = foldDigits(typed).replace(/[\s-]/g, "");
  return /^\d{6}$/.test(code) ? code : null;
}

/** The step whose code this is: of now, of the one before or of the next, for clocks differ. Null: of none of them. */
export async function matchTotp(secret: string, code: string, now: Date): Promise<number | null> {
  const step = totpStep(now);
  const near = [step, step - 1, step + 1];
  const codes = await Promise.all(near.map((each) => totpCode(secret, each)));
  return near[codes.indexOf(code)] ?? null;
}

type Named = Readonly<{ secret: string; issuer: string; account: string }>;

/** What the QR code says. */
export const otpauthUri = ({ secret, issuer, account }: Named): string =>
  `otpauth://totp/${encodeURIComponent(issuer)}:${encodeURIComponent(account)}?secret=${secret}` +
  `&issuer=${encodeURIComponent(issuer)}&algorithm=SHA1&digits=${digits}&period=${stepSeconds}`;
