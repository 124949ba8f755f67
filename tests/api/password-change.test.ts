import { Problem } from "@haat/contract/problem";
import { WaysView } from "@haat/contract/password";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { ageLinks, aMailPerson, anEmail, aPassword, enter, mailsTo, tokenTo } from "../mailbox.ts";
import { aBuyerSession, aVendor, aVendorSession } from "../market.ts";
import { waitingMessages } from "../messages.ts";
import { aSessionOf, confirmed } from "../stays.ts";
import { openWorld, type TestWorld } from "../world.ts";

let world: TestWorld;
beforeAll(async () => void (world = await openWorld({ locale: "en" })));
afterAll(() => world.close());
afterEach(() => expect(world.faults).toEqual([]));

type Headers = Readonly<Record<string, string>>;
const codeOf = async (reply: Response): Promise<string> =>
  reply.status < 300 ? `${reply.status}` : `${reply.status} ${Problem.parse(await reply.json()).code}`;
const change = (headers: Headers, body: object) =>
  world.fetch("/v1/auth/password", { method: "PUT", headers, body });
const askEmail = (headers: Headers, body: object) => world.fetch("/v1/auth/email/changes", { headers, body });
const proveEmail = (headers: Headers, token: string) =>
  world.fetch("/v1/auth/email/changes/proof", { headers, body: { token } });
const undo = (token: string) => world.fetch("/v1/auth/email/changes/undo", { body: { token } });
const isIn = async (headers: Headers) => (await world.fetch("/v1/auth/me", { headers })).status === 200;
const ways = async (headers: Headers) =>
  WaysView.parse(await (await world.fetch("/v1/auth/ways", { headers })).json());
/** As if he had confirmed with the code of an SMS just now, whatever he came in by. */
const byPhone = (userId: string) =>
  world.owner.query(
    "update session set stepped_up_at = now(), factors = array_append(array_remove(factors, 'phone'), 'phone') where user_id = $1",
    [userId],
  );
/** Somebody of the phone alone, who came in this minute. */
const aFreshBuyer = async () => {
  const session = await aBuyerSession(world);
  await confirmed(world, session);
  return session;
};
const next = "shalik pakhi 3 ta dale";

describe("changing a password", () => {
  test("asks for the old one, signs out the other devices and tells the person", async () => {
    const { email, userId, headers } = await aMailPerson(world);
    const other = await aSessionOf(world, userId);
    await world.owner.query(
      "update session set stepped_up_at = now() - interval '6 minutes' where user_id = $1",
      [userId],
    );
    const right = { current: aPassword, password: next };
    for (const body of [{ password: next }, right])
      expect(await codeOf(await change(headers, body))).toBe("403 auth.step_up_required");
    await byPhone(userId);
    expect(await codeOf(await change(headers, { password: next }))).toBe("403 auth.proof_needed");
    expect(await codeOf(await change(headers, { current: "not that one", password: next }))).toBe(
      "400 password.wrong",
    );
    expect(await codeOf(await change(headers, right))).toBe("204");
    expect([await isIn(headers), await isIn(other.headers)]).toEqual([true, false]);
    expect((await enter(world, email, next)).status).toBe(201);
    expect((await mailsTo(world, email))[0]?.subject).toBe("Your Haat password was changed");
  });

  test("gives a borrowed phone five guesses at the old one", async () => {
    const { headers } = await aMailPerson(world);
    const guesses = await Promise.all(
      Array.from({ length: 9 }, (_, at) => change(headers, { current: `wrong guess ${at}`, password: next })),
    );
    const codes = await Promise.all(guesses.map(codeOf));
    expect(codes.filter((code) => code === "400 password.wrong")).toHaveLength(5);
    expect(await codeOf(await change(headers, { current: aPassword, password: next }))).toBe(
      "429 password.too_many_tries",
    );
  });

  test("sets a first one right after a sign-in by phone, and tells the phone", async () => {
    const stale = await aBuyerSession(world);
    await confirmed(world, stale, 6);
    expect(await codeOf(await change(stale.headers, { password: next }))).toBe("403 auth.step_up_required");
    const { headers: fresh, phone: owner } = await aFreshBuyer();
    expect(await codeOf(await change(fresh, { password: next }))).toBe("204");
    expect(await ways(fresh)).toEqual({ email: null, hasPassword: true, phoneTail: owner.slice(-4) });
    const told = await waitingMessages(world);
    expect(told.filter(({ to }) => to === owner)[0]?.text).toContain("পাসওয়ার্ড বদলেছে");
    expect(told.filter(({ to }) => to === stale.phone)).toEqual([]);
  });

  test("refuses one made of the person's phone or shop", async () => {
    const { headers, phone } = await aFreshBuyer();
    expect(await codeOf(await change(headers, { password: `xx${phone.slice(3)}xx` }))).toBe(
      "400 password.personal",
    );
    const vendor = await aVendor(world);
    const owner = await aVendorSession(world, vendor);
    await confirmed(world, owner);
    expect(await codeOf(await change(owner.headers, { password: `my ${vendor.slug} is best` }))).toBe(
      "400 password.personal",
    );
  });

  test("closes the reset links that were on their way", async () => {
    const { email, headers } = await aMailPerson(world);
    await world.fetch("/v1/auth/password/resets", { body: { email } });
    const token = await tokenTo(world, email, "/reset/new");
    await change(headers, { current: aPassword, password: next });
    const reply = await world.fetch("/v1/auth/password/resets/proof", {
      body: { token, password: "an older idea 7" },
    });
    expect(await codeOf(reply)).toBe("400 auth.link_dead");
  });
});

