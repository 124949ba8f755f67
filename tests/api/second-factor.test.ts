import { toBengaliDigits } from "@haat/core/digits";
import { newId } from "@haat/core/ids";
import { totpStep } from "@haat/core/totp";
import { totpProof } from "@haat/db/queries/factors/proof";
import { stepUpSession } from "@haat/db/queries/sessions/step-up-session";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aBuyerSession } from "../market.ts";
import { asked, enrolTotp, stepUp } from "../second-factor.ts";
import { aSessionOf, confirmed } from "../stays.ts";
import { openWorld, type TestWorld } from "../world.ts";

let world: TestWorld;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());

const somebody = async () => {
  const session = await aBuyerSession(world);
  await confirmed(world, session);
  return session;
};
const stay = async (id: string) =>
  (
    await world.owner.query(
      "select end_reason, factors, stepped_up_at is not null as fresh from session where id = $1",
      [id],
    )
  ).rows[0];

describe("an authenticator app", () => {
  test("is set up with its first code, in Bangla digits too, and the stay has shown it", async () => {
    const session = await somebody();
    const { headers, sessionId, recoveryCodes, code } = await enrolTotp(world, session);
    expect(recoveryCodes).toHaveLength(10);
    expect(await stay(session.sessionId)).toMatchObject({ end_reason: "stepped_up" });
    expect(await stay(sessionId)).toEqual({ end_reason: null, factors: ["phone", "totp"], fresh: true });
    expect((await asked(world, headers, ["GET", "/v1/auth/factors"])).body).toMatchObject({
      totp: { since: expect.any(String) },
      recovery: { left: 10 },
      proofs: ["totp", "recovery"],
      isFresh: true,
    });
    const shown = { kind: "totp", code: toBengaliDigits(await code()) };
    expect((await stepUp(world, headers, shown)).answer.status).toBe(200);
  });

  test("is kept sealed, and its secret is in no row", async () => {
    const session = await somebody();
    const begun = await asked(world, session.headers, ["POST", "/v1/auth/factors/totp"], {});
    const secret = String(begun.body["secret"]);
    const { rows } = await world.owner.query("select t::text as row from totp t where user_id = $1", [
      session.userId,
    ]);
    expect(rows[0].row).not.toContain(secret);
    expect(String(begun.body["uri"])).toContain(`secret=${secret}&issuer=Haat`);
  });

  test("is not set up by whoever only holds a stay, nor with a wrong or late code", async () => {
    const stale = await aBuyerSession(world);
    expect(await asked(world, stale.headers, ["POST", "/v1/auth/factors/totp"], {})).toMatchObject({
      status: 403,
      code: "auth.step_up_required",
    });
    const session = await somebody();
    const confirm = ["POST", "/v1/auth/factors/totp/confirm"] as const;
    expect(await asked(world, session.headers, confirm, { code: "000000" })).toMatchObject({
      status: 404,
      code: "factor.not_found",
    });
    await asked(world, session.headers, ["POST", "/v1/auth/factors/totp"], {});
    expect(await asked(world, session.headers, confirm, { code: "123" })).toMatchObject({
      code: "auth.proof_wrong",
    });
    await world.owner.query("update totp set pending_at = now() - interval '16 minutes' where user_id = $1", [
      session.userId,
    ]);
    expect(await asked(world, session.headers, confirm, { code: "123456" })).toMatchObject({
      code: "factor.not_found",
    });
  });

  test("takes the place of another only with a proof of the old one, and signs the other devices out", async () => {
    const session = await somebody();
    const old = await enrolTotp(world, session);
    const other = await aSessionOf(world, session.userId);
    await confirmed(world, { sessionId: old.sessionId }, 6);
    expect(await asked(world, old.headers, ["POST", "/v1/auth/factors/totp"], {})).toMatchObject({
      code: "auth.step_up_required",
    });
    const { headers } = await stepUp(world, old.headers, { kind: "totp", code: await old.code() });
    const renewed = await enrolTotp(world, { ...session, headers: headers as never });
    expect(renewed.recoveryCodes).toEqual([]);
    expect(await stay(other.sessionId)).toMatchObject({ end_reason: "factor_changed" });
    const shown = { kind: "totp", code: await old.code(1) };
    expect((await stepUp(world, renewed.headers, shown)).answer.code).toBe("auth.proof_wrong");
  });

  test("goes when its person confirms, and takes the codes and the other stays along", async () => {
    const session = await somebody();
    const { headers, sessionId } = await enrolTotp(world, session);
    const other = await aSessionOf(world, session.userId);
    const remove = ["DELETE", "/v1/auth/factors/totp"] as const;
    await confirmed(world, { sessionId }, 6);
    expect(await asked(world, headers, remove)).toMatchObject({ code: "auth.step_up_required" });
    await confirmed(world, { sessionId });
    expect((await asked(world, headers, remove)).status).toBe(204);
    expect((await asked(world, headers, remove)).code).toBe("factor.not_found");
    expect(await stay(other.sessionId)).toMatchObject({ end_reason: "factor_changed" });
    expect((await asked(world, headers, ["GET", "/v1/auth/factors"])).body).toMatchObject({
      totp: null,
      recovery: null,
      proofs: ["phone"],
    });
    const { rows } = await world.owner.query("select action from audit where subject = $1 order by id", [
      session.userId,
    ]);
    expect(rows.map(({ action }) => action)).toEqual(["factor.added", "factor.removed"]);
  });
});

