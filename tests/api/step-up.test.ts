import { toBengaliDigits } from "@haat/core/digits";
import { resetFactors } from "@haat/api/services/factors/reset-factors";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aBuyerSession, aVendor, aVendorSession } from "../market.ts";
import { waitingMessages } from "../messages.ts";
import { asked, enrolTotp, stepUp } from "../second-factor.ts";
import { openShop, type TestShop } from "../shop.ts";
import { aSessionOf, confirmed } from "../stays.ts";

let shop: TestShop;
beforeAll(async () => void (shop = await openShop()));
afterAll(() => shop.close());

const fresh = ["POST", "/v1/auth/factors/totp"] as const;
const sendCode = ["POST", "/v1/auth/step-up/codes"] as const;
const run = (statement: string, ...values: unknown[]) => shop.world.owner.query(statement, values);

const withPassword = async () => {
  const session = await aBuyerSession(shop.world);
  const hash = await shop.world.edge.passwords.hash("kagojer nouka bhashe");
  await run("insert into password (user_id, hash) values ($1, $2)", session.userId, hash);
  return session;
};
const withCode = async () => {
  const session = await aBuyerSession(shop.world);
  const sent = await asked(shop.world, session.headers, sendCode);
  const [sms] = await waitingMessages(shop.world);
  const code = /\d{6}/.exec(sms?.text ?? "")?.[0] ?? "";
  return { session, sent, code, flow: String(sent.body["flow"]), sms };
};

describe("to confirm", () => {
  test("is good for five minutes, for this stay alone, and gives it a new id", async () => {
    const session = await withPassword();
    const other = await aSessionOf(shop.world, session.userId);
    const shown = { kind: "password", password: "kagojer nouka bhashe" };
    const { headers, sessionId, answer } = await stepUp(shop.world, session.headers, shown);
    expect(answer.status).toBe(200);
    expect(sessionId).not.toBe(session.sessionId);
    expect((await asked(shop.world, session.headers, fresh)).status).toBe(401);
    expect((await asked(shop.world, headers, fresh)).status).toBe(201);
    expect((await asked(shop.world, other.headers, fresh)).code).toBe("auth.step_up_required");
    await run("update session set stepped_up_at = now() - interval '299 seconds' where id = $1", sessionId);
    expect((await asked(shop.world, headers, fresh)).status).toBe(201);
    await run("update session set stepped_up_at = now() - interval '301 seconds' where id = $1", sessionId);
    expect((await asked(shop.world, headers, fresh)).code).toBe("auth.step_up_required");
  });

  test("takes the branch along for which it is asked", async () => {
    const { userId } = await aVendorSession(shop.world, await aVendor(shop.world));
    const { headers } = await enrolTotp(
      shop.world,
      {
        userId,
        headers: (await aSessionOf(shop.world, userId, "vendor", { isFresh: true })).headers,
      },
      "vendor",
    );
    expect((await asked(shop.world, headers, ["GET", "/v1/vendor/orders"])).status).toBe(200);
  });

  test("with a wrong password is tried five times, also at once, and then waits", async () => {
    const { headers, userId } = await withPassword();
    const told = await Promise.all(
      Array.from(
        { length: 8 },
        async () =>
          (await stepUp(shop.world, headers, { kind: "password", password: "not this one" })).answer.code,
      ),
    );
    expect(told.filter((code) => code === "auth.proof_wrong")).toHaveLength(5);
    expect(told.filter((code) => code === "auth.too_many_tries")).toHaveLength(3);
    const { rows } = await run("select tries from password_try where key = $1", `person:${userId}`);
    expect(rows[0]?.tries).toBe(8);
  });
});

