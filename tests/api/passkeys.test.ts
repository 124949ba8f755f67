import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openAuthenticator } from "../authenticator.ts";
import { aBuyerSession, type TestSession } from "../market.ts";
import { asked } from "../second-factor.ts";
import { openShop, type TestShop } from "../shop.ts";
import { confirmed } from "../stays.ts";

let shop: TestShop;
beforeAll(async () => void (shop = await openShop()));
afterAll(() => shop.close());

type Headers = Readonly<Record<string, string>>;
type Options = Readonly<Record<string, unknown>>;
const path = (rest: string) => ["POST", `/v1/auth/passkeys${rest}`] as const;
const optionsOf = async (rest: string, headers: Headers): Promise<Options> =>
  (await asked(shop.world, headers, path(rest))).body["options"] as unknown as Options;
const bearer = (body: unknown): Headers => ({
  authorization: `Bearer ${(body as { access: { token: string } }).access.token}`,
});

const somebody = async () => {
  const session = await aBuyerSession(shop.world);
  await confirmed(shop.world, session);
  return session;
};

/** Somebody with a passkey, and his headers after it was made. */
async function withPasskey(session?: TestSession) {
  const person = session ?? (await somebody());
  const authenticator = openAuthenticator();
  const options = await optionsOf("/registration", person.headers);
  const body = { answer: authenticator.make(options), name: "Pixel 7" };
  const added = await asked(shop.world, person.headers, path(""), body);
  expect(added.status).toBe(201);
  return { person, authenticator, added, headers: bearer(added.body["tokens"]) };
}

