import { readEmail } from "@haat/core/email";
import { DomainError } from "@haat/core/errors";
import { readName } from "@haat/core/person-name";
import { CodeChallengeMethod, generateCodeVerifier, OAuth2Client } from "arctic";
import { z } from "zod";
import { ask, readJson } from "./ask.ts";
import { exchangeCode } from "./exchange.ts";
import type { OauthProvider, Outside, Profile } from "./port.ts";

export type FacebookConfig = Readonly<{
  clientId: string;
  clientSecret: string;
  redirectUri: string;
  authorizeUrl: string;
  tokenUrl: string;
  meUrl: string;
}>;

const Token = z.object({ access_token: z.string().min(1).max(4096) });
const Me = z.object({
  id: z.string().regex(/^\d{1,32}$/),
  name: z.string().nullable().catch(null),
  email: z.string().nullable().catch(null),
});

/** No token that says whom it is for: who somebody is, the graph is asked, with proof that our application asks. */
export function facebook(config: FacebookConfig, outside: Outside): OauthProvider {
  const { clientId, clientSecret, redirectUri, authorizeUrl, tokenUrl } = config;
  const client = new OAuth2Client(clientId, null, redirectUri);
  return {
    name: "facebook",
    tellsWhen: false,
    depart: ({ state }) => {
      const verifier = generateCodeVerifier();
      const url = client.createAuthorizationURLWithPKCE(
        authorizeUrl,
        state,
        CodeChallengeMethod.S256,
        verifier,
        ["email", "public_profile"],
      );
      return { url: url.href, verifier };
    },
    arrive: async ({ code, verifier }) => {
      if (verifier === null) throw new DomainError("oauth.refused");
      const said = await exchangeCode(outside, {
        ...{ tokenUrl, clientId, clientSecret, redirectUri },
        ...{ code, verifier },
      });
      const token = Token.safeParse(said);
      if (!token.success) throw new DomainError("oauth.refused");
      return readMe(config, outside, token.data.access_token);
    },
  };
}

async function readMe(
  { meUrl, clientSecret }: FacebookConfig,
  outside: Outside,
  accessToken: string,
): Promise<Profile> {
  const url = new URL(meUrl);
  url.searchParams.set("fields", "id,name,email");
  url.searchParams.set("appsecret_proof", await proofOf(clientSecret, accessToken));
  const headers = { accept: "application/json", authorization: `Bearer ${accessToken}` };
  const { status, text } = await ask(outside, url, { headers });
  if (status >= 500) throw new DomainError("oauth.unavailable");
  const me = Me.safeParse(status === 200 ? readJson(text) : null);
  if (!me.success) throw new DomainError("oauth.refused");
  const { id, name, email } = me.data;
  // Facebook does not say whether the address was ever proven, so it never opens or links anything.
  return {
    subject: id,
    email: readEmail(email ?? ""),
    isEmailVerified: false,
    name: readName(name ?? "") ?? "",
  };
}

async function proofOf(clientSecret: string, accessToken: string): Promise<string> {
  const encoder = new TextEncoder();
  const usage = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", encoder.encode(clientSecret), usage, false, ["sign"]);
  const proof = new Uint8Array(await crypto.subtle.sign("HMAC", key, encoder.encode(accessToken)));
  return Array.from(proof, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
