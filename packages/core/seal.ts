import { nodeSealer } from "./seal-node.ts";
import { webSealer } from "./seal-web.ts";

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

/** `secret`: at least 32 characters, `DATA_KEY` of the environment. Keys are made at the first use, not at import. */
export function createSealer(secret: string): Sealer {
  if (secret.length < 32) throw new TypeError("a data key has at least 32 characters");
  return nodeSealer(secret) ?? webSealer(secret);
}
