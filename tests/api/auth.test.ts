import { CodeView, MeView } from "@haat/contract/auth";
import { Problem } from "@haat/contract/problem";
import { SessionView } from "@haat/contract/session";
import { toBengaliDigits } from "@haat/core/digits";
import { parsePhone } from "@haat/core/phone";
import { phoneHash } from "@haat/core/sealed-phone";
import { smsLength } from "@haat/messaging/sms-length";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { aBuyerSession } from "../market.ts";
import { askCode } from "../asking-code.ts";
import { waitingMessages } from "../messages.ts";
import { openWorld, type TestWorld } from "../world.ts";

let world: TestWorld;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());
afterEach(() => expect(world.faults).toEqual([]));

let made = 0;
const aPhone = (): string => `0191${String((made += 1)).padStart(7, "0")}`;
/** The flow of the newest code that each phone was sent. */
const flows = new Map<string, string>();
async function ask(phone: string, locale = "bn"): Promise<Response> {
  const reply = await askCode(world, phone, { headers: { "x-locale": locale } });
  if (reply.status === 200) flows.set(phone, CodeView.parse(await reply.clone().json()).flow);
  return reply;
}
const nobodys = "0".repeat(32);
const enter = (phone: string, code: string, headers: Record<string, string> = {}) =>
  world.fetch("/v1/auth/sessions", { body: { phone, code, flow: flows.get(phone) ?? nobodys }, headers });
const codeOf = async (reply: Response): Promise<unknown> => Problem.parse(await reply.json()).code;

const hashOf = (phone: string): Promise<string> => phoneHash(world.edge.sealer, parsePhone(phone));
/** The newest SMS to a phone, as the outbox holds it. */
async function smsTo(phone: string): Promise<string> {
  const sms = (await waitingMessages(world)).find(({ to }) => to === `+88${phone}`);
  expect(sms?.kind).toBe("code");
  return sms?.text ?? "";
}
const codeFor = async (phone: string): Promise<string> => /\d{6}/.exec(await smsTo(phone))?.[0] ?? "";
const sentTo = async (phone: string): Promise<number> =>
  (await world.owner.query("select from one_time_code where phone_hash = $1", [await hashOf(phone)]))
    .rowCount ?? 0;
/** Holds a table until that many requests wait for the database, then lets all of them go in the same moment. */
async function atOnce(table: string, many: number, request: () => Promise<Response>): Promise<Response[]> {
  const gate = await world.owner.connect();
  await gate.query(`begin; lock table ${table} in share row exclusive mode`);
  const replies = Promise.all(Array.from({ length: many }, request));
  const waiting =
    "select distinct pid from pg_locks l join pg_database d on d.oid = l.database where not granted and datname = current_database()";
  try {
    await expect.poll(async () => (await gate.query(waiting)).rowCount).toBe(many);
  } finally {
    await gate.query("commit");
    gate.release();
  }
  return replies;
}

/** As if the codes of this phone had been sent that much earlier. */
const age = async (phone: string, interval: string) =>
  world.owner.query(
    "update one_time_code set created_at = created_at - $2::interval, expires_at = expires_at - $2::interval where phone_hash = $1",
    [await hashOf(phone), interval],
  );

describe("a sign-in code", () => {
  test("goes to any spelling of a phone, in one short SMS with plain digits", async () => {
    for (const locale of ["bn", "en"]) {
      const phone = aPhone();
      const reply = await ask(toBengaliDigits(`+88 ${phone.slice(0, 5)}-${phone.slice(5)}`), locale);
      const sent = CodeView.parse(await reply.json());
      expect(Date.parse(sent.expiresAt) - Date.parse(sent.resendAt)).toBe(240_000);
      const text = await smsTo(phone);
      expect(text).toMatch(/\b\d{6}\b/);
      expect(smsLength(text).parts).toBe(1);
      // The web's own test host is short enough for the line that browsers read.
      expect(text.endsWith(`\n@haat.test #${/\d{6}/.exec(text)?.[0]}`)).toBe(true);
    }
  });

  test("is stored as a keyed hash only", async () => {
    const phone = aPhone();
    await ask(phone);
    const code = await codeFor(phone);
    const { rows } = await world.owner.query("select * from one_time_code where phone_hash = $1", [
      await hashOf(phone),
    ]);
    expect(JSON.stringify(rows)).not.toContain(code);
  });

  test("is not sent again within a minute, nor a sixth time within the hour", async () => {
    const phone = aPhone();
    for (let sent = 1; sent <= 5; sent += 1) {
      expect((await ask(phone)).status).toBe(200);
      expect(await codeOf(await ask(phone))).toBe("auth.too_many_codes");
      await age(phone, "61 seconds");
    }
    const refused = await ask(phone);
    const wait = Number(refused.headers.get("retry-after"));
    expect([refused.status, wait > 3_200, wait <= 3_600]).toEqual([429, true, true]);
    await age(phone, "1 hour");
    expect((await ask(phone)).status).toBe(200);
  });

  test("is sent once to one phone, however many ask at once", async () => {
    const phone = aPhone();
    const replies = await atOnce("one_time_code", 6, () => ask(phone));
    expect(replies.filter((reply) => reply.status === 200)).toHaveLength(1);
    expect(await sentTo(phone)).toBe(1);
  });

  test("is answered alike for people we know and people we do not", async () => {
    const { phone } = await aBuyerSession(world);
    const [known, unknown] = [await ask(phone.slice(3)), await ask(aPhone())];
    expect([known.status, Object.keys((await known.json()) as object)]).toEqual([
      unknown.status,
      Object.keys((await unknown.json()) as object),
    ]);
  });

  test.each(["12345", "01212345678", "+8801712345", "hello 017", "০১৭"])(
    "is refused for %j",
    async (phone) => {
      expect([(await ask(phone.padEnd(6, " "))).status]).toEqual([400]);
    },
  );
});

