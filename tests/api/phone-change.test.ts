import { changePhones } from "@haat/api/jobs/change-phones";
import { Problem } from "@haat/contract/problem";
import { PhoneChangeView } from "@haat/contract/phone-change";
import { phoneHash } from "@haat/core/sealed-phone";
import { parsePhone } from "@haat/core/phone";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { aMailPerson, aPassword, mailsTo, secretIn, tokenTo } from "../mailbox.ts";
import { aBuyerSession, type TestSession } from "../market.ts";
import { waitingMessages } from "../messages.ts";
import { openShop, type TestShop } from "../shop.ts";
import { aSessionOf, confirmed } from "../stays.ts";

let shop: TestShop;
beforeAll(async () => void (shop = await openShop()));
afterAll(() => shop.close());
afterEach(() => expect(shop.world.faults).toEqual([]));

type Headers = Readonly<Record<string, string>>;
let made = 0;
const aNumber = (): string => `0161${String((made += 1)).padStart(7, "0")}`;
const codeOf = async (reply: Response): Promise<string> =>
  reply.status < 300 ? `${reply.status}` : `${reply.status} ${Problem.parse(await reply.json()).code}`;
const ask = (headers: Headers, phone: string, password?: string) =>
  shop.world.fetch("/v1/auth/phone-changes", { headers, body: { phone, ...(password && { password }) } });
const prove = (headers: Headers, code: string) =>
  shop.world.fetch("/v1/auth/phone-changes/current/code", { headers, body: { code } });
const byMail = (headers: Headers, token: string) =>
  shop.world.fetch("/v1/auth/phone-changes/current/mail", { headers, body: { token } });
const stop = (token: string) => shop.world.fetch("/v1/auth/phone-changes/stop", { body: { token } });
const view = async (reply: Response) => PhoneChangeView.parse(await reply.json());
const isIn = async (headers: Headers) => (await shop.world.fetch("/v1/auth/me", { headers })).status === 200;
const smsTo = async (phone: string) =>
  (await waitingMessages(shop.world)).filter(({ to }) => to === parsePhone(phone));
const codeTo = async (phone: string) => /\d{6}/.exec((await smsTo(phone))[0]?.text ?? "")?.[0] ?? "";
const ownerOf = async (phone: string): Promise<string | undefined> => {
  const hash = await phoneHash(shop.world.edge.sealer, parsePhone(phone));
  const { rows } = await shop.world.owner.query("select id from user_account where phone_hash = $1", [hash]);
  return rows[0]?.id;
};
const aDayLater = () =>
  shop.world.owner.query(
    `update phone_change set asked_at = asked_at - interval '1 day', due_at = due_at - interval '1 day',
       phone_proven_at = phone_proven_at - interval '1 day', expires_at = expires_at - interval '1 day'`,
  );
/** Somebody of the phone who has had a password and an address for long. */
async function aSettledPerson(): Promise<TestSession & Readonly<{ email: string }>> {
  const { world } = shop;
  const { email, userId, headers } = await aMailPerson(world);
  const phone = parsePhone(aNumber());
  await ask(headers, phone, aPassword);
  await prove(headers, await codeTo(phone));
  await changePhones(shop.jobs);
  await world.owner.query("update password set changed_at = now() - interval '2 days' where user_id = $1", [
    userId,
  ]);
  await world.owner.query(
    "update user_account set email_verified_at = now() - interval '2 days' where id = $1",
    [userId],
  );
  return { email, phone, ...(await aSessionOf(world, userId, "store", { isFresh: true })) };
}

describe("a first phone", () => {
  test("is added by a person of the mail with his password, at once, and he stays signed in", async () => {
    const { headers, userId } = await aMailPerson(shop.world);
    const phone = aNumber();
    const asked = await ask(headers, phone, aPassword);
    expect([asked.status, await view(asked)]).toMatchObject([202, { needsCode: true, needsMail: false }]);
    expect(await ownerOf(phone)).toBe(undefined);
    expect((await prove(headers, await codeTo(phone))).status).toBe(200);
    await changePhones(shop.jobs);
    expect([await ownerOf(phone), await isIn(headers)]).toEqual([userId, true]);
  });
});

