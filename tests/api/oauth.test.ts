import { OauthSessionView } from "@haat/contract/oauth";
import { Problem } from "@haat/contract/problem";
import { readEmail } from "@haat/core/email";
import { hashSecret, newId } from "@haat/core/ids";
import { sealEmail } from "@haat/core/sealed-email";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Elsewhere, openElsewhere, people, type PersonName } from "../elsewhere.ts";
import { aBuyerSession } from "../market.ts";
import { whileUnderWay } from "../under-way.ts";
import { comeBack, finishWalk, signInElsewhere, startWalk } from "../walking.ts";
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
const signIn = (as: PersonName) => signInElsewhere(world, elsewhere, as);
const counts = async () => {
  const { rows } = await world.owner.query(
    `select (select count(*)::int from session) as sessions, (select count(*)::int from identity) as identities,
      (select count(*)::int from user_account) as people`,
  );
  return rows[0];
};
/** Somebody here who has proven an address. */
const ownerOf = async (address: string, columns = "") => {
  const session = await aBuyerSession(world);
  const email = readEmail(address);
  if (!email) throw new Error(address);
  const { sealed, hash } = await sealEmail(world.edge.sealer, email);
  await world.owner.query(
    `update user_account set email_sealed = $2, email_hash = $3, email_verified_at = now()${columns} where id = $1`,
    [session.userId, sealed, hash],
  );
  return { ...session, emailHash: hash };
};

describe("signing in with Google", () => {
  test("leads there with a challenge, a nonce and a state, and back to where somebody was", async () => {
    const { url } = await start();
    const { origin, searchParams } = new URL(url);
    expect(origin).toBe(elsewhere.issuer);
    expect(searchParams.get("redirect_uri")).toBe("http://haat.test/sign-in/google/return");
    expect(searchParams.get("code_challenge_method")).toBe("S256");
    expect(searchParams.get("code_challenge")).toMatch(/^[\w-]{43}$/);
    expect(searchParams.get("state")).toMatch(/^[0-9a-z]{32}$/);
    expect(searchParams.get("nonce")).toMatch(/^[0-9a-z]{32}$/);
    const session = await signIn("nilufar");
    expect(session.next).toBe("/bn/checkout");
    expect(session.me.name).toBe(people.nilufar.name);
  });

  test("makes a person once and finds him again, with his proven address as his own", async () => {
    const first = await signIn("nilufar");
    const second = await signIn("nilufar");
    expect(second.me.id).toBe(first.me.id);
    expect(await counts()).toEqual({ sessions: 2, identities: 1, people: 1 });
    const { rows } = await world.owner.query(
      "select email_sealed, email_verified_at, phone_hash from user_account",
    );
    expect(await world.edge.sealer.open("email", rows[0]?.email_sealed)).toBe(people.nilufar.email);
    expect([rows[0]?.email_verified_at instanceof Date, rows[0]?.phone_hash]).toEqual([true, null]);
    const { rows: stays } = await world.owner.query("select distinct factors from session");
    expect(stays).toEqual([{ factors: ["google"] }]);
  });

  test("keeps neither the state, nor the verifier, nor who he is in a form that could be read", async () => {
    const { url, browser } = await start();
    const { rows } = await world.owner.query("select * from oauth_flow");
    const kept = JSON.stringify(rows);
    const verifier = await world.edge.sealer.open("oauth", rows[0]?.verifier_sealed);
    for (const secret of [new URL(url).searchParams.get("state") ?? "", browser, verifier])
      expect(kept).not.toContain(secret);
    await signIn("nilufar");
    const { rows: identities } = await world.owner.query("select * from identity join user_account on true");
    expect(JSON.stringify(identities).toLowerCase()).not.toContain("nilufar@");
  });

  test("opens the account whose owner has proven the same address here, and tells him", async () => {
    const owner = await ownerOf("nilufar@gmail.example");
    const session = await signIn("nilufar");
    expect(session.me.id).toBe(owner.userId);
    const { rows } = await world.owner.query(
      "select payload->>'word' as word from outbox where topic = 'person' and aggregate = $1",
      [owner.userId],
    );
    expect(rows).toEqual([{ word: "identity.linked" }]);
  });

  test.each(["tanvir", "pretender"] as const)("many at once make one person: %s", async (as) => {
    const proofs = await Promise.all(Array.from({ length: 8 }, () => come(as)));
    const replies = await Promise.all(proofs.map((proof) => finish(proof)));
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([201]));
    expect(await counts()).toEqual({ sessions: 8, identities: 1, people: 1 });
  });

  test("stands in line with himself: who comes while he is being made known makes nobody else", async () => {
    const proof = await come("pretender");
    const { id } = people.pretender;
    const userId = newId("user", new Date());
    const statements = [
      ["select pg_advisory_xact_lock(hashtextextended($1, 0))", [`identity:google:${id}`]],
      ["insert into user_account (id, name) values ($1, '')", [userId]],
      ["insert into identity (provider, subject, user_id) values ('google', $1, $2)", [id, userId]],
    ] as const;
    const reply = await whileUnderWay(world, statements, () => finish(proof));
    expect(OauthSessionView.parse(await reply.json()).me.id).toBe(userId);
    expect(await counts()).toEqual({ sessions: 1, identities: 1, people: 1 });
  });
});