describe("a code of the app", () => {
  test("of a secret that gave way to another while it was judged proves nothing", async () => {
    const session = await somebody();
    const { sessionId: id } = await enrolTotp(world, session);
    const { userId } = session;
    const { rows } = await world.owner.query<{ sealed: string }>(
      "select secret_sealed as sealed from totp where user_id = $1",
      [userId],
    );
    const step = totpStep(new Date()) + 5;
    const prove = (secret: string) =>
      stepUpSession(world.edge.db, {
        id,
        newId: newId("session", new Date()),
        factor: "totp",
        proof: totpProof({ userId, secret, step, tries: "none" }),
      });
    expect(await prove("the secret before")).toBeNull();
    expect(await prove(rows[0]?.sealed ?? "")).not.toBeNull();
  });

  test("counts once, also when it comes many times at the same moment", async () => {
    const session = await somebody();
    const { headers, sessionId, code } = await enrolTotp(world, session);
    const other = await aSessionOf(world, session.userId);
    const shown = { kind: "totp", code: await code() };
    const answers = await Promise.all(
      [headers, other.headers, headers, other.headers].map(
        async (each) => (await stepUp(world, each, shown)).answer.status,
      ),
    );
    expect(answers.filter((status) => status === 200)).toHaveLength(1);
    expect(sessionId).not.toBe(session.sessionId);
  });

  test("of an earlier step is refused after a later one", async () => {
    const session = await somebody();
    const { headers, code } = await enrolTotp(world, session);
    const first = await stepUp(world, headers, { kind: "totp", code: await code(1) });
    expect(first.answer.status).toBe(200);
    const second = await stepUp(world, first.headers, { kind: "totp", code: await code(0) });
    expect(second.answer).toMatchObject({ status: 400, code: "auth.proof_wrong" });
  });

  test("is guessed five times within a quarter of an hour and no more, also at once; then the right one waits too", async () => {
    const session = await somebody();
    const { headers, code } = await enrolTotp(world, session);
    const guesses = await Promise.all(
      Array.from(
        { length: 12 },
        async () => (await stepUp(world, headers, { kind: "totp", code: "000001" })).answer.code,
      ),
    );
    expect(guesses.filter((told) => told === "auth.proof_wrong")).toHaveLength(5);
    expect(guesses.toSorted()).toEqual([
      ...Array.from({ length: 5 }, () => "auth.proof_wrong"),
      ...Array.from({ length: 7 }, () => "auth.too_many_tries"),
    ]);
    const right = { kind: "totp", code: await code() };
    expect((await stepUp(world, headers, right)).answer).toMatchObject({ status: 429 });
    await world.owner.query("update password_try set since = now() - interval '16 minutes' where key = $1", [
      `totp:${session.userId}`,
    ]);
    expect((await stepUp(world, headers, { kind: "totp", code: await code() })).answer.status).toBe(200);
  });
});