describe("an address of mail", () => {
  test("is added by a person of the phone, and opens the account once it has a password", async () => {
    const { headers, phone } = await aFreshBuyer();
    const email = anEmail();
    expect(await codeOf(await askEmail(headers, { email }))).toBe("202");
    expect((await ways(headers)).email).toBe(null);
    const token = await tokenTo(world, email, "/account/email/prove");
    expect(await codeOf(await proveEmail(headers, token))).toBe("204");
    expect((await ways(headers)).email).toBe(email);
    expect((await waitingMessages(world)).find(({ to }) => to === phone)?.text).toContain("ই-মেইল");
    expect(await codeOf(await change(headers, { password: next }))).toBe("403 auth.proof_needed");
    await world.fetch("/v1/auth/password/resets", { body: { email } });
    const resetToken = await tokenTo(world, email, "/reset/new");
    await world.fetch("/v1/auth/password/resets/proof", { body: { token: resetToken, password: next } });
    expect((await enter(world, email, next)).status).toBe(201);
  });

  test("is changed with the password only; the old one is told and takes it back", async () => {
    const { email: old, headers, userId } = await aMailPerson(world);
    const thief = await aSessionOf(world, userId);
    const email = anEmail();
    expect(await codeOf(await askEmail(thief.headers, { email }))).toBe("403 auth.step_up_required");
    await byPhone(userId);
    expect(await codeOf(await askEmail(thief.headers, { email }))).toBe("403 auth.proof_needed");
    expect(await codeOf(await askEmail(thief.headers, { email, password: "not that one" }))).toBe(
      "400 password.wrong",
    );
    expect(await codeOf(await askEmail(thief.headers, { email, password: aPassword }))).toBe("202");
    expect(
      await codeOf(await proveEmail(thief.headers, await tokenTo(world, email, "/account/email/prove"))),
    ).toBe("204");
    expect([await isIn(thief.headers), await isIn(headers)]).toEqual([true, false]);
    expect((await enter(world, email)).status).toBe(201);
    expect(await codeOf(await enter(world, old))).toBe("400 password.wrong");
    const token = await tokenTo(world, old, "/undo-email");
    const replies = await Promise.all(Array.from({ length: 3 }, () => undo(token)));
    expect(replies.map(({ status }) => status).toSorted()).toEqual([204, 400, 400]);
    expect(await isIn(thief.headers)).toBe(false);
    expect(await codeOf(await enter(world, email))).toBe("400 password.wrong");
    expect(await codeOf(await enter(world, old))).toBe("400 password.wrong");
    await world.fetch("/v1/auth/password/resets", { body: { email: old } });
    const resetToken = await tokenTo(world, old, "/reset/new");
    await world.fetch("/v1/auth/password/resets/proof", { body: { token: resetToken, password: next } });
    expect((await enter(world, old, next)).status).toBe(201);
  });

  test("is nobody's but his who asked, and only while he is signed in", async () => {
    const [asker, other] = [await aFreshBuyer(), await aBuyerSession(world)];
    const email = anEmail();
    await askEmail(asker.headers, { email });
    const token = await tokenTo(world, email, "/account/email/prove");
    expect(await codeOf(await proveEmail(other.headers, token))).toBe("400 auth.link_dead");
    expect(await codeOf(await proveEmail({}, token))).toBe("401 auth.required");
    const replies = await Promise.all(Array.from({ length: 3 }, () => proveEmail(asker.headers, token)));
    expect(replies.map(({ status }) => status).toSorted()).toEqual([204, 400, 400]);
  });

  test("of somebody else cannot be had: he is told, and the link that nobody got opens nothing", async () => {
    const { email } = await aMailPerson(world);
    const asker = await aFreshBuyer();
    await ageLinks(world, email, "2 minutes");
    expect(await codeOf(await askEmail(asker.headers, { email }))).toBe("202");
    const [mail] = await mailsTo(world, email);
    expect(mail?.subject).toBe("Somebody wanted to use your address");
    expect(mail?.text).not.toContain("#");
    expect((await ways(asker.headers)).email).toBe(null);
  });

  test("that finds an owner while its link is on the way stays his", async () => {
    const asker = await aFreshBuyer();
    const email = anEmail();
    await askEmail(asker.headers, { email });
    const token = await tokenTo(world, email, "/account/email/prove");
    await aMailPerson(world, email);
    expect(await codeOf(await proveEmail(asker.headers, token))).toBe("400 auth.link_dead");
  });
});