describe("a confirming code by SMS", () => {
  test("goes to one's own phone, says what it is for, and opens once", async () => {
    const { session, sent, code, flow, sms } = await withCode();
    expect([sent.status, sms?.to]).toEqual([200, session.phone]);
    expect(sms?.text).toMatch(/confirms a change to your account/);
    const shown = { kind: "phone", code: toBengaliDigits(code), flow };
    const answers = await Promise.all(
      [1, 2, 3].map(async () => (await stepUp(shop.world, session.headers, shown)).answer.status),
    );
    expect(answers.filter((status) => status === 200)).toHaveLength(1);
    const { rows } = await run("select code_hash from one_time_code where subject = $1", session.userId);
    expect(rows[0]?.code_hash).not.toContain(code);
  });

  test("is judged three times, also at once, and only in its own flow and for its own person", async () => {
    const { session, code, flow } = await withCode();
    const stranger = await aBuyerSession(shop.world);
    const right = { kind: "phone", code, flow };
    expect((await stepUp(shop.world, stranger.headers, right)).answer.code).toBe("auth.proof_wrong");
    const elsewhere = { ...right, flow: "0".repeat(32) };
    expect((await stepUp(shop.world, session.headers, elsewhere)).answer.code).toBe("auth.proof_wrong");
    const wrong = { ...right, code: code === "111111" ? "222222" : "111111" };
    await Promise.all([1, 2, 3, 4, 5].map(() => stepUp(shop.world, session.headers, wrong)));
    const { rows } = await run("select tries from one_time_code where subject = $1", session.userId);
    expect(rows[0]?.tries).toBe(3);
    expect((await stepUp(shop.world, session.headers, right)).answer.code).toBe("auth.proof_wrong");
  });

  test("is not sent twice within a minute, also when both are asked for at once", async () => {
    const session = await aBuyerSession(shop.world);
    const answers = await Promise.all([1, 2, 3].map(() => asked(shop.world, session.headers, sendCode)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 429, 429]);
  });

  test("signs nobody in", async () => {
    const { session, code, flow } = await withCode();
    const entered = await asked(shop.world, {}, ["POST", "/v1/auth/sessions"], {
      phone: session.phone,
      code,
      flow,
    });
    expect(entered.code).toBe("auth.code_expired");
  });
});

describe("whoever has a second factor", () => {
  test("confirms with nothing weaker", async () => {
    const session = await withPassword();
    await confirmed(shop.world, session);
    const { headers } = await enrolTotp(shop.world, session);
    const password = { kind: "password", password: "kagojer nouka bhashe" };
    expect((await stepUp(shop.world, headers, password)).answer).toMatchObject({
      status: 403,
      code: "auth.proof_too_weak",
    });
    expect((await asked(shop.world, headers, sendCode)).code).toBe("auth.proof_too_weak");
    const phone = { kind: "phone", code: "123456", flow: "0".repeat(32) };
    expect((await stepUp(shop.world, headers, phone)).answer.code).toBe("auth.proof_too_weak");
  });

  test("confirms with each recovery code once, also at once, typed as on paper; new ones end the old", async () => {
    const session = await aBuyerSession(shop.world);
    await confirmed(shop.world, session);
    const { headers, recoveryCodes } = await enrolTotp(shop.world, session);
    const typed = { kind: "recovery", code: (recoveryCodes[0] ?? "").toUpperCase().replace("-", " ") };
    const other = await aSessionOf(shop.world, session.userId);
    const answers = await Promise.all(
      [headers, other.headers].map((each) => stepUp(shop.world, each, typed)),
    );
    expect(answers.map(({ answer }) => answer.status).toSorted()).toEqual([200, 400]);
    const won = answers.find(({ answer }) => answer.status === 200)?.headers ?? {};
    const renewed = await asked(shop.world, won, ["POST", "/v1/auth/factors/recovery-codes"]);
    expect(renewed.body["codes"]).toHaveLength(10);
    const old = { kind: "recovery", code: recoveryCodes[1] };
    expect((await stepUp(shop.world, won, old)).answer.code).toBe("auth.proof_wrong");
    const { rows } = await run(
      "select c::text as row from recovery_code c where user_id = $1",
      session.userId,
    );
    expect(rows).toHaveLength(10);
    for (const code of renewed.body["codes"] as unknown as string[])
      expect(JSON.stringify(rows)).not.toContain(code.replace("-", ""));
  });

  test("confirms with no recovery code of somebody else's", async () => {
    const [mine, theirs] = await Promise.all(
      [1, 2].map(async () => {
        const session = await aBuyerSession(shop.world);
        await confirmed(shop.world, session);
        return enrolTotp(shop.world, session);
      }),
    );
    const shown = { kind: "recovery", code: theirs?.recoveryCodes[0] };
    expect((await stepUp(shop.world, mine?.headers ?? {}, shown)).answer.code).toBe("auth.proof_wrong");
    expect((await stepUp(shop.world, theirs?.headers ?? {}, shown)).answer.status).toBe(200);
  });

  test("and has lost it begins anew when two people have agreed; nobody stays signed in", async () => {
    const session = await aBuyerSession(shop.world);
    await confirmed(shop.world, session);
    const { headers } = await enrolTotp(shop.world, session);
    await shop.node.books.transact((tx) =>
      resetFactors(tx, shop.node, {
        userId: session.userId,
        author: { actor: "admin:usr_test", role: "admin", requestId: "req_test" },
        reason: "phone lost, seen in person",
      }),
    );
    expect((await asked(shop.world, headers, ["GET", "/v1/auth/factors"])).status).toBe(401);
    const again = await aSessionOf(shop.world, session.userId);
    expect((await asked(shop.world, again.headers, ["GET", "/v1/auth/factors"])).body).toMatchObject({
      totp: null,
      recovery: null,
      passkeys: [],
    });
  });
});