describe("a walk", () => {
  test("counts once, however many end it in the same moment", async () => {
    const proof = await come("nilufar");
    const replies = await Promise.all(Array.from({ length: 6 }, () => finish(proof)));
    expect(replies.map(({ status }) => status).toSorted()).toEqual([201, 400, 400, 400, 400, 400]);
    expect(await codeOf(await finish(proof))).toBe("400 oauth.flow_over");
    expect(await counts()).toEqual({ sessions: 1, identities: 1, people: 1 });
  });

  test("is not ended by somebody who knows its state alone", async () => {
    const proof = await come("nilufar");
    expect((await finish({ ...proof, browser: "0".repeat(32) })).status).toBe(400);
    expect((await finish(proof)).status).toBe(201);
  });
});

describe("an address that nobody vouches for", () => {
  test("opens and links nothing: he is somebody new, without an address", async () => {
    const owner = await ownerOf("nilufar@gmail.example");
    const session = await signIn("pretender");
    expect(session.me.id).not.toBe(owner.userId);
    const { rows } = await world.owner.query("select email_hash from user_account where id = $1", [
      session.me.id,
    ]);
    expect(rows).toEqual([{ email_hash: null }]);
    const { rowCount } = await world.owner.query("select from identity where user_id = $1", [owner.userId]);
    expect(rowCount).toBe(0);
  });

  test("does not become another's later: her own account comes with her own address", async () => {
    const pretender = await signIn("pretender");
    const nilufar = await signIn("nilufar");
    expect(nilufar.me.id).not.toBe(pretender.me.id);
  });

  test("that a stranger has begun to register is not his: what he began ends when she arrives", async () => {
    const email = readEmail("nilufar@gmail.example");
    const { sealed, hash } = await sealEmail(world.edge.sealer, email ?? ("" as never));
    const stranger = await aBuyerSession(world);
    for (const [purpose, userId] of [
      ["register", null],
      ["change", stranger.userId],
    ])
      await world.owner.query(
        `insert into email_token (id, user_id, purpose, token_hash, email_hash, email_sealed, held, expires_at)
         values ($1, $2, $3, $4, $5, $6, 'held', now() + interval '1 day')`,
        [newId("token", new Date()), userId, purpose, await hashSecret(String(purpose)), hash, sealed],
      );
    const { me } = await signIn("nilufar");
    const { rows } = await world.owner.query("select expires_at <= now() as over from email_token");
    expect(rows).toEqual([{ over: true }, { over: true }]);
    const { rowCount } = await world.owner.query("select from password where user_id = $1", [me.id]);
    expect(rowCount).toBe(0);
  });

  test("of somebody who may not come in lets nobody else in by it, and makes nobody new", async () => {
    await ownerOf("nilufar@gmail.example", ", suspended = true");
    expect(await codeOf(await finish(await come("nilufar")))).toBe("403 auth.forbidden");
    expect(await counts()).toMatchObject({ identities: 0, people: 1 });
  });
});

test("the market offers what is configured, and says so to everybody", async () => {
  const reply = await world.fetch("/v1/auth/oauth");
  expect([await reply.json(), reply.headers.get("cache-control")]).toEqual([
    { providers: ["google"] },
    "public, max-age=300",
  ]);
});
