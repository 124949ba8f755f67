import { createAccessTokens } from "@haat/api/services/auth/access-tokens";
import { newId } from "@haat/core/ids";
import {
  decodeJwt,
  exportSPKI,
  generateKeyPair,
  type JWTHeaderParameters,
  type JWTPayload,
  SignJWT,
  UnsecuredJWT,
} from "jose";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aBuyerSession, type TestSession } from "../market.ts";
import { signIn } from "../signing-in.ts";
import { openWorld, type TestWorld } from "../world.ts";

let world: TestWorld;
let session: TestSession;
beforeAll(async () => {
  world = await openWorld();
  session = await aBuyerSession(world);
});
afterAll(() => world.close());

const ask = async (authorization: string): Promise<number> =>
  (await world.fetch("/v1/auth/me", { headers: { authorization } })).status;
const show = (token: string): Promise<number> => ask(`Bearer ${token}`);

/** The key that the API signs with, as whoever knew the secret would derive it. */
async function ourKey(): Promise<CryptoKey> {
  const text = (letters: string) => new TextEncoder().encode(letters);
  const root = await crypto.subtle.importKey("raw", text(world.edge.secret), "HKDF", false, ["deriveKey"]);
  const way = { name: "HKDF", hash: "SHA-256", salt: text("haat"), info: text("access token") };
  const hmac = { name: "HMAC", hash: "SHA-256", length: 256 };
  return crypto.subtle.deriveKey(way, root, hmac, true, ["sign"]);
}
const seconds = (): number => Math.floor(world.clock.now().getTime() / 1000);
const claims = (): JWTPayload => ({
  ...{ iss: world.edge.publicOrigin, aud: "store", sub: session.userId, sid: session.sessionId },
  ...{ iat: seconds(), exp: seconds() + 600 },
});
type Forgery = Readonly<{ header?: Partial<JWTHeaderParameters>; payload?: JWTPayload; without?: string }>;
async function forge(
  { header = {}, payload = {}, without }: Forgery,
  key?: CryptoKey | Uint8Array,
): Promise<string> {
  const said: JWTPayload = { ...claims(), ...payload };
  if (without !== undefined) delete said[without];
  const given = { alg: "HS256", typ: "at+jwt", ...header };
  return new SignJWT(said).setProtectedHeader(given).sign(key ?? (await ourKey()));
}

