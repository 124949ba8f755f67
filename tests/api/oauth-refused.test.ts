import { Problem } from "@haat/contract/problem";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Elsewhere, openElsewhere, type PersonName } from "../elsewhere.ts";
import { comeBack, finishWalk, proofOf, startWalk } from "../walking.ts";
import { openWorld, type TestWorld } from "../world.ts";

let elsewhere: Elsewhere;
let world: TestWorld;
beforeAll(async () => {
  elsewhere = await openElsewhere();
  world = await openWorld({ oauth: elsewhere.config });
});
afterAll(async () => {
  await world.close();
  await elsewhere.close();
});
beforeEach(async () => {
  elsewhere.tamper(null);
  await world.owner.query("truncate user_account, session, identity, oauth_flow cascade");
});
afterEach(() => expect(world.faults).toEqual([]));

const codeOf = async (reply: Response): Promise<string> =>
  `${reply.status} ${Problem.parse(await reply.json()).code}`;
const start = (next?: string) => startWalk(world, next);
const come = (as: PersonName) => comeBack(world, elsewhere, as);
const finish = (proof: object, provider?: string) => finishWalk(world, proof, provider);
const counts = async () => {
  const { rows } = await world.owner.query(
    `select (select count(*)::int from session) as sessions, (select count(*)::int from identity) as identities,
      (select count(*)::int from user_account) as people`,
  );
  return rows[0];
};
const nobody = { sessions: 0, identities: 0, people: 0 };
describe("nobody is signed in or linked", () => {
  afterEach(async () => expect(await counts()).toEqual(nobody));

  test("without a state, with another's, or with one that never was", async () => {
    const proof = await come("nilufar");
    const { state: _state, ...without } = proof;
    expect(await codeOf(await finish(without))).toBe("400 request.invalid");
    expect(await codeOf(await finish({ ...proof, state: "" }))).toBe("400 request.invalid");
    const { url } = await start();
    const others = new URL(url).searchParams.get("state") ?? "";
    for (const state of [others, "0".repeat(32), "x".repeat(200)])
      expect(await codeOf(await finish({ ...proof, state }))).toBe("400 oauth.flow_over");
  });

  test("with a walk that has run out", async () => {
    const proof = await come("nilufar");
    await world.owner.query("update oauth_flow set expires_at = now()");
    expect(await codeOf(await finish(proof))).toBe("400 oauth.flow_over");
  });

  test("from another browser than the one that began", async () => {
    const proof = await come("nilufar");
    const { browser } = await start();
    expect(await codeOf(await finish({ ...proof, browser }))).toBe("400 oauth.flow_over");
    const { browser: _browser, ...without } = proof;
    expect(await codeOf(await finish(without))).toBe("400 request.invalid");
  });

  test("when the challenge was left out or its answer is another's", async () => {
    const { url, browser } = await start();
    const bare = new URL(url);
    for (const name of ["code_challenge", "code_challenge_method"]) bare.searchParams.delete(name);
    const refused = await elsewhere.walk(bare.href, "nilufar");
    expect([refused.get("error"), refused.get("code")]).toEqual(["invalid_request", null]);
    const proof = proofOf(await elsewhere.walk(url, "nilufar"), browser);
    const sealed = await world.edge.sealer.seal("oauth", "v".repeat(43));
    await world.owner.query("update oauth_flow set verifier_sealed = $1", [sealed]);
    expect(await codeOf(await finish(proof))).toBe("400 oauth.refused");
  });

  test("with a code from another's walk", async () => {
    const victim = await come("nilufar");
    const attacker = await come("tanvir");
    expect(await codeOf(await finish({ ...attacker, code: victim.code }))).toBe("400 oauth.refused");
  });

  test("with a code that the provider never gave, or gave to another shop", async () => {
    const proof = await come("nilufar");
    expect(await codeOf(await finish({ ...proof, code: "made-up" }))).toBe("400 oauth.refused");
    const { url, browser } = await start();
    const others = proofOf(await elsewhere.walk(elsewhere.asAnother(url), "nilufar"), browser);
    expect(await codeOf(await finish(others))).toBe("400 oauth.refused");
  });

  test("by a token of another walk: its nonce is another's", async () => {
    const first = await come("nilufar");
    let kept: unknown = null;
    elsewhere.tamper((said) => ((kept = said["id_token"]), {}));
    expect(await codeOf(await finish(first))).toBe("400 oauth.refused");
    expect(kept).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
    elsewhere.tamper((said) => ({ ...said, id_token: kept }));
    expect(await codeOf(await finish(await come("tanvir")))).toBe("400 oauth.refused");
  });

  test("by a token for another shop, though this very walk made it", async () => {
    const { url, browser } = await start();
    const { rows } = await world.owner.query("select verifier_sealed from oauth_flow");
    const verifier = await world.edge.sealer.open("oauth", rows[0]?.verifier_sealed);
    const others = await elsewhere.walk(elsewhere.asAnother(url), "nilufar");
    const said = await elsewhere.redeemAsAnother(others.get("code") ?? "", verifier);
    expect(said["id_token"]).toBeTypeOf("string");
    const proof = proofOf(await elsewhere.walk(url, "nilufar"), browser);
    elsewhere.tamper(() => said);
    expect(await codeOf(await finish(proof))).toBe("400 oauth.refused");
  });

  test("by a token that was changed, is unsigned, or is none", async () => {
    const forge = (change: (parts: string[]) => string) =>
      elsewhere.tamper((said) => ({ ...said, id_token: change(String(said["id_token"]).split(".")) }));
    const b64 = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
    const claims = (payload = "") => JSON.parse(Buffer.from(payload, "base64url").toString()) as object;
    const forgeries: ((parts: string[]) => string)[] = [
      ([head, payload, mac]) => `${head}.${b64({ ...claims(payload), sub: "1" })}.${mac}`,
      ([, payload]) => `${b64({ alg: "none" })}.${payload}.`,
      ([, payload, mac]) => `${b64({ alg: "HS256" })}.${payload}.${mac}`,
      () => "",
      () => "x".repeat(20_000),
    ];
    for (const forgery of forgeries) {
      forge(forgery);
      expect(await codeOf(await finish(await come("nilufar")))).toBe("400 oauth.refused");
    }
  });

  test("by a provider that is mixed up with another, by its name or by what the answer says", async () => {
    const proof = await come("nilufar");
    expect(await codeOf(await finish(proof, "facebook"))).toBe("404 oauth.not_offered");
    expect(await codeOf(await finish(proof, "twitter"))).toBe("400 request.invalid");
    expect(await codeOf(await finish({ ...proof, issuer: "https://evil.example" }))).toBe(
      "400 oauth.refused",
    );
    await world.owner.query(
      "update oauth_flow set provider = 'facebook', used_at = null where provider = 'google'",
    );
    expect(await codeOf(await finish(proof))).toBe("400 oauth.flow_over");
  });

  test("on a walk to another site, or to anything that a browser could read as one", async () => {
    const foreign = [
      "https://evil.example/",
      "//evil.example",
      "/\\evil.example",
      "/\t/evil.example",
      "javascript:1",
    ];
    for (const next of [...foreign, "", "bn/account", `/${"a".repeat(1000)}`]) {
      const reply = await world.fetch("/v1/auth/oauth/google/start", { body: { next } });
      expect([next, await codeOf(reply)]).toEqual([next, "400 request.invalid"]);
    }
    const { rowCount } = await world.owner.query("select from oauth_flow");
    expect(rowCount).toBe(0);
  });

  test("who turned back on the way", async () => {
    const { url } = await start();
    const answer = await elsewhere.walk(url, null);
    expect([answer.get("error"), answer.get("code")]).toEqual(["access_denied", null]);
  });
});
