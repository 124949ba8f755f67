import { TokensView } from "@haat/contract/session";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { aVendor } from "../market.ts";
import { signIn } from "../signing-in.ts";
import { openWorld, type TestWorld } from "../world.ts";

let world: TestWorld;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());
afterEach(() => expect(world.faults).toEqual([]));

let made = 0;
const aPhone = (): string => `0192${String((made += 1)).padStart(7, "0")}`;
const turn = (refreshToken: string, audience?: string) =>
  world.fetch("/v1/auth/sessions/refresh", { body: { refreshToken, ...(audience && { audience }) } });
const turned = async (refreshToken: string, audience?: string): Promise<TokensView> =>
  TokensView.parse(await (await turn(refreshToken, audience)).json());
const me = async (token: string): Promise<number> =>
  (await world.fetch("/v1/auth/me", { headers: { authorization: `Bearer ${token}` } })).status;
const sessionOf = async (refreshToken: string) => {
  const { rows } = await world.owner.query("select * from session where id = $1", [
    refreshToken.slice(0, 30),
  ]);
  return rows[0];
};
/** As if the last turn had been that long ago. */
const age = (refreshToken: string, interval: string) =>
  world.owner.query("update session set rotated_at = rotated_at - $2::interval where id = $1", [
    refreshToken.slice(0, 30),
    interval,
  ]);
const shift = (refreshToken: string, change: string) =>
  world.owner.query(`update session set ${change} where id = $1`, [refreshToken.slice(0, 30)]);

describe("a refresh token", () => {
  test("is turned into the next one, and its session goes on", async () => {
    const { refresh } = await signIn(world, aPhone());
    const next = await turned(refresh.token);
    expect(next.refresh.token).not.toBe(refresh.token);
    expect(next.refresh.token.slice(0, 30)).toBe(refresh.token.slice(0, 30));
    expect(await me(next.access.token)).toBe(200);
    expect((await turned(next.refresh.token)).refresh.token).not.toBe(next.refresh.token);
  });

  test("turned twenty times at once leaves one family with one successor", async () => {
    const { refresh, me: person } = await signIn(world, aPhone());
    const replies = await Promise.all(Array.from({ length: 20 }, () => turn(refresh.token)));
    expect(replies.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200));
    const next = await Promise.all(replies.map(async (reply) => TokensView.parse(await reply.json())));
    expect(new Set(next.map((tokens) => tokens.refresh.token)).size).toBe(1);
    expect(await Promise.all(next.map(({ access }) => me(access.token)))).toEqual(next.map(() => 200));
    const { rows } = await world.owner.query("select generation, ended_at from session where user_id = $1", [
      person.id,
    ]);
    expect(rows).toEqual([{ generation: 1, ended_at: null }]);
  });

  test("gives the same successor again for ten seconds, and one generation back only", async () => {
    const { refresh } = await signIn(world, aPhone());
    const next = await turned(refresh.token);
    await age(refresh.token, "8 seconds");
    expect((await turned(refresh.token)).refresh.token).toBe(next.refresh.token);
    await turned(next.refresh.token);
    expect((await turn(refresh.token)).status).toBe(401);
    expect(await sessionOf(refresh.token)).toMatchObject({ end_reason: "reused" });
  });

  test("that comes back after its time ends the whole family in that request, is told and is on record", async () => {
    const { refresh, access, me: person } = await signIn(world, aPhone());
    const next = await turned(refresh.token);
    await age(refresh.token, "11 seconds");
    expect((await turn(refresh.token)).status).toBe(401);
    expect([await me(access.token), await me(next.access.token)]).toEqual([401, 401]);
    expect((await turn(next.refresh.token)).status).toBe(401);
    expect(await sessionOf(refresh.token)).toMatchObject({ end_reason: "reused" });
    const { rows: told } = await world.owner.query(
      "select payload from outbox where topic = 'person' and aggregate = $1",
      [person.id],
    );
    expect(told).toEqual([{ payload: { word: "session.reused" } }]);
    const { rows: noted } = await world.owner.query(
      "select actor, action, after from audit where subject = $1 and action like 'session.%'",
      [person.id],
    );
    expect(noted).toEqual([
      {
        actor: "system:sessions",
        action: "session.reused",
        after: { session: refresh.token.slice(0, 30), shown: 0, newest: 1 },
      },
    ]);
  });

  test("shown late many times at once is told and noted once", async () => {
    const { refresh, me: person } = await signIn(world, aPhone());
    await turned(refresh.token);
    await age(refresh.token, "11 seconds");
    const replies = await Promise.all(Array.from({ length: 8 }, () => turn(refresh.token)));
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([401]));
    const { rowCount } = await world.owner.query("select from audit where subject = $1", [person.id]);
    expect(rowCount).toBe(1);
  });

  test("of another generation, another session or with another end is nobody's, and ends nothing", async () => {
    const { refresh } = await signIn(world, aPhone());
    const other = await signIn(world, aPhone());
    const [id, , mac = ""] = refresh.token.split(".");
    const [otherId] = other.refresh.token.split(".");
    const forged = [
      `${id}.1.${mac}`,
      `${id}.00.${mac}`,
      `${otherId}.0.${mac}`,
      `${id}.0.${mac.slice(0, -1)}${mac.endsWith("0") ? "1" : "0"}`,
      `${id}.0.`,
      `${refresh.token}0`,
      "ses_",
      "x".repeat(100),
    ];
    for (const token of forged) expect([token, (await turn(token)).status]).toEqual([token, 401]);
    expect((await turn("x".repeat(101))).status).toBe(400);
    expect((await turn(refresh.token)).status).toBe(200);
    expect((await turn(other.refresh.token)).status).toBe(200);
  });
});