describe("an access token", () => {
  test("as the API makes it is taken, from a client whose clock is a minute off too", async () => {
    expect(await show(session.token)).toBe(200);
    expect(await show(await forge({}))).toBe(200);
    expect(await show(await forge({ payload: { iat: seconds() + 60, exp: seconds() + 660 } }))).toBe(200);
  });

  test.each<[string, Forgery]>([
    ["another issuer", { payload: { iss: "https://haat.test" } }],
    ["no issuer", { without: "iss" }],
    ["another audience", { payload: { aud: "courier" } }],
    ["several audiences", { payload: { aud: ["store", "admin"] } }],
    ["no audience", { without: "aud" }],
    ["another type", { header: { typ: "JWT" } }],
    ["no subject", { without: "sub" }],
    ["a subject that is no person", { payload: { sub: "admin" } }],
    ["no session", { without: "sid" }],
    ["a session of another form", { payload: { sid: "' or 1=1 --" } }],
    ["a session that is a list", { payload: { sid: ["ses_1"] } }],
    ["no end", { without: "exp" }],
    ["no beginning", { without: "iat" }],
    ["a beginning in words", { payload: { iat: "now" as unknown as number } }],
  ])("with %s opens nothing, though the key is ours", async (_, forgery) => {
    expect(await show(await forge(forgery))).toBe(401);
  });

  test("of another hour opens nothing: over, not yet, from the future, or made to last", async () => {
    const at = (iat: number, exp: number, more: JWTPayload = {}) =>
      forge({ payload: { iat: seconds() + iat, exp: seconds() + exp, ...more } });
    expect(await show(await at(-660, -60))).toBe(401);
    expect(await show(await at(-600, -59))).toBe(200);
    expect(await show(await at(62, 660))).toBe(401);
    expect(await show(await at(0, 600, { nbf: seconds() + 62 }))).toBe(401);
    expect(await show(await at(-670, 86_400))).toBe(401);
  });

  test("is made for ten minutes", async () => {
    const { token, expiresAt } = await world.edge.access.mint(
      { ...session, audience: "store" },
      world.clock.now(),
    );
    const { iat = 0, exp = Infinity } = decodeJwt(token);
    expect(exp - iat).toBeLessThanOrEqual(600);
    expect(expiresAt.getTime() - world.clock.now().getTime()).toBeLessThanOrEqual(600_000);
  });

  test("signed otherwise opens nothing: not at all, stronger, with a guessed, a public or a brought key", async () => {
    const { publicKey, privateKey } = await generateKeyPair("RS256", { extractable: true });
    const guessed = new TextEncoder().encode(world.edge.secret);
    const spki = new TextEncoder().encode(await exportSPKI(publicKey));
    const raw = new Uint8Array(await crypto.subtle.exportKey("raw", await ourKey()));
    const tokens = {
      none: new UnsecuredJWT(claims()).encode(),
      "none, spelled NONE": (await forge({})).replace(
        /^[^.]+/,
        Buffer.from('{"alg":"NONE","typ":"at+jwt"}').toString("base64url"),
      ),
      "none, with the signature left": (await forge({})).replace(
        /^[^.]+/,
        Buffer.from('{"alg":"none","typ":"at+jwt"}').toString("base64url"),
      ),
      "no signature": (await forge({})).replace(/[^.]+$/, ""),
      "HS512 with our key": await forge({ header: { alg: "HS512" } }, new Uint8Array([...raw, ...raw])),
      "the secret itself as key": await forge({}, guessed),
      RS256: await forge({ header: { alg: "RS256" } }, privateKey),
      "a public key as secret": await forge({}, spki),
      "a key that it brings": await forge({ header: { jku: "https://evil.example/keys" } }, guessed),
      "a key reference": await forge({ header: { kid: "../../dev/null" } }, new Uint8Array(32)),
      "another server's": (
        await createAccessTokens({ secret: "x".repeat(32), issuer: world.edge.publicOrigin }).mint(
          { ...session, audience: "store" },
          world.clock.now(),
        )
      ).token,
    };
    for (const [name, token] of Object.entries(tokens))
      expect([name, await show(token)]).toEqual([name, 401]);
  });

  test("changed by a letter, too long, or shown under another scheme opens nothing", async () => {
    const [head, body = "", mac] = session.token.split(".");
    const payload = JSON.parse(Buffer.from(body, "base64url").toString()) as JWTPayload;
    const other = Buffer.from(JSON.stringify({ ...payload, aud: "admin" })).toString("base64url");
    expect(await show(`${head}.${other}.${mac}`)).toBe(401);
    expect(await show(await forge({ payload: { more: "x".repeat(2_000) } }))).toBe(401);
    const { token } = session;
    for (const authorization of [
      token,
      `Basic ${token}`,
      `Token ${token}`,
      `Bearer: ${token}`,
      `Bearer ${token} x`,
    ])
      expect(await ask(authorization)).toBe(401);
    for (const path of [`/v1/auth/me?access_token=${token}`, `/v1/auth/me?token=${token}`])
      expect((await world.fetch(path, { headers: { cookie: `haat_store=${token}` } })).status).toBe(401);
  });

  test("of a session that never was, or is another's, opens nothing", async () => {
    expect(await show(await forge({ payload: { sid: newId("session", world.clock.now()) } }))).toBe(401);
  });

  test("is no refresh token, and a refresh token no access token", async () => {
    const { access, refresh } = await signIn(world, "01930000001");
    const turn = (refreshToken: string) =>
      world.fetch("/v1/auth/sessions/refresh", { body: { refreshToken: refreshToken.slice(0, 100) } });
    expect([await show(refresh.token), (await turn(access.token)).status]).toEqual([401, 401]);
    expect([await show(access.token), (await turn(refresh.token)).status]).toEqual([200, 200]);
  });

  test("in a bad state is as none: the shop window stays open", async () => {
    const headers = { authorization: "Bearer nonsense" };
    expect((await world.fetch("/v1/store/home", { headers })).status).toBe(200);
    expect((await world.fetch("/v1/store/orders", { headers })).status).toBe(401);
  });
});
