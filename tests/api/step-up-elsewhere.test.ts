import { FactorsView } from "@haat/contract/factors";
import { OauthProvenView, OauthStartView } from "@haat/contract/oauth";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Elsewhere, openElsewhere, type PersonName } from "../elsewhere.ts";
import { aBuyerSession, type TestSession } from "../market.ts";
import { asked, enrolTotp } from "../second-factor.ts";
import { aSessionOf, confirmed } from "../stays.ts";
import { proofOf, type Proof, signInElsewhere } from "../walking.ts";
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
beforeEach(() => world.owner.query("truncate user_account, session, identity, oauth_flow cascade"));
afterEach(() => expect(world.faults).toEqual([]));

type Headers = Readonly<Record<string, string>>;
const act = ["POST", "/v1/auth/factors/totp"] as const;
const codeOf = async (headers: Headers) => (await asked(world, headers, act)).code;

/** Somebody who came by Google and has nothing else, a while ago. */
async function aComer(as: PersonName = "nilufar") {
  const { me } = await signInElsewhere(world, elsewhere, as);
  await world.owner.query(
    "update user_account set email_sealed = null, email_hash = null, email_verified_at = null where id = $1",
    [me.id],
  );
  return aSessionOf(world, me.id as TestSession["userId"], "store", { factors: ["google"] });
}
const start = (headers: Headers) =>
  asked(world, headers, ["POST", "/v1/auth/oauth/google/proof/start"], { next: "/bn/account/security" });
async function walk(headers: Headers, as: PersonName = "nilufar"): Promise<Proof> {
  const { url, browser } = OauthStartView.parse((await start(headers)).body);
  return proofOf(await elsewhere.walk(url, as), browser);
}
const finish = (headers: Headers, proof: Proof, door = "proof/finish") =>
  asked(world, headers, ["POST", `/v1/auth/oauth/google/${door}`], proof);

describe("whoever came by Google alone", () => {
  test("confirms by signing in there once more: for five minutes, under a new id", async () => {
    const { headers } = await aComer();
    const factors = FactorsView.parse((await asked(world, headers, ["GET", "/v1/auth/factors"])).body);
    expect(factors).toMatchObject({ proofs: ["google"], isFresh: false });
    expect(await codeOf(headers)).toBe("auth.step_up_required");
    const answer = await finish(headers, await walk(headers));
    expect(answer.status).toBe(200);
    const { access, next } = OauthProvenView.parse(answer.body);
    expect(next).toBe("/bn/account/security");
    const anew = { authorization: `Bearer ${access.token}` };
    expect((await asked(world, headers, act)).status).toBe(401);
    expect((await asked(world, anew, act)).status).toBe(201);
    await world.owner.query("update session set stepped_up_at = now() - interval '301 seconds'");
    expect(await codeOf(anew)).toBe("auth.step_up_required");
  });

  test("asks Google to see him anew, and for its word when it did", async () => {
    const { headers } = await aComer();
    const { url } = OauthStartView.parse((await start(headers)).body);
    const asks = new URL(url).searchParams;
    expect([asks.get("max_age"), asks.get("claims")]).toEqual([
      "300",
      '{"id_token":{"auth_time":{"essential":true}}}',
    ]);
  });

  test("opens nothing with an answer that does not say when, or says that it was long ago", async () => {
    const { headers } = await aComer();
    const unasked = async (): Promise<Proof> => {
      const { url, browser } = OauthStartView.parse((await start(headers)).body);
      const quiet = new URL(url);
      for (const name of ["max_age", "claims"]) quiet.searchParams.delete(name);
      return proofOf(await elsewhere.walk(quiet.href, "nilufar"), browser);
    };
    expect((await finish(headers, await unasked())).code).toBe("oauth.not_fresh");
    const proof = await walk(headers);
    world.clock.advance(6 * 60_000);
    expect((await finish(headers, proof)).code).toBe("oauth.not_fresh");
    world.clock.advance(-6 * 60_000);
    expect(await codeOf(headers)).toBe("auth.step_up_required");
  });
});

describe("a confirmation elsewhere", () => {
  test("counts in the session that asked for it, and in no other one of the same person", async () => {
    const asker = await aComer();
    const other = await aSessionOf(world, asker.userId, "store", { factors: ["google"] });
    const proof = await walk(asker.headers);
    expect((await finish(other.headers, proof)).code).toBe("oauth.flow_over");
    expect(await codeOf(other.headers)).toBe("auth.step_up_required");
    expect((await finish(asker.headers, proof)).status).toBe(200);
    expect((await finish(asker.headers, proof)).status).toBe(401);
  });

  test("is nobody else's, and another account of Google's confirms nothing", async () => {
    const [asker, stranger] = [await aComer(), await aComer("tanvir")];
    const proof = await walk(asker.headers);
    expect((await finish(stranger.headers, proof)).code).toBe("oauth.flow_over");
    expect((await finish(asker.headers, await walk(asker.headers, "tanvir"))).code).toBe("auth.proof_wrong");
    expect(await codeOf(asker.headers)).toBe("auth.step_up_required");
  });

  test("neither signs in nor links, and what was begun for those confirms nothing", async () => {
    const asker = await aComer();
    const proof = await walk(asker.headers);
    for (const door of ["finish", "link/finish"])
      expect((await finish(asker.headers, proof, door)).code).toBe("oauth.flow_over");
    const begun = await asked(world, {}, ["POST", "/v1/auth/oauth/google/start"], { next: "/bn" });
    const { url, browser } = OauthStartView.parse(begun.body);
    const entering = proofOf(await elsewhere.walk(url, "nilufar"), browser);
    expect((await finish(asker.headers, entering)).code).toBe("oauth.flow_over");
  });

  test("is too little for whoever has a second factor", async () => {
    const asker = await aComer();
    await confirmed(world, asker);
    const { headers } = await enrolTotp(world, asker);
    expect((await finish(headers, await walk(headers))).code).toBe("auth.proof_wrong");
  });

  test("is not offered where no account of the provider is linked", async () => {
    const { headers } = await aBuyerSession(world);
    const factors = FactorsView.parse((await asked(world, headers, ["GET", "/v1/auth/factors"])).body);
    expect(factors.proofs).toEqual(["phone"]);
    expect((await finish(headers, await walk(headers))).code).toBe("auth.proof_wrong");
  });
});