describe("a stay", () => {
  test("is over after thirty days of silence, and after ninety days whatever happens", async () => {
    const { refresh } = await signIn(world, aPhone());
    const { expires_at: idle, ends_at: end, created_at: start } = await sessionOf(refresh.token);
    const days = (from: Date, to: Date) => Math.round((to.getTime() - from.getTime()) / 86_400_000);
    expect([days(start, idle), days(start, end)]).toEqual([30, 90]);
    await shift(
      refresh.token,
      "created_at = created_at - interval '80 days', ends_at = ends_at - interval '80 days', expires_at = now() + interval '1 day'",
    );
    const next = await turned(refresh.token);
    expect(days(new Date(), new Date(next.refresh.expiresAt))).toBe(10);
    await shift(refresh.token, "ends_at = now(), expires_at = now()");
    expect([(await turn(next.refresh.token)).status, await me(next.access.token)]).toEqual([401, 401]);
  });

  test("of somebody of the staff lasts a shift, also of who becomes one during it", async () => {
    const { refresh, me: person } = await signIn(world, aPhone());
    await world.owner.query("insert into user_role (user_id, role) values ($1, 'support_1')", [person.id]);
    const next = await turned(refresh.token, "support");
    const hours = (await sessionOf(refresh.token)) as { ends_at: Date; created_at: Date; expires_at: Date };
    expect((hours.ends_at.getTime() - hours.created_at.getTime()) / 3_600_000).toBe(12);
    expect((hours.expires_at.getTime() - Date.now()) / 3_600_000).toBeLessThanOrEqual(2);
    expect(next.access.audience).toBe("support");
    await shift(refresh.token, "created_at = created_at - interval '13 hours'");
    expect((await turn(next.refresh.token)).status).toBe(401);
  });

  test("of a suspended or erased person goes on no more", async () => {
    for (const change of ["suspended = true", "erased_at = now()"]) {
      const { refresh, access, me: person } = await signIn(world, aPhone());
      await world.owner.query(`update user_account set ${change} where id = $1`, [person.id]);
      expect([(await turn(refresh.token)).status, await me(access.token)]).toEqual([401, 401]);
    }
  });
});

describe("a token for a branch", () => {
  test("is given to those who hold a role for it, and the store's to everybody else", async () => {
    const { refresh, me: person, ...first } = await signIn(world, aPhone(), { audience: "vendor" });
    expect([first.access.audience, first.withheld]).toEqual(["store", "role"]);
    const { id } = await aVendor(world);
    const join = "insert into vendor_member (vendor_id, user_id, member_role) values ($1, $2, 'packer')";
    await world.owner.query(join, [id, person.id]);
    const asVendor = await turned(refresh.token, "vendor");
    expect([asVendor.access.audience, asVendor.withheld]).toEqual(["vendor", null]);
    const asSupport = await turned(asVendor.refresh.token, "support");
    expect([asSupport.access.audience, asSupport.withheld]).toEqual(["store", "role"]);
  });

  test.each([
    ["support_1", "support", "support"],
    ["support_2", "admin", "store"],
    ["finance", "admin", "admin"],
    ["admin", "admin", "admin"],
    ["admin", "support", "support"],
  ])("of %s who asks for %s opens %s", async (role, asked, given) => {
    const { refresh, me: person } = await signIn(world, aPhone());
    await world.owner.query("insert into user_role (user_id, role) values ($1, $2)", [person.id, role]);
    await shift(refresh.token, "factors = '{phone,totp}'");
    expect((await turned(refresh.token, asked)).access.audience).toBe(given);
  });
});
