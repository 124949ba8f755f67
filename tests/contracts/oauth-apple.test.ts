import { DomainError } from "@haat/core/errors";
import { readOauthConfig } from "@haat/oauth/config";
import { openOauth } from "@haat/oauth/open";
import type { OauthProvider } from "@haat/oauth/port";
import { decodeJwt, decodeProtectedHeader } from "jose";
import { afterEach, describe, expect, test } from "vitest";
import { type AppleStandIn, startApple } from "../stand-ins.ts";

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

describe("Apple", () => {
  let apple: AppleStandIn;
  const opened = async (): Promise<OauthProvider> => {
    apple = await startApple();
    closing.push(apple.close);
    return theOne(open(apple.env));
  };
  const answer = { code: "c0de", nonce: "n0nce", verifier: null };
  const good = { nonce: "n0nce", email: "nilu@privaterelay.appleid.com", email_verified: "true" };

  test("is asked for name and mail, and answers by a form post", async () => {
    const { url, verifier } = (await opened()).depart({ state: "st4te", nonce: "n0nce" });
    const { pathname, searchParams } = new URL(url);
    expect([pathname, verifier]).toEqual(["/auth/authorize", null]);
    expect(Object.fromEntries(searchParams)).toEqual({
      response_type: "code",
      response_mode: "form_post",
      client_id: "example.haat.web",
      redirect_uri: "https://haat.test/sign-in/apple/return",
      scope: "name email",
      state: "st4te",
      nonce: "n0nce",
    });
  });

  test("is shown the code with a secret that our key has signed for five minutes", async () => {
    const provider = await opened();
    apple.say((claims) => ({ ...claims, ...good }));
    const user = JSON.stringify({
      name: { firstName: "নীলু", lastName: "Yasmin" },
      email: "any@evil.example",
    });
    expect(await provider.arrive({ ...answer, user })).toEqual({
      subject: "001999.abc.0123",
      email: "nilu@privaterelay.appleid.com",
      isEmailVerified: true,
      name: "নীলু Yasmin",
    });
    const { form, method } = apple.asked[0] ?? { form: new URLSearchParams(), method: "" };
    const { client_secret: secret = "", ...rest } = Object.fromEntries(form);
    expect([method, rest]).toEqual([
      "POST",
      {
        grant_type: "authorization_code",
        code: "c0de",
        client_id: "example.haat.web",
        redirect_uri: "https://haat.test/sign-in/apple/return",
      },
    ]);
    expect(decodeProtectedHeader(secret)).toEqual({ alg: "ES256", kid: "KEY0000000" });
    const { iat = 0, exp = 0, ...said } = decodeJwt(secret);
    expect(said).toEqual({ iss: "TEAM000000", aud: apple.origin, sub: "example.haat.web" });
    expect(exp - iat).toBe(300);
  });

  test.each([true, "true"])("vouches for an address by %j and by nothing else", async (yes) => {
    const provider = await opened();
    for (const [said, isEmailVerified] of [
      [yes, true],
      [false, false],
      ["false", false],
      [1, false],
      [undefined, false],
    ] as const) {
      apple.say((claims) => ({ ...claims, ...good, email_verified: said }));
      expect(await provider.arrive(answer)).toMatchObject({ isEmailVerified });
    }
    apple.say((claims) => ({ ...claims, ...good, email: "a@b, c@d.example" }));
    expect(await provider.arrive(answer)).toMatchObject({ email: null, isEmailVerified: false });
  });

  test("is not believed with another issuer, audience, nonce, algorithm, age or subject", async () => {
    const provider = await opened();
    const hour = Math.floor(Date.now() / 1000) - 3_600;
    const bends: readonly Record<string, unknown>[] = [
      { iss: "https://evil.example" },
      { aud: "another.shop" },
      { aud: ["example.haat.web", "another.shop"] },
      { azp: "another.shop" },
      { nonce: "another" },
      { nonce: undefined },
      { sub: "" },
      { sub: undefined },
      { exp: hour },
      { iat: hour, exp: hour + 7_200 },
      { exp: undefined },
    ];
    for (const bend of bends) {
      apple.say((claims) => ({ ...claims, ...good, ...bend }));
      expect([bend, await codeOf(provider.arrive(answer))]).toEqual([bend, "oauth.refused"]);
    }
    apple.say((claims) => ({ ...claims, ...good }));
    expect(await codeOf(provider.arrive({ ...answer, issuer: "https://evil.example" }))).toBe(
      "oauth.refused",
    );
    for (const alg of ["HS256", "RS512"] as const) {
      apple.signWith(alg);
      expect([alg, await codeOf(provider.arrive(answer))]).toEqual([alg, "oauth.refused"]);
    }
  });

  test("tells the name in a form that anybody can write: what is none is left out", async () => {
    const provider = await opened();
    apple.say((claims) => ({ ...claims, ...good }));
    const odd = [
      "",
      "{",
      "[]",
      "null",
      '{"name":1}',
      '{"name":{"firstName":["a"]}}',
      '{"name":{"firstName":"<b>"}}',
    ];
    for (const user of odd) expect(await provider.arrive({ ...answer, user })).toMatchObject({ name: "" });
  });
});
