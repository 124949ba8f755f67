import { nodeKey } from "./seal-node.ts";
import { type DataKey, ringOf } from "./seal-ring.ts";
import { webKey } from "./seal-web.ts";

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
  | "evidence"
  | "photo"
  | "request"
  | "notice"
  | "device";

/** Keeps personal text unread in the database, and findable all the same. Its keys are kept outside the database. */
export type Sealer = Readonly<{
  /** Of the key that seals. Public: every seal names its key. */
  keyName(): Promise<string>;
  /** AES-256-GCM under a fresh nonce (`seal-form.ts`). The same text gives another seal each time. */
  seal(about: Sealed, text: string): Promise<string>;
  /** Throws when the seal was changed, was made with a key that is not on the ring or is about something else. */
  open(about: Sealed, sealed: string): Promise<string>;
  /**
   * Hex HMAC-SHA-256: the same text always gives the same, and nobody without the key can try texts against it. While keys
   * change, one of each key with dots between, the current first: a column keeps the first, and `hashes_of` finds by all.
   */
  fingerprint(about: Sealed, text: string): Promise<string>;
}>;

/** Whether two fingerprints are of one text, also when the keys were changed between them. */
export function isSameFingerprint(one: string, other: string): boolean {
  const others = new Set(other.split("."));
  return one.split(".").some((each) => others.has(each));
}

/** Under the current key alone, for what is a name and not looked up. */
export const currentFingerprint = (fingerprint: string): string => fingerprint.split(".", 1)[0] ?? "";

/** `DATA_KEYS_ALSO` of the environment: keys that still open, or are about to seal; commas between. */
export const otherKeysOf = (listed: string | undefined): string[] =>
  (listed ?? "").split(",").flatMap((each) => each.trim() || []);

const longEnough = (secret: string): string => {
  if (secret.length < 32) throw new TypeError("a data key has at least 32 characters");
  return secret;
};

function ring(make: (secret: string) => DataKey, [current, ...others]: readonly string[]): Sealer {
  return ringOf(make(longEnough(current ?? "")), others.map(longEnough).map(make));
}

/** `secret`: at least 32 characters, `DATA_KEY` of the environment. Keys are made at the first use, not at import. */
export const createSealer = (secret: string, others: readonly string[] = []): Sealer =>
  ring((each) => nodeKey(each) ?? webKey(each), [secret, ...others]);

/** The same where there is WebCrypto alone. */
export const webSealer = (secret: string, others: readonly string[] = []): Sealer =>
  ring(webKey, [secret, ...others]);
