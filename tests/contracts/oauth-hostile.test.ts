import { DomainError } from "@haat/core/errors";
import { readOauthConfig } from "@haat/oauth/config";
import { openOauth } from "@haat/oauth/open";
import type { OauthProvider } from "@haat/oauth/port";
import { afterEach, describe, expect, test } from "vitest";
import { type Reply, startApple, startStandIn } from "../stand-ins.ts";
import { silentServer } from "./silent-server.ts";

const origin = "https://haat.test";
const outside = { fetch, now: () => new Date() };
const open = (env: Readonly<Record<string, string>>) => openOauth(readOauthConfig(env, origin), outside);
const closing: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const codeOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "no refusal",
    (fault: unknown) => (fault instanceof DomainError ? fault.code : String(fault)),
  );
const theOne = (offered: ReadonlyMap<string, OauthProvider>): OauthProvider => {
  const [provider] = offered.values();
  if (!provider) throw new Error("nothing is offered");
  return provider;
};

describe("a provider that misbehaves", () => {
  const google = (token: string) =>
    theOne(
      open({
        GOOGLE_CLIENT_ID: "haat",
        GOOGLE_CLIENT_SECRET: "google-secret",
        GOOGLE_ISSUER: token,
        GOOGLE_AUTHORIZE_URL: `${token}/auth`,
        GOOGLE_TOKEN_URL: `${token}/token`,
        GOOGLE_JWKS_URL: `${token}/jwks`,
      }),
    );
  const answer = { code: "c0de", nonce: "n0nce", verifier: "v".repeat(43) };

  test("does not get our secret sent elsewhere: a redirect is no answer", async () => {
    const elsewhere = await startStandIn(() => ({ body: {} }));
    closing.push(elsewhere.close);
    for (const status of [301, 302, 303, 307, 308]) {
      const standIn = await startStandIn(() => ({
        status,
        headers: { location: elsewhere.origin },
        body: "",
      }));
      closing.push(standIn.close);
      expect(await codeOf(google(standIn.origin).arrive(answer))).toBe("oauth.unavailable");
    }
    expect(elsewhere.asked).toEqual([]);
  });

  test("is not read to the end when there is none, and not believed when it is no JSON", async () => {
    const replies: readonly (readonly [Reply, string])[] = [
      [{ body: `{"id_token":"${"x".repeat(100_000)}"}` }, "oauth.unavailable"],
      [{ status: 500, body: "<html>" }, "oauth.unavailable"],
      [{ status: 401, body: { error: "invalid_client" } }, "oauth.unavailable"],
      [{ status: 400, body: "nonsense" }, "oauth.unavailable"],
      [{ status: 400, body: { error: "invalid_grant" } }, "oauth.refused"],
      [{ body: "<html>" }, "oauth.refused"],
      [{ body: [] }, "oauth.refused"],
      [{ body: { id_token: { length: 1 } } }, "oauth.refused"],
    ];
    for (const [reply, code] of replies) {
      const standIn = await startStandIn(() => reply);
      closing.push(standIn.close);
      expect([reply.status, await codeOf(google(standIn.origin).arrive(answer))]).toEqual([
        reply.status,
        code,
      ]);
    }
  });

  test("is given up after eight seconds, and at once where nobody listens", async () => {
    const silent = await silentServer();
    closing.push(silent.close);
    const begun = performance.now();
    expect(await codeOf(google(silent.url).arrive(answer))).toBe("oauth.unavailable");
    expect(performance.now() - begun).toBeGreaterThan(7_900);
    expect(await codeOf(google("http://127.0.0.1:9").arrive(answer))).toBe("oauth.unavailable");
  });

  test("whose keys cannot be read vouches for nobody", async () => {
    const apple = await startApple();
    closing.push(apple.close);
    for (const reply of [{ status: 500, body: "" }, { body: "<html>" }, { body: { keys: "none" } }]) {
      const keys = await startStandIn(() => reply);
      closing.push(keys.close);
      const provider = theOne(open({ ...apple.env, APPLE_JWKS_URL: keys.origin }));
      apple.say((claims) => ({ ...claims, nonce: "n0nce" }));
      expect(await codeOf(provider.arrive({ ...answer, verifier: null }))).toBe("oauth.unavailable");
    }
  });
});

describe("what is configured", () => {
  test("is offered whole or not at all", () => {
    expect([...open({}).keys()]).toEqual([]);
    expect(() => open({ GOOGLE_CLIENT_ID: "haat" })).toThrow("GOOGLE_CLIENT_SECRET is missing");
    expect(() => open({ APPLE_TEAM_ID: "team", APPLE_KEY_ID: "key" })).toThrow("APPLE_CLIENT_ID is missing");
    const both = { FACEBOOK_CLIENT_ID: "1", FACEBOOK_CLIENT_SECRET: "s" };
    expect([...open({ GOOGLE_CLIENT_ID: "g", GOOGLE_CLIENT_SECRET: "s", ...both }).keys()]).toEqual([
      "google",
      "facebook",
    ]);
  });

  test("leads over TLS, or stays on this machine", () => {
    const google = { GOOGLE_CLIENT_ID: "haat", GOOGLE_CLIENT_SECRET: "secret" };
    for (const url of [
      "http://google.example/token",
      "ftp://127.0.0.1/",
      "token",
      "https://u:p@google.example/",
    ])
      expect(() => open({ ...google, GOOGLE_TOKEN_URL: url })).toThrow("GOOGLE_TOKEN_URL");
  });
});
