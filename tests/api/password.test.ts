import { Problem } from "@haat/contract/problem";
import { SessionView } from "@haat/contract/session";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { expectSoon } from "../soon.ts";
import { ageLinks, aMailPerson, anEmail, aPassword, enter, mailsTo, register, tokenTo } from "../mailbox.ts";
import { openWorld, type TestWorld } from "../world.ts";

let world: TestWorld;
beforeAll(async () => void (world = await openWorld({ locale: "en" })));
afterAll(() => world.close());
afterEach(() => expect(world.faults).toEqual([]));

const codeOf = async (reply: Response): Promise<string> =>
  `${reply.status} ${Problem.parse(await reply.json()).code}`;
const me = (headers: Readonly<Record<string, string>>) => world.fetch("/v1/auth/me", { headers });
const prove = (token: string, password = aPassword) =>
  world.fetch("/v1/auth/registrations/proof", { body: { token, password } });
const nextPassword = "shalik pakhi 3 ta dale";

describe("registering", () => {
  test("mails a link; with it and the password the account begins and is signed in", async () => {
    const email = anEmail();
    const asked = await register(world, email);
    expect([asked.status, await asked.json()]).toEqual([202, { validForMinutes: 1440 }]);
    expect(await codeOf(await enter(world, email))).toBe("400 password.wrong");
    const reply = await prove(await tokenTo(world, email, "/verify-email"));
    expect(reply.status).toBe(201);
    const { access, me: person } = SessionView.parse(await reply.json());
    expect(person).toMatchObject({ name: "রহিমা খাতুন", phone: null, roles: ["buyer"] });
    expect((await me({ authorization: `Bearer ${access.token}` })).status).toBe(200);
    expect((await enter(world, email.toUpperCase())).status).toBe(201);
  });

  test("begins one account, however often the link is opened at once", async () => {
    const email = anEmail();
    await register(world, email);
    const token = await tokenTo(world, email, "/verify-email");
    const replies = await Promise.all(Array.from({ length: 4 }, () => prove(token)));
    expect(replies.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(await codeOf(await prove(token))).toBe("400 auth.link_dead");
  });

  test("does not hand an account to whoever chose its password for another's address", async () => {
    const email = anEmail();
    await register(world, email, "tomato ladder rain 58");
    const token = await tokenTo(world, email, "/verify-email");
    expect(await codeOf(await prove(token, aPassword))).toBe("400 password.wrong");
    expect((await prove(token, "tomato ladder rain 58")).status).toBe(201);
  });

  test("of a known address changes nothing and tells its owner, in his language", async () => {
    const { email } = await aMailPerson(world);
    await ageLinks(world, email, "2 minutes");
    const reply = await register(world, email, nextPassword, "Somebody Else");
    expect([reply.status, await reply.json()]).toEqual([202, { validForMinutes: 1440 }]);
    const [mail] = await mailsTo(world, email);
    expect(mail?.subject).toBe("You already have a Haat account");
    expect(mail?.text).not.toContain("#");
    expect(`${mail?.text}${mail?.html}`).not.toContain("Somebody Else");
    expect(await codeOf(await enter(world, email, nextPassword))).toBe("400 password.wrong");
    expect((await enter(world, email)).status).toBe(201);
  });

  test("sends one mail a minute and five an hour to an address, and answers as always", async () => {
    const email = anEmail();
    await Promise.all(Array.from({ length: 5 }, () => register(world, email)));
    expect(await mailsTo(world, email)).toHaveLength(1);
    for (let sent = 1; sent < 7; sent += 1) {
      await ageLinks(world, email, "61 seconds");
      expect((await register(world, email)).status).toBe(202);
    }
    expect(await mailsTo(world, email)).toHaveLength(5);
  });

  test("ends with the link's day", async () => {
    const email = anEmail();
    await register(world, email);
    await ageLinks(world, email, "24 hours");
    expect(await codeOf(await prove(await tokenTo(world, email, "/verify-email")))).toBe(
      "400 auth.link_dead",
    );
    expect(await codeOf(await prove("0".repeat(32)))).toBe("400 auth.link_dead");
  });

  test.each([
    [{ password: "short" }, "400 password.too_short"],
    [{ password: "x".repeat(129) }, "400 password.too_long"],
    [{ password: "bangladesh123" }, "400 password.too_common"],
    [{ password: "rahima khatun 77", name: "Rahima Khatun" }, "400 password.personal"],
    [{ email: "a@b@example.com" }, "400 email.invalid"],
    [{ email: "nilu@example.com\r\nBcc: all@example.com" }, "400 email.invalid"],
    [{ name: "Kаrim" }, "400 name.invalid"],
    [{ name: "\u202e\u2066" }, "400 name.invalid"],
    [{ name: "Karim\r\nBcc: all@example.com" }, "400 name.invalid"],
  ])("%j is refused as %s", async (wish, code) => {
    const body = { email: anEmail(), password: aPassword, name: "Karim", ...wish };
    expect(await codeOf(await world.fetch("/v1/auth/registrations", { body }))).toBe(code);
  });
});

describe("signing in by password", () => {
  test("is one account, whichever keyboard wrote the password", async () => {
    const email = anEmail();
    const password = "বাড়ি যাব কাল সকালে";
    await register(world, email, password.normalize("NFC"));
    const token = await tokenTo(world, email, "/verify-email");
    expect((await prove(token, password.normalize("NFD"))).status).toBe(201);
    expect((await enter(world, ` ${email} `, password.normalize("NFD"))).status).toBe(201);
  });

  test("judges five guesses in a quarter of an hour and no more, also when they arrive at once", async () => {
    const { email } = await aMailPerson(world);
    const guesses = await Promise.all(
      Array.from({ length: 12 }, (_, at) => enter(world, email, `wrong guess ${at}`)),
    );
    const codes = await Promise.all(guesses.map(codeOf));
    expect(codes.filter((code) => code === "400 password.wrong")).toHaveLength(5);
    expect(codes.filter((code) => code === "429 password.too_many_tries")).toHaveLength(7);
    const held = await enter(world, email);
    expect(Number(held.headers.get("retry-after"))).toBeGreaterThan(600);
    expect(await codeOf(held)).toBe("429 password.too_many_tries");
    await world.owner.query("update password_try set since = since - interval '16 minutes'");
    expect((await enter(world, email)).status).toBe(201);
  });

  test("holds an unknown address as it holds a known one", async () => {
    const email = anEmail();
    const codes: string[] = [];
    for (let guess = 0; guess < 7; guess += 1) codes.push(await codeOf(await enter(world, email)));
    expect(codes).toEqual([
      ...Array(5).fill("400 password.wrong"),
      ...Array(2).fill("429 password.too_many_tries"),
    ]);
  });

  test("counts wrong guesses only until the right one", async () => {
    const { email } = await aMailPerson(world);
    for (let round = 0; round < 3; round += 1) {
      for (let guess = 0; guess < 4; guess += 1) await enter(world, email, "not that one at all");
      expect((await enter(world, email)).status).toBe(201);
    }
  });

  test("is refused to a suspended person who knows it, and is wrong to everybody else", async () => {
    const { email, userId } = await aMailPerson(world);
    await world.owner.query("update user_account set suspended = true where id = $1", [userId]);
    expect(await codeOf(await enter(world, email, "not that one at all"))).toBe("400 password.wrong");
    expect(await codeOf(await enter(world, email))).toBe("403 auth.forbidden");
  });

  test("hashes anew what was kept at an older cost", async () => {
    const { email, userId } = await aMailPerson(world);
    const older =
      "$argon2id$v=19$m=8192,t=1,p=1$c29tZXNhbHRzb21lc2FsdA$gkaQqujQhU2uPgyoEtcFk/quERaGYORp7ZqgasB65Vc";
    await world.owner.query("update password set hash = $2 where user_id = $1", [userId, older]);
    expect((await enter(world, email, "kagojer nouka 42")).status).toBe(201);
    const { rows } = await world.owner.query("select hash from password where user_id = $1", [userId]);
    expect(rows[0].hash).toMatch(/^\$argon2id\$v=19\$m=19456,/);
    expect((await enter(world, email, "kagojer nouka 42")).status).toBe(201);
  });

  test("sends a megabyte away at once", async () => {
    for (const length of [200_000, 1_000_000])
      await expectSoon(100, async () => {
        const reply = await enter(world, "nilu@example.com", "ﷺ".repeat(length / 3));
        expect([400, 413]).toContain(reply.status);
      });
  });
});
