import { DomainError } from "@haat/core/errors";
import { CodeChallengeMethod, generateCodeVerifier, OAuth2Client } from "arctic";
import type { OidcConfig } from "./config.ts";
import { exchangeCode } from "./exchange.ts";
import { freshForS, keysOf, readIdToken } from "./id-token.ts";
import type { OauthProvider, Outside } from "./port.ts";

export type GoogleConfig = OidcConfig & Readonly<{ clientSecret: string }>;

/** By the standard, and by the claim that Google itself documents; it tells them to applications that switch them on. */
const askedAnew = [
  ["max_age", String(freshForS)],
  ["claims", '{"id_token":{"auth_time":{"essential":true}}}'],
] as const;

/** OpenID Connect as it is written: PKCE, a nonce, and an ID token that vouches for the address of mail. */
export function google(config: GoogleConfig, outside: Outside): OauthProvider {
  const { clientId, clientSecret, redirectUri, authorizeUrl, tokenUrl, jwksUrl, issuer } = config;
  const client = new OAuth2Client(clientId, null, redirectUri);
  const keys = keysOf(outside, jwksUrl);
  // Google's tokens name it with and without the scheme.
  const issuers = [issuer, issuer.replace(/^https:\/\//, "")];
  return {
    name: "google",
    tellsWhen: true,
    depart: ({ state, nonce, isAnew = false }) => {
      const verifier = generateCodeVerifier();
      const url = client.createAuthorizationURLWithPKCE(
        authorizeUrl,
        state,
        CodeChallengeMethod.S256,
        verifier,
        ["openid", "email", "profile"],
      );
      url.searchParams.set("nonce", nonce);
      if (isAnew) for (const [name, value] of askedAnew) url.searchParams.set(name, value);
      return { url: url.href, verifier };
    },
    arrive: async ({ code, verifier, nonce, issuer: sender, isAnew = false }) => {
      if (verifier === null || (sender !== undefined && sender !== issuer))
        throw new DomainError("oauth.refused");
      const said = await exchangeCode(outside, {
        ...{ tokenUrl, clientId, clientSecret, redirectUri },
        ...{ code, verifier },
      });
      return readIdToken(outside, said, keys, {
        ...{ issuers, clientId, algorithms: ["RS256"] },
        ...{ nonce, isAnew },
      });
    },
  };
}
