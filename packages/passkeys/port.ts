/** A credential as it is kept; `publicKey` is COSE in base64url. */
export type KeptPasskey = Readonly<{
  id: string;
  publicKey: string;
  counter: number;
  transports: readonly string[];
}>;

/** Options for `navigator.credentials`, with their bytes in base64url. */
export type PasskeyOptions = Readonly<Record<string, unknown>>;

type Registering = Readonly<{
  challenge: string;
  /** What the authenticator knows its person by: an id of ours, and a name for people. */
  user: Readonly<{ id: string; name: string }>;
  /** Those there are already, so that one authenticator is not registered twice. */
  known: readonly KeptPasskey[];
}>;

/**
 * Passkeys of one site: who made them, and that it was here. Both checks throw nothing: null is an answer that was not made for
 * this challenge, this origin and this site by somebody whom the authenticator has verified.
 */
export interface Passkeys {
  registrationOptions(registering: Registering): Promise<PasskeyOptions>;
  register(response: unknown, challenge: string): Promise<KeptPasskey | null>;
  /** Without `allowed` the authenticator offers those that it knows for this site. */
  useOptions(challenge: string, allowed: readonly KeptPasskey[]): Promise<PasskeyOptions>;
  /** The counter that the authenticator shows. */
  use(response: unknown, challenge: string, kept: KeptPasskey): Promise<number | null>;
}