describe("another phone", () => {
  test("takes the new one's code, the password and a day, of which the old one and the mail are told", async () => {
    const { headers, userId, phone: old, email } = await aSettledPerson();
    const phone = aNumber();
    expect(await view(await ask(headers, phone, aPassword))).toMatchObject({
      needsCode: true,
      needsMail: false,
    });
    const begun = await view(await prove(headers, await codeTo(phone)));
    expect(begun).toMatchObject({ state: "waiting", needsCode: false });
    expect(Date.parse(begun.dueAt ?? "") - Date.now()).toBeGreaterThan(23.9 * 3_600_000);
    expect((await smsTo(old))[0]?.text).toContain("/undo-phone#");
    expect((await mailsTo(shop.world, email))[0]?.text).toContain("/undo-phone#");
    await changePhones(shop.jobs);
    expect([await ownerOf(phone), await ownerOf(old)]).toEqual([undefined, userId]);
    await aDayLater();
    await changePhones(shop.jobs);
    expect([await ownerOf(phone), await ownerOf(old)]).toEqual([userId, undefined]);
    expect(await isIn(headers)).toBe(false);
  });

  test("is not had by who holds the SIM and a session, nor by a password that he has just set", async () => {
    const { headers, ...session } = await aBuyerSession(shop.world);
    await confirmed(shop.world, session);
    expect(await codeOf(await ask(headers, aNumber()))).toBe("403 phone_change.second_proof_missing");
    await shop.world.fetch("/v1/auth/password", { method: "PUT", headers, body: { password: aPassword } });
    expect(await codeOf(await ask(headers, aNumber(), aPassword))).toBe(
      "403 phone_change.second_proof_missing",
    );
    expect(await codeOf(await ask(headers, aNumber(), "not that one at all"))).toBe("400 password.wrong");
  });

  test("takes the link in the mailbox where no password is shown, of him who asked and once", async () => {
    const { headers, email } = await aSettledPerson();
    const other = await aSettledPerson();
    const phone = aNumber();
    expect(await view(await ask(headers, phone))).toMatchObject({ needsCode: true, needsMail: true });
    expect(await view(await prove(headers, await codeTo(phone)))).toMatchObject({
      state: "proving",
      needsMail: true,
    });
    const token = await tokenTo(shop.world, email, "/account/phone/prove");
    expect(await codeOf(await byMail(other.headers, token))).toBe("400 auth.link_dead");
    const replies = await Promise.all(Array.from({ length: 3 }, () => byMail(headers, token)));
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 400, 400]);
    const won = replies.find(({ status }) => status === 200);
    expect(won && (await view(won))).toMatchObject({ state: "waiting" });
  });

  test("is stopped by the link that the old one was sent, once, and everybody is signed out", async () => {
    const { headers, phone: old, userId } = await aSettledPerson();
    const phone = aNumber();
    await ask(headers, phone, aPassword);
    await prove(headers, await codeTo(phone));
    const token = secretIn((await smsTo(old))[0]?.text ?? "");
    const replies = await Promise.all(Array.from({ length: 3 }, () => stop(token)));
    expect(replies.map(({ status }) => status).toSorted()).toEqual([204, 400, 400]);
    expect(await isIn(headers)).toBe(false);
    await aDayLater();
    await changePhones(shop.jobs);
    expect([await ownerOf(phone), await ownerOf(old)]).toEqual([undefined, userId]);
  });

  test("is guessed at three times, also when the guesses arrive at once", async () => {
    const { headers } = await aSettledPerson();
    const phone = aNumber();
    await ask(headers, phone, aPassword);
    const code = await codeTo(phone);
    const wrong = code === "000000" ? "111111" : "000000";
    const codes = await Promise.all(
      Array.from({ length: 8 }, async () => codeOf(await prove(headers, wrong))),
    );
    expect(codes.filter((each) => each === "400 auth.code_wrong")).toHaveLength(3);
    expect(await codeOf(await prove(headers, code))).toBe("400 auth.code_expired");
  });

  test("that somebody else has is answered alike, and stays his", async () => {
    const [asker, owner] = [await aSettledPerson(), await aSettledPerson()];
    const free = await ask(asker.headers, aNumber(), aPassword);
    await shop.world.fetch("/v1/auth/phone-changes/current", { method: "DELETE", headers: asker.headers });
    const taken = await ask(asker.headers, owner.phone, aPassword);
    expect([taken.status, { ...(await view(taken)), phoneTail: "" }]).toEqual([
      free.status,
      { ...(await view(free)), phoneTail: "" },
    ]);
    await prove(asker.headers, await codeTo(owner.phone));
    await aDayLater();
    await changePhones(shop.jobs);
    expect([await ownerOf(owner.phone), await ownerOf(asker.phone)]).toEqual([owner.userId, asker.userId]);
    expect(await isIn(asker.headers)).toBe(true);
  });

  test("is asked for by nobody who has not just shown that it is he, whatever password comes along", async () => {
    const { headers, ...stay } = await aSettledPerson();
    await confirmed(shop.world, stay, 6);
    expect(await codeOf(await ask(headers, aNumber(), aPassword))).toBe("403 auth.step_up_required");
  });

  test("takes the password that was shown to confirm, but not one of long ago beside a code by SMS", async () => {
    const { headers, sessionId, userId } = await aSettledPerson();
    await shop.world.owner.query("update user_account set email_verified_at = now() where id = $1", [userId]);
    const shown = (...factors: string[]) =>
      shop.world.owner.query("update session set factors = $2 where id = $1", [sessionId, factors]);
    await shown("password", "phone");
    expect(await codeOf(await ask(headers, aNumber()))).toBe("403 auth.proof_needed");
    await shown("phone", "password");
    expect(await view(await ask(headers, aNumber()))).toMatchObject({ needsCode: true, needsMail: false });
  });

  test("is asked for three times a day", async () => {
    const { headers } = await aSettledPerson();
    await aDayLater();
    const codes: string[] = [];
    for (let asked = 0; asked < 4; asked += 1) {
      codes.push(await codeOf(await ask(headers, aNumber(), aPassword)));
      await shop.world.fetch("/v1/auth/phone-changes/current", { method: "DELETE", headers });
    }
    expect(codes).toEqual(["202", "202", "202", "429 auth.too_many_codes"]);
  });
});
