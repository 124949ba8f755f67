/** What a sealed text is about; sealed as one thing it never opens as another. */
export type Sealed =
  | "phone"
  | "email"
  | "paper"
  | "account"
  | "totp"
  | "oauth"
  | "message"
  | "label"
  | "reply"
  | "request";

/** Keeps personal text unread in the database, and findable all the same. One key, kept outside the database. */
export type Sealer = Readonly<{
  /** AES-256-GCM under a fresh nonce: `s1.<nonce>.<ciphertext>`, base64url. The same text gives another seal each time. */
  seal(about: Sealed, text: string): Promise<string>;
  /** Throws when the seal was changed, was made with another key or is about something else. */
  open(about: Sealed, sealed: string): Promise<string>;
  /** Hex HMAC-SHA-256: the same text always gives the same, and nobody without the key can try texts against it. */
  fingerprint(about: Sealed, text: string): Promise<string>;
}>;

const version = "s1";
const encoder = new TextEncoder();
const spell = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");
const read = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

type Keys = Readonly<{ sealing: CryptoKey; finding: CryptoKey }>;

/** Two keys of one secret, so that what finds a text cannot open it. */
async function keysOf(secret: string): Promise<Keys> {
  const root = await crypto.subtle.importKey("raw", encoder.encode(secret), "HKDF", false, ["deriveKey"]);
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
  };
}

/** `secret`: at least 32 characters, `DATA_KEY` of the environment. Keys are made at the first use, not at import. */
export function createSealer(secret: string): Sealer {
  if (secret.length < 32) throw new TypeError("a data key has at least 32 characters");
  let made: Promise<Keys> | undefined;
  const keys = (): Promise<Keys> => (made ??= keysOf(secret));
  return {
    seal: async (about, text) => {
      const nonce = crypto.getRandomValues(new Uint8Array(12));
      const way = { name: "AES-GCM", iv: nonce, additionalData: encoder.encode(about) };
      const closed = await crypto.subtle.encrypt(way, (await keys()).sealing, encoder.encode(text));
      return `${version}.${spell(nonce)}.${spell(new Uint8Array(closed))}`;
    },
    open: async (about, sealed) => {
      const [made, nonce, closed] = sealed.split(".");
      if (made !== version || !nonce || !closed) throw new TypeError(`no seal of ours (${about})`);
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
