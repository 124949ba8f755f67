import { createHmac } from "node:crypto";
import { DomainError } from "@haat/core/errors";
import { readOauthConfig } from "@haat/oauth/config";
import { openOauth } from "@haat/oauth/open";
import type { OauthProvider } from "@haat/oauth/port";
import { afterEach, describe, expect, test } from "vitest";
import { type Reply, type StandIn, startStandIn } from "../stand-ins.ts";

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

describe("Facebook", () => {
  const secret = "facebook-secret";
  let facebook: StandIn;
  const opened = async (answers: Readonly<Record<string, Reply>>): Promise<OauthProvider> => {
    facebook = await startStandIn(({ url }) => answers[url.pathname] ?? { status: 404, body: {} });
    closing.push(facebook.close);
    return theOne(
      open({
        FACEBOOK_CLIENT_ID: "1234567890",
        FACEBOOK_CLIENT_SECRET: secret,
        FACEBOOK_AUTHORIZE_URL: `${facebook.origin}/dialog/oauth`,
        FACEBOOK_TOKEN_URL: `${facebook.origin}/oauth/access_token`,
        FACEBOOK_ME_URL: `${facebook.origin}/me`,
      }),
    );
  };
  const token: Reply = { body: { access_token: "EAAB-t0ken", token_type: "bearer", expires_in: 5_183_944 } };
  const me: Reply = { body: { id: "10158", name: "Tanvir Hasan", email: "tanvir@mail.example" } };
  const answer = { code: "c0de", nonce: "unused", verifier: "v".repeat(43) };

  test("is asked with a challenge, and shown the code with its answer", async () => {
    const provider = await opened({ "/oauth/access_token": token, "/me": me });
    const { url, verifier } = provider.depart({ state: "st4te", nonce: "n0nce" });
    const { searchParams } = new URL(url);
    expect([searchParams.get("code_challenge_method"), searchParams.get("state")]).toEqual(["S256", "st4te"]);
    expect(searchParams.get("redirect_uri")).toBe("https://haat.test/sign-in/facebook/return");
    await provider.arrive({ ...answer, verifier });
    expect(Object.fromEntries(facebook.asked[0]?.form ?? [])).toEqual({
      grant_type: "authorization_code",
      code: "c0de",
      client_id: "1234567890",
      client_secret: secret,
      code_verifier: verifier,
      redirect_uri: "https://haat.test/sign-in/facebook/return",
    });
  });

  test("says who he is to our application alone, and never vouches for his address", async () => {
    const provider = await opened({ "/oauth/access_token": token, "/me": me });
    expect(await provider.arrive(answer)).toEqual({
      subject: "10158",
      email: "tanvir@mail.example",
      isEmailVerified: false,
      name: "Tanvir Hasan",
    });
    const asked = facebook.asked[1];
    expect(asked?.url.searchParams.get("fields")).toBe("id,name,email");
    const proof = createHmac("sha256", secret).update("EAAB-t0ken").digest("hex");
    expect(asked?.url.searchParams.get("appsecret_proof")).toBe(proof);
    expect([asked?.headers.authorization, asked?.url.href.includes("EAAB")]).toEqual([
      "Bearer EAAB-t0ken",
      false,
    ]);
  });

  test("proves nobody with an answer of another shape", async () => {
    for (const body of [
      {},
      { id: 5 },
      { id: "" },
      { id: "1; drop" },
      "[]",
      "<html>",
      { error: { code: 190 } },
    ]) {
      const provider = await opened({ "/oauth/access_token": token, "/me": { body } });
      expect([body, await codeOf(provider.arrive(answer))]).toEqual([body, "oauth.refused"]);
    }
    const provider = await opened({
      "/oauth/access_token": { status: 400, body: { error: { code: 100, message: "used" } } },
    });
    expect(await codeOf(provider.arrive(answer))).toBe("oauth.refused");
  });

  test("is not asked at all for a walk that had no challenge", async () => {
    const provider = await opened({ "/oauth/access_token": token, "/me": me });
    expect(await codeOf(provider.arrive({ ...answer, verifier: null }))).toBe("oauth.refused");
    expect(facebook.asked).toEqual([]);
  });
});
