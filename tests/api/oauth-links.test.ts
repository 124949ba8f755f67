import { OauthLinkedView, OauthStartView } from "@haat/contract/oauth";
import { Problem } from "@haat/contract/problem";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Elsewhere, openElsewhere, people, type PersonName } from "../elsewhere.ts";
import { aBuyerSession } from "../market.ts";
import { whileUnderWay } from "../under-way.ts";
import { comeBack, finishWalk, proofOf, type Proof, signInElsewhere } from "../walking.ts";
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

const codeOf = async (reply: Response): Promise<string> =>
  `${reply.status} ${Problem.parse(await reply.json()).code}`;
const come = (as: PersonName) => comeBack(world, elsewhere, as);
const finish = (proof: object) => finishWalk(world, proof);
const signIn = (as: PersonName) => signInElsewhere(world, elsewhere, as);

describe("an account elsewhere", () => {
  const fresh = async () => {
    const session = await aBuyerSession(world);
    await world.owner.query("update session set stepped_up_at = now()");
    return session;
  };
  type Session = Awaited<ReturnType<typeof fresh>>;
  const startLink = (session: Session) =>
    world.fetch("/v1/auth/oauth/google/link/start", {
      body: { next: "/bn/account/linked" },
      headers: session.headers,
    });
  const comeToLink = async (session: Session, as: PersonName): Promise<Proof> => {
    const { url, browser } = OauthStartView.parse(await (await startLink(session)).json());
    return proofOf(await elsewhere.walk(url, as), browser);
  };
  const finishLink = (session: Session, proof: Proof) =>
    world.fetch("/v1/auth/oauth/google/link/finish", { body: proof, headers: session.headers });
  const identities = (session: Session) => world.fetch("/v1/auth/identities", { headers: session.headers });
  const unlink = (session: Session) =>
    world.fetch("/v1/auth/identities/google", { method: "DELETE", headers: session.headers });
  const loseThePhone = ({ userId }: Session) =>
    world.owner.query(
      "update user_account set phone_sealed = null, phone_hash = null, phone_tail = null where id = $1",
      [userId],
    );
  const linkedTo = async (session: Session): Promise<number> =>
    (await world.owner.query("select from identity where user_id = $1", [session.userId])).rowCount ?? 0;

  test("is linked by whoever asks for it with a fresh proof, whatever its address", async () => {
    const session = await fresh();
    const reply = await finishLink(session, await comeToLink(session, "pretender"));
    expect(OauthLinkedView.parse(await reply.json())).toEqual({ next: "/bn/account/linked" });
    const listed = await (await identities(session)).json();
    expect(listed).toMatchObject({
      items: [{ provider: "google", label: people.pretender.email, lastUsedAt: null }],
      isLastWayIn: false,
    });
    expect((await signIn("pretender")).me.id).toBe(session.userId);
  });

  test("is not linked or unlinked without a fresh proof", async () => {
    const session = await fresh();
    await finishLink(session, await comeToLink(session, "nilufar"));
    await world.owner.query(
      `update session set stepped_up_at = now() - interval '6 minutes', created_at = created_at - interval '6 minutes',
         ends_at = ends_at - interval '6 minutes'`,
    );
    expect(await codeOf(await startLink(session))).toBe("403 auth.step_up_required");
    expect(await codeOf(await unlink(session))).toBe("403 auth.step_up_required");
    expect(await linkedTo(session)).toBe(1);
  });

  test("is not linked by a walk that signs in, by another's walk, or by one's own in another's session", async () => {
    const [session, victim] = [await fresh(), await fresh()];
    const toSignIn = await come("nilufar");
    expect(await codeOf(await finishLink(victim, toSignIn))).toBe("400 oauth.flow_over");
    const toLink = await comeToLink(session, "nilufar");
    expect(await codeOf(await finishLink(victim, toLink))).toBe("400 oauth.flow_over");
    expect(await codeOf(await finish(toLink))).toBe("400 oauth.flow_over");
    const nowhere = await world.fetch("/v1/auth/oauth/google/link/finish", { body: toLink });
    expect(await codeOf(nowhere)).toBe("401 auth.required");
    expect([await linkedTo(session), await linkedTo(victim)]).toEqual([0, 0]);
  });

  test("that opens another account stays there", async () => {
    const { me } = await signIn("nilufar");
    const session = await fresh();
    expect(await codeOf(await finishLink(session, await comeToLink(session, "nilufar")))).toBe(
      "409 oauth.taken",
    );
    expect((await signIn("nilufar")).me.id).toBe(me.id);
  });

  test("is one of each provider, also while another is being linked in this moment", async () => {
    const session = await fresh();
    const proof = await comeToLink(session, "nilufar");
    const other = `insert into identity (provider, subject, user_id) values ('google', 'another', $1)`;
    const reply = await whileUnderWay(world, [[other, [session.userId]]], () => finishLink(session, proof));
    expect(await codeOf(reply)).toBe("409 oauth.taken");
    expect(await linkedTo(session)).toBe(1);
  });

  test("is not unlinked while the only other way in is being taken away", async () => {
    const session = await fresh();
    await finishLink(session, await comeToLink(session, "nilufar"));
    await loseThePhone(session);
    const add = `insert into identity (provider, subject, user_id) values ('facebook', '10158', $1)`;
    await world.owner.query(add, [session.userId]);
    const lock = `with mine as (select id from user_account where id = $1 for update)
      delete from identity using mine where user_id = mine.id and provider = 'facebook'`;
    expect(await codeOf(await whileUnderWay(world, [[lock, [session.userId]]], () => unlink(session)))).toBe(
      "409 auth.last_way_in",
    );
    expect(await linkedTo(session)).toBe(1);
  });

  test("is unlinked by whoever has a passkey to come in by, and is his last way in without one", async () => {
    const session = await fresh();
    await finishLink(session, await comeToLink(session, "nilufar"));
    await loseThePhone(session);
    expect(await codeOf(await unlink(session))).toBe("409 auth.last_way_in");
    await world.owner.query(
      "insert into passkey (credential_id, user_id, public_key, counter, transports, name) values ($1, $2, 'key', 0, '{}', 'Pixel')",
      ["a-passkey-of-sixteen", session.userId],
    );
    expect((await unlink(session)).status).toBe(204);
    expect(await linkedTo(session)).toBe(0);
  });

  test("is unlinked with the stays that came by it, and opens nothing afterwards", async () => {
    const session = await fresh();
    await finishLink(session, await comeToLink(session, "nilufar"));
    await signIn("nilufar");
    expect((await unlink(session)).status).toBe(204);
    const { rows } = await world.owner.query(
      "select end_reason from session where user_id = $1 and 'google' = any(factors)",
      [session.userId],
    );
    expect(rows).toEqual([{ end_reason: "factor_changed" }]);
    expect(await codeOf(await unlink(session))).toBe("404 identity.not_found");
    expect((await signIn("nilufar")).me.id).not.toBe(session.userId);
    const { rows: told } = await world.owner.query(
      "select payload->>'word' as word from outbox where topic = 'person' and aggregate = $1 and event_key like '%:%linked' order by id",
      [session.userId],
    );
    expect(told.map(({ word }) => word)).toEqual(["identity.linked", "identity.unlinked"]);
  });

  test("that is the last way in stays", async () => {
    const session = await fresh();
    await finishLink(session, await comeToLink(session, "nilufar"));
    await loseThePhone(session);
    expect(await (await identities(session)).json()).toMatchObject({ isLastWayIn: true });
    expect(await codeOf(await unlink(session))).toBe("409 auth.last_way_in");
    expect(await linkedTo(session)).toBe(1);
  });
});
