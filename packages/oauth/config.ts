import { isSafeUrl } from "@haat/core/safe-url";
import type { AppleConfig } from "./apple.ts";
import type { FacebookConfig } from "./facebook.ts";
import type { GoogleConfig } from "./google.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** A provider that speaks OpenID Connect. */
export type OidcConfig = Readonly<{
  clientId: string;
  redirectUri: string;
  issuer: string;
  authorizeUrl: string;
  tokenUrl: string;
  jwksUrl: string;
}>;

/** Null: not configured, and so not offered. */
export type OauthConfig = Readonly<{
  google: GoogleConfig | null;
  facebook: FacebookConfig | null;
  apple: AppleConfig | null;
}>;

/** Every one of the names, or none of them; a half stops the start and says what is missing. */
function group<Name extends string>(
  environment: Environment,
  names: readonly Name[],
): Readonly<Record<Name, string>> | null {
  const found = names.map((name) => [name, environment[name]?.trim() ?? ""] as const);
  if (found.every(([, value]) => value === "")) return null;
  const missing = found.find(([, value]) => value === "");
  if (missing) throw new Error(`${missing[0]} is missing: it goes together with ${names.join(", ")}`);
  return Object.fromEntries(found) as Record<Name, string>;
}

function address(environment: Environment, name: string, fallback: string): string {
  const text = environment[name]?.trim() || fallback;
  const url = URL.parse(text);
  if (!url || !isSafeUrl(url) || url.username || url.hash)
    throw new Error(`${name} must be an https address`);
  return text;
}

/** Apple's key with its line breaks, or with `\n` written out as one-line settings have it. */
const pem = (text: string): string => text.replaceAll("\\n", "\n");

/** `GOOGLE_…`, `FACEBOOK_…` and `APPLE_…`; the addresses are the providers' own unless named. */
export function readOauthConfig(environment: Environment, publicOrigin: string): OauthConfig {
  const at = (name: string, fallback: string) => address(environment, name, fallback);
  const backFrom = (provider: string) => `${publicOrigin}/sign-in/${provider}/return`;
  const google = group(environment, ["GOOGLE_CLIENT_ID", "GOOGLE_CLIENT_SECRET"]);
  const facebook = group(environment, ["FACEBOOK_CLIENT_ID", "FACEBOOK_CLIENT_SECRET"]);
  const apple = group(environment, ["APPLE_CLIENT_ID", "APPLE_TEAM_ID", "APPLE_KEY_ID", "APPLE_PRIVATE_KEY"]);
  return {
    google: google && {
      clientId: google.GOOGLE_CLIENT_ID,
      clientSecret: google.GOOGLE_CLIENT_SECRET,
      redirectUri: backFrom("google"),
      issuer: at("GOOGLE_ISSUER", "https://accounts.google.com"),
      authorizeUrl: at("GOOGLE_AUTHORIZE_URL", "https://accounts.google.com/o/oauth2/v2/auth"),
      tokenUrl: at("GOOGLE_TOKEN_URL", "https://oauth2.googleapis.com/token"),
      jwksUrl: at("GOOGLE_JWKS_URL", "https://www.googleapis.com/oauth2/v3/certs"),
    },
    facebook: facebook && {
      clientId: facebook.FACEBOOK_CLIENT_ID,
      clientSecret: facebook.FACEBOOK_CLIENT_SECRET,
      redirectUri: backFrom("facebook"),
      authorizeUrl: at("FACEBOOK_AUTHORIZE_URL", "https://www.facebook.com/v23.0/dialog/oauth"),
      tokenUrl: at("FACEBOOK_TOKEN_URL", "https://graph.facebook.com/v23.0/oauth/access_token"),
      meUrl: at("FACEBOOK_ME_URL", "https://graph.facebook.com/v23.0/me"),
    },
    apple: apple && {
      clientId: apple.APPLE_CLIENT_ID,
      teamId: apple.APPLE_TEAM_ID,
      keyId: apple.APPLE_KEY_ID,
      privateKey: pem(apple.APPLE_PRIVATE_KEY),
      redirectUri: backFrom("apple"),
      issuer: at("APPLE_ISSUER", "https://appleid.apple.com"),
      authorizeUrl: at("APPLE_AUTHORIZE_URL", "https://appleid.apple.com/auth/authorize"),
      tokenUrl: at("APPLE_TOKEN_URL", "https://appleid.apple.com/auth/token"),
      jwksUrl: at("APPLE_JWKS_URL", "https://appleid.apple.com/auth/keys"),
    },
  };
}
