import { DomainError } from "@haat/core/errors";
import { readName } from "@haat/core/person-name";
import { OAuth2Client } from "arctic";
import { importPKCS8, SignJWT } from "jose";
import { z } from "zod";
import { readJson } from "./ask.ts";
import type { OidcConfig } from "./config.ts";
import { exchangeCode } from "./exchange.ts";
import { freshForS, keysOf, readIdToken } from "./id-token.ts";
import type { OauthProvider, Outside } from "./port.ts";

export type AppleConfig = OidcConfig &
  Readonly<{
    teamId: string;
    keyId: string;
    /** PKCS #8, as PEM. */
    privateKey: string;
  }>;

const secretLifeS = 300;

/** Told at the first sign-in only, in the browser's own form: good for greeting, never for knowing somebody. */
const Told = z.object({
  name: z.object({
    firstName: z.string().optional().catch(undefined),
    lastName: z.string().optional().catch(undefined),
  }),
});

/** Apple takes no challenge: the nonce in its signed token binds the answer to the walk. It comes back by a form post. */
export function apple(config: AppleConfig, outside: Outside): OauthProvider {
  const { clientId, redirectUri, authorizeUrl, tokenUrl, jwksUrl, issuer } = config;
  const client = new OAuth2Client(clientId, null, redirectUri);
  const keys = keysOf(outside, jwksUrl);
  return {
    name: "apple",
    tellsWhen: true,
    depart: ({ state, nonce, isAnew = false }) => {
      const url = client.createAuthorizationURL(authorizeUrl, state, ["name", "email"]);
      url.searchParams.set("response_mode", "form_post");
      url.searchParams.set("nonce", nonce);
      if (isAnew) url.searchParams.set("max_age", String(freshForS));
      return { url: url.href, verifier: null };
    },
    arrive: async ({ code, nonce, issuer: sender, user, isAnew = false }) => {
      if (sender !== undefined && sender !== issuer) throw new DomainError("oauth.refused");
      const clientSecret = await clientSecretOf(config, outside.now());
      const said = await exchangeCode(outside, {
        ...{ tokenUrl, clientId, clientSecret, redirectUri },
        ...{ code, verifier: null },
      });
      const rules = { issuers: [issuer], clientId, algorithms: ["RS256"], nonce, isAnew };
      const profile = await readIdToken(outside, said, keys, rules);
      return { ...profile, name: nameIn(user) };
    },
  };
}

/** In the place of a secret: a short word, signed with the key that Apple gave the shop. */
async function clientSecretOf(
  { clientId, teamId, keyId, privateKey, issuer }: AppleConfig,
  now: Date,
): Promise<string> {
  const issuedAt = Math.floor(now.getTime() / 1000);
  return new SignJWT()
    .setProtectedHeader({ alg: "ES256", kid: keyId })
    .setIssuer(teamId)
    .setAudience(issuer)
    .setSubject(clientId)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + secretLifeS)
    .sign(await importPKCS8(privateKey, "ES256"));
}

function nameIn(user: string | undefined): string {
  const told = Told.safeParse(user === undefined ? null : readJson(user));
  if (!told.success) return "";
  const { firstName, lastName } = told.data.name;
  return readName([firstName, lastName].filter(Boolean).join(" ")) ?? "";
}
