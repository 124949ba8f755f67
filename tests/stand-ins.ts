import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, exportPKCS8, generateKeyPair, importJWK, SignJWT } from "jose";

export type Asked = Readonly<{
  method: string;
  url: URL;
  headers: IncomingMessage["headers"];
  form: URLSearchParams;
}>;
export type Reply = Readonly<{ status?: number; headers?: Record<string, string>; body: unknown }>;
export type StandIn = Readonly<{ origin: string; asked: Asked[]; close(): Promise<void> }>;

/** A provider that answers as it is told, and keeps what it was asked. Text goes out as it is. */
export async function startStandIn(answer: (asked: Asked) => Reply | Promise<Reply>): Promise<StandIn> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const respond = async (): Promise<void> => {
      const pieces: Buffer[] = [];
      for await (const piece of request) pieces.push(piece as Buffer);
      const form = new URLSearchParams(Buffer.concat(pieces).toString());
      const url = new URL(request.url ?? "/", "http://provider.test");
      const question = { method: request.method ?? "", url, headers: request.headers, form };
      asked.push(question);
      const { status = 200, headers = {}, body } = await answer(question);
      response.writeHead(status, { "content-type": "application/json", ...headers });
      response.end(typeof body === "string" ? body : JSON.stringify(body));
    };
    respond().catch(() => response.destroy());
  });
  await new Promise<void>((resume) => server.listen(0, "127.0.0.1", resume));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () => {
      server.closeAllConnections();
      return new Promise((resume) => void server.close(() => resume()));
    },
  };
}

type Algorithm = "RS256" | "RS512" | "HS256";
export type Claims = Record<string, unknown>;
export type AppleStandIn = StandIn &
  Readonly<{
    env: Readonly<Record<string, string>>;
    /** What the next ID token says; `change` may bend what is right. */
    say(change: (claims: Claims) => Claims): void;
    signWith(alg: Algorithm): void;
  }>;

const clientId = "example.haat.web";

/** Apple as its documents have it: keys, a token for a code, and a signed word of who somebody is. */
export async function startApple(): Promise<AppleStandIn> {
  const { privateKey, publicKey } = await generateKeyPair("RS256", { extractable: true });
  const shopKey = await generateKeyPair("ES256", { extractable: true });
  const keys = { keys: [{ ...(await exportJWK(publicKey)), kid: "apple", use: "sig" }] };
  let change = (claims: Claims): Claims => claims;
  let alg: Algorithm = "RS256";
  const late: { origin: string } = { origin: "" };
  const standIn = await startStandIn(async ({ url }) => {
    if (url.pathname === "/auth/keys") return { body: keys };
    const now = Math.floor(Date.now() / 1000);
    const right = { iss: late.origin, aud: clientId, sub: "001999.abc.0123", iat: now, exp: now + 600 };
    const token = new SignJWT(change(right)).setProtectedHeader({ alg, kid: "apple" });
    const own = await exportJWK(privateKey);
    const secret = { kty: "oct", k: own.n ?? "" };
    const key = await importJWK(alg === "HS256" ? secret : own, alg);
    return { body: { token_type: "Bearer", id_token: await token.sign(key) } };
  });
  late.origin = standIn.origin;
  return {
    ...standIn,
    env: {
      APPLE_CLIENT_ID: clientId,
      APPLE_TEAM_ID: "TEAM000000",
      APPLE_KEY_ID: "KEY0000000",
      APPLE_PRIVATE_KEY: (await exportPKCS8(shopKey.privateKey)).replaceAll("\n", "\\n"),
      APPLE_ISSUER: standIn.origin,
      APPLE_AUTHORIZE_URL: `${standIn.origin}/auth/authorize`,
      APPLE_TOKEN_URL: `${standIn.origin}/auth/token`,
      APPLE_JWKS_URL: `${standIn.origin}/auth/keys`,
    },
    say: (next) => void (change = next),
    signWith: (next) => void (alg = next),
  };
}
