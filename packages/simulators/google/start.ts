import { generateKeyPairSync, randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { Provider } from "oidc-provider";
import { Memory } from "./memory.ts";
import { choosePage } from "./page.ts";
import type { Person } from "./people.ts";

export type OpenIdClient = Readonly<{ id: string; secret: string; redirectUris: readonly string[] }>;

export type GoogleOptions = Readonly<{
  port?: number;
  clients: readonly OpenIdClient[];
  people: readonly Person[];
}>;

export type GoogleSimulator = Readonly<{
  origin: string;
  /** What the product's configuration asks for, beside the client's own. */
  env: Readonly<
    Record<"GOOGLE_ISSUER" | "GOOGLE_AUTHORIZE_URL" | "GOOGLE_TOKEN_URL" | "GOOGLE_JWKS_URL", string>
  >;
  close(): Promise<void>;
}>;

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : port);
    });
  });

const signingKey = () => {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return { ...privateKey.export({ format: "jwk" }), use: "sig", alg: "RS256", kid: randomUUID() };
};

/** A certified OpenID provider in Google's place: PKCE asked for, and mail and name in the ID token as Google has them. */
function openProvider(issuer: string, { clients, people }: GoogleOptions): Provider {
  const provider: Provider = new Provider(issuer, {
    adapter: Memory,
    clients: clients.map(({ id, secret, redirectUris }) => ({
      client_id: id,
      client_secret: secret,
      redirect_uris: [...redirectUris],
      response_types: ["code"],
      grant_types: ["authorization_code"],
      token_endpoint_auth_method: "client_secret_post",
    })),
    jwks: { keys: [signingKey()] },
    cookies: { keys: [randomUUID()] },
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
    conformIdTokenClaims: false,
    ttl: {
      Interaction: 600,
      Session: 600,
      Grant: 600,
      AuthorizationCode: 60,
      AccessToken: 600,
      IdToken: 600,
    },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, accountId) => {
      const person = people.find(({ id }) => id === accountId);
      if (!person) return undefined;
      const { name, email, isEmailVerified } = person;
      return { accountId, claims: () => ({ sub: accountId, name, email, email_verified: isEmailVerified }) };
    },
    // Whoever chose an account has agreed by it.
    loadExistingGrant: async ({ oidc }) => {
      const accountId = oidc.session?.accountId;
      const clientId = oidc.client?.clientId;
      if (!accountId || !clientId) return undefined;
      const grant = new provider.Grant({ accountId, clientId });
      grant.addOIDCScope("openid email profile");
      await grant.save();
      return grant;
    },
  });
  return provider;
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return new URLSearchParams(Buffer.concat(pieces).toString("utf8"));
}

/** The page on which somebody chooses who he is. */
async function interact(
  provider: Provider,
  people: readonly Person[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { uid } = await provider.interactionDetails(request, response);
  if (request.method !== "POST") {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" });
    response.end(choosePage(uid, people));
    return;
  }
  const accountId = (await readForm(request)).get("person") ?? "";
  const result = accountId === "" ? { error: "access_denied" } : { login: { accountId, remember: false } };
  await provider.interactionFinished(request, response, result);
}

/** On loopback only; it forgets everything when it ends. */
export async function startGoogleSimulator(options: GoogleOptions): Promise<GoogleSimulator> {
  const late: { provider?: Provider } = {};
  const server = createServer((request, response) => {
    const { provider } = late;
    if (!provider) return void response.writeHead(503).end();
    if (!request.url?.startsWith("/interaction/")) return void provider.callback()(request, response);
    interact(provider, options.people, request, response).catch(() => response.writeHead(400).end());
  });
  const origin = `http://127.0.0.1:${await listen(server, options.port ?? 0)}`;
  late.provider = openProvider(origin, options);
  return {
    origin,
    env: {
      GOOGLE_ISSUER: origin,
      GOOGLE_AUTHORIZE_URL: `${origin}/auth`,
      GOOGLE_TOKEN_URL: `${origin}/token`,
      GOOGLE_JWKS_URL: `${origin}/jwks`,
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resume) => server.close(resume));
    },
  };
}
