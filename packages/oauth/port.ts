import type { Clock } from "@haat/core/clock";
import type { Email } from "@haat/core/email";
import type { Provider } from "@haat/core/providers";

/** What a provider is reached with. */
export type Outside = Readonly<{ fetch: typeof fetch; now: Clock }>;

/** Where the browser is sent, and the secret half of its challenge where the provider takes one. */
export type Departure = Readonly<{ url: string; verifier: string | null }>;

/** What came back with the browser. Anybody can write it; only `code`, shown to the provider itself, proves anything. */
export type Return = Readonly<{
  code: string;
  nonce: string;
  verifier: string | null;
  /** Who says to have sent it (RFC 9207), where he does. */
  issuer?: string | undefined;
  /** Apple's form post: the name, at the first time only, and unsigned. */
  user?: string | undefined;
  /** Whether the provider was asked to see its person anew, and must say that it did. */
  isAnew?: boolean | undefined;
}>;

/** Whom the provider says to have before him. */
export type Profile = Readonly<{
  /** His id there; what we know him by. */
  subject: string;
  email: Email | null;
  /** Whether the provider vouches that the address is his. */
  isEmailVerified: boolean;
  /** As he calls himself there; empty when unknown. */
  name: string;
}>;

/** One way to sign in elsewhere. */
export type OauthProvider = Readonly<{
  name: Provider;
  /** Whether its signed word tells when it last saw its person: only then does it vouch for a proof that is fresh. */
  tellsWhen: boolean;
  depart(way: Readonly<{ state: string; nonce: string; isAnew?: boolean | undefined }>): Departure;
  /** Throws `oauth.refused` when the answer proves nobody, `oauth.unavailable` when there is none. */
  arrive(answer: Return): Promise<Profile>;
}>;