describe("signing in", () => {
  test("makes a new buyer known and opens a session for thirty days", async () => {
    const phone = aPhone();
    await ask(phone);
    const reply = await enter(phone, toBengaliDigits(await codeFor(phone)));
    expect(reply.status).toBe(201);
    const { access, refresh, me } = SessionView.parse(await reply.json());
    expect(me).toMatchObject({ phone, roles: ["buyer"], shops: [] });
    expect(new Date(refresh.expiresAt).getTime() - Date.now()).toBeGreaterThan(29.9 * 86_400_000);
    const asked = { headers: { authorization: `Bearer ${access.token}` } };
    expect(MeView.parse(await (await world.fetch("/v1/auth/me", asked)).json())).toEqual(me);
    const { rows } = await world.owner.query("select * from session where user_id = $1", [me.id]);
    expect(JSON.stringify(rows)).not.toContain(refresh.token.slice(-32));
  });

  test("takes a code once", async () => {
    const phone = aPhone();
    await ask(phone);
    const code = await codeFor(phone);
    const replies = await Promise.all(Array.from({ length: 6 }, () => enter(phone, code)));
    expect(replies.filter((reply) => reply.status === 201)).toHaveLength(1);
    expect(await codeOf(await enter(phone, code))).toBe("auth.code_expired");
  });

  test("judges three tries and no more, also when they arrive at once", async () => {
    const phone = aPhone();
    await ask(phone);
    const code = await codeFor(phone);
    const wrong = code === "000000" ? "111111" : "000000";
    await Promise.all(Array.from({ length: 10 }, () => enter(phone, wrong)));
    const { rows } = await world.owner.query("select tries from one_time_code where phone_hash = $1", [
      await hashOf(phone),
    ]);
    expect(rows).toEqual([{ tries: 3 }]);
    expect(await codeOf(await enter(phone, code))).toBe("auth.code_expired");
  });

  test("says wrong while tries are left, and takes only the newest code in its five minutes", async () => {
    const phone = aPhone();
    await ask(phone);
    const old = await codeFor(phone);
    expect(await codeOf(await enter(phone, old === "123456" ? "123457" : "123456"))).toBe("auth.code_wrong");
    expect(await codeOf(await enter(phone, "12 34"))).toBe("auth.code_wrong");
    await age(phone, "2 minutes");
    await ask(phone);
    const code = await codeFor(phone);
    const stale = old === code ? "000000" : old;
    expect((await enter(phone, stale)).status).toBe(400);
    await age(phone, "5 minutes");
    expect(await codeOf(await enter(phone, code))).toBe("auth.code_expired");
    expect(await codeOf(await enter(aPhone(), "123456"))).toBe("auth.code_expired");
  });

  test("is refused to a suspended person", async () => {
    const { phone, userId, headers } = await aBuyerSession(world);
    await world.owner.query("update user_account set suspended = true where id = $1", [userId]);
    expect((await world.fetch("/v1/auth/me", { headers })).status).toBe(401);
    await ask(phone.slice(3));
    const reply = await enter(phone.slice(3), await codeFor(phone.slice(3)));
    expect([reply.status, await codeOf(reply)]).toEqual([403, "auth.forbidden"]);
  });
});
