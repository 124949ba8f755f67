import { Problem } from "@haat/contract/problem";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
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
const askReset = (email: string) => world.fetch("/v1/auth/password/resets", { body: { email } });
const reset = (token: string, password: string) =>
  world.fetch("/v1/auth/password/resets/proof", { body: { token, password } });
const nextPassword = "shalik pakhi 3 ta dale";

describe("a forgotten password", () => {
  test("gives way to a new one by a link that works once; every stay ends and the owner is told", async () => {
    const { email, userId, headers } = await aMailPerson(world);
    expect((await askReset(email)).status).toBe(202);
    const token = await tokenTo(world, email, "/reset/new");
    const replies = await Promise.all(
      Array.from({ length: 4 }, (_, at) => reset(token, `${nextPassword} ${at}`)),
    );
    expect(replies.map(({ status }) => status).toSorted()).toEqual([204, 400, 400, 400]);
    const won = replies.findIndex(({ status }) => status === 204);
    expect((await me(headers)).status).toBe(401);
    expect(await codeOf(await enter(world, email))).toBe("400 password.wrong");
    expect((await enter(world, email, `${nextPassword} ${won}`)).status).toBe(201);
    const { rows } = await world.owner.query(
      "select distinct end_reason from session where user_id = $1 and ended_at is not null",
      [userId],
    );
    expect(rows).toEqual([{ end_reason: "password_changed" }]);
    const notices = (await mailsTo(world, email)).filter(({ subject }) => subject.includes("was changed"));
    expect(notices).toHaveLength(1);
  });

  test("is not spent by a password that will not do, nor by a look at the link", async () => {
    const { email } = await aMailPerson(world);
    await askReset(email);
    const token = await tokenTo(world, email, "/reset/new");
    expect(await codeOf(await reset(token, "12345678"))).toBe("400 password.too_common");
    expect(await codeOf(await reset(token, `${email.split("@")[0]} hello`))).toBe("400 password.personal");
    expect((await reset(token, nextPassword)).status).toBe(204);
  });

  test("stays when the link is half an hour old", async () => {
    const { email } = await aMailPerson(world);
    await askReset(email);
    await ageLinks(world, email, "30 minutes");
    expect(await codeOf(await reset(await tokenTo(world, email, "/reset/new"), nextPassword))).toBe(
      "400 auth.link_dead",
    );
  });

  test("is no way in by the link of another purpose", async () => {
    const email = anEmail();
    await register(world, email);
    const token = await tokenTo(world, email, "/verify-email");
    expect(await codeOf(await reset(token, nextPassword))).toBe("400 auth.link_dead");
    const person = await aMailPerson(world);
    await askReset(person.email);
    expect(await codeOf(await prove(await tokenTo(world, person.email, "/reset/new")))).toBe(
      "400 auth.link_dead",
    );
  });

  test("frees an owner whose guesses were used up by somebody else", async () => {
    const { email } = await aMailPerson(world);
    for (let guess = 0; guess < 6; guess += 1) await enter(world, email, "not that one at all");
    await askReset(email);
    await reset(await tokenTo(world, email, "/reset/new"), nextPassword);
    expect((await enter(world, email, nextPassword)).status).toBe(201);
  });
});

test("nothing that opens an account stands in the database", async () => {
  const { email } = await aMailPerson(world);
  await askReset(email);
  const token = await tokenTo(world, email, "/reset/new");
  const { rows } = await world.owner.query<{ row: string }>(
    `select e::text as row from email_token e union all select p::text from password p
     union all select u::text from user_account u union all select o.payload::text from outbox o`,
  );
  const everything = rows.map(({ row }) => row).join("\n");
  for (const secret of [token, aPassword, email]) expect(everything).not.toContain(secret);
});