describe("a passkey", () => {
  test("is made by whoever is fresh, and the stay has shown it", async () => {
    const { person, authenticator, added, headers } = await withPasskey();
    expect(added.body["recoveryCodes"]).toHaveLength(10);
    const { body } = await asked(shop.world, headers, ["GET", "/v1/auth/factors"]);
    expect(body).toMatchObject({
      passkeys: [{ id: authenticator.id, name: "Pixel 7" }],
      proofs: ["passkey", "recovery"],
    });
    const stale = await aBuyerSession(shop.world);
    expect((await asked(shop.world, stale.headers, path("/registration"))).code).toBe(
      "auth.step_up_required",
    );
    expect((await asked(shop.world, person.headers, path("/registration"))).status).toBe(401);
  });

  test.each([
    ["elsewhere", { origin: "https://haat.test.example" }],
    ["by somebody unverified", { isVerified: false }],
  ])("that was made %s is none", async (_, shown) => {
    const person = await somebody();
    const options = await optionsOf("/registration", person.headers);
    const body = { answer: openAuthenticator().make(options, shown), name: "x" };
    expect((await asked(shop.world, person.headers, path(""), body)).code).toBe("auth.proof_wrong");
  });

  test("is made once for a question, within five minutes, and by whom it was asked", async () => {
    const [person, other] = [await somebody(), await somebody()];
    const options = await optionsOf("/registration", person.headers);
    const add = (headers: Headers, given: Options) =>
      asked(shop.world, headers, path(""), { answer: openAuthenticator().make(given), name: "x" });
    expect((await add(other.headers, options)).code).toBe("auth.proof_wrong");
    const both = await Promise.all([add(person.headers, options), add(person.headers, options)]);
    expect(both.map(({ status }) => status).toSorted()).not.toEqual([201, 201]);
    const late = await optionsOf("/registration", other.headers);
    await shop.world.owner.query("update challenge set expires_at = now() where user_id = $1", [
      other.userId,
    ]);
    expect((await add(other.headers, late)).code).toBe("auth.proof_wrong");
    expect((await add(other.headers, { challenge: "0".repeat(32) })).code).toBe("auth.proof_wrong");
  });

  test("confirms, for its own person and once for a question", async () => {
    const { authenticator, headers } = await withPasskey();
    const thief = await withPasskey();
    const options = await optionsOf("/step-up/challenge", headers);
    const answer = authenticator.show(options);
    expect((await asked(shop.world, thief.headers, path("/step-up"), { answer })).code).toBe(
      "auth.proof_wrong",
    );
    const theirs = await optionsOf("/step-up/challenge", thief.headers);
    const borrowed = { answer: authenticator.show(theirs) };
    expect((await asked(shop.world, thief.headers, path("/step-up"), borrowed)).code).toBe(
      "auth.proof_wrong",
    );
    const done = await asked(shop.world, headers, path("/step-up"), { answer });
    expect(done.status).toBe(200);
    expect((await asked(shop.world, headers, ["GET", "/v1/auth/factors"])).status).toBe(401);
    expect((await asked(shop.world, bearer(done.body), path("/step-up"), { answer })).code).toBe(
      "auth.proof_wrong",
    );
  });

  test("that answers a question for making one confirms nothing, nor makes one that answers for confirming", async () => {
    const person = await somebody();
    const { authenticator, headers } = await withPasskey(person);
    const answer = authenticator.show(await optionsOf("/registration", headers));
    expect((await asked(shop.world, headers, path("/step-up"), { answer })).code).toBe("auth.proof_wrong");
    const made = openAuthenticator().make(await optionsOf("/step-up/challenge", headers));
    expect((await asked(shop.world, headers, path(""), { answer: made, name: "x" })).code).toBe(
      "auth.proof_wrong",
    );
  });

  test("signs its person in, unless it was copied, elsewhere, unverified or shown before", async () => {
    const { person, authenticator } = await withPasskey();
    const enter = async (shown = {}) =>
      asked(shop.world, {}, path("/sessions"), {
        answer: authenticator.show(await optionsOf("/sessions/challenge", {}), shown),
      });
    const entered = await enter({ counter: 5 });
    expect([entered.status, (entered.body["me"] as { id?: string } | undefined)?.id]).toEqual([
      201,
      person.userId,
    ]);
    expect((await enter({ counter: 5 })).code).toBe("auth.proof_wrong");
    expect((await enter({ counter: 6, origin: "http://localhost" })).code).toBe("auth.proof_wrong");
    expect((await enter({ counter: 7, isVerified: false })).code).toBe("auth.proof_wrong");
    const answer = authenticator.show(await optionsOf("/sessions/challenge", {}), { counter: 8 });
    const twice = await Promise.all([1, 2].map(() => asked(shop.world, {}, path("/sessions"), { answer })));
    expect(twice.map(({ status }) => status).toSorted()).toEqual([201, 400]);
  });

  test("is not removed while it is the last way in", async () => {
    const {
      authenticator,
      headers,
      person: { userId },
    } = await withPasskey();
    await shop.world.owner.query(
      "update user_account set phone_sealed = null, phone_hash = null, phone_tail = null where id = $1",
      [userId],
    );
    const remove = () => asked(shop.world, headers, ["DELETE", `/v1/auth/passkeys/${authenticator.id}`]);
    expect(await remove()).toMatchObject({ status: 409, code: "auth.last_way_in" });
    const link = "insert into identity (provider, subject, user_id) values ('facebook', '10159', $1)";
    await shop.world.owner.query(link, [userId]);
    expect((await remove()).status).toBe(204);
  });

  test("is named and removed by its own person alone", async () => {
    const { authenticator, headers } = await withPasskey();
    const other = await withPasskey();
    const own = `/v1/auth/passkeys/${authenticator.id}`;
    expect((await asked(shop.world, other.headers, ["PATCH", own], { name: "mine" })).code).toBe(
      "factor.not_found",
    );
    expect((await asked(shop.world, other.headers, ["DELETE", own])).code).toBe("factor.not_found");
    expect((await asked(shop.world, headers, ["PATCH", own], { name: "আমার ফোন" })).status).toBe(204);
    expect((await asked(shop.world, headers, ["DELETE", own])).status).toBe(204);
    expect((await asked(shop.world, headers, ["GET", "/v1/auth/factors"])).body).toMatchObject({
      passkeys: [],
      recovery: null,
    });
  });
});
