import { SessionList } from "@haat/contract/session";
import type { Audience } from "@haat/core/sessions";
import { endSessions } from "@haat/api/services/auth/end-sessions";
import { newId } from "@haat/core/ids";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { aBuyerSession, aStaffSession, aVendor, aVendorSession, type TestSession } from "../market.ts";
import { aSessionOf } from "../stays.ts";
import { openShop, type TestShop } from "../shop.ts";

let shop: TestShop;
beforeAll(async () => void (shop = await openShop()));
afterAll(() => shop.close());
afterEach(() => expect(shop.world.faults).toEqual([]));

const doors: Readonly<Record<Audience, string>> = {
  store: "/v1/store/orders",
  vendor: "/v1/vendor/orders",
  support: "/v1/support/orders?q=HT-0",
  admin: "/v1/admin/overview",
};
type Headers = Readonly<Record<string, string>>;
const status = async (path: string, headers: Headers): Promise<number> =>
  (await shop.world.fetch(path, { headers })).status;
const end = async (path: string, headers: Headers): Promise<number> =>
  (await shop.world.fetch(`/v1/auth/${path}`, { method: "DELETE", headers })).status;
const sessionsOf = async (headers: Headers) =>
  SessionList.parse(await (await shop.world.fetch("/v1/auth/sessions", { headers })).json()).items;
const run = (change: string, id: string) => shop.world.owner.query(change, [id]);

/** Somebody who may go through every door, and his ways through each. */
async function aDoorkeeper(): Promise<Readonly<{ session: TestSession; ways: [string, Headers][] }>> {
  const session = await aVendorSession(shop.world, await aVendor(shop.world), "manager");
  for (const role of ["support_2", "finance"])
    await run(`insert into user_role (user_id, role) values ($1, '${role}')`, session.userId);
  await run("update session set factors = '{phone,totp}' where id = $1", session.sessionId);
  const ways = Object.entries(doors).map(async ([audience, door]): Promise<[string, Headers]> => [
    door,
    await session.as(audience as Audience),
  ]);
  return { session, ways: await Promise.all(ways) };
}
const through = (ways: readonly [string, Headers][]): Promise<number[]> =>
  Promise.all(ways.map(([door, headers]) => status(door, headers)));

describe("an access token", () => {
  test("opens its own branch and no other", async () => {
    const { session } = await aDoorkeeper();
    for (const [audience, door] of Object.entries(doors))
      for (const shown of Object.keys(doors) as Audience[]) {
        const opened = await status(door, await session.as(shown));
        expect([audience, shown, opened]).toEqual([audience, shown, audience === shown ? 200 : 401]);
        expect(await status("/v1/auth/me", await session.as(shown))).toBe(200);
      }
  });

  test("of another branch does not make an order the buyer's", async () => {
    const buyer = await aBuyerSession(shop.world);
    expect(await status("/v1/store/orders", await buyer.as("vendor"))).toBe(401);
  });
});

describe("what has ended", () => {
  const endings: readonly (readonly [string, (session: TestSession) => Promise<unknown>])[] = [
    ["signing out", ({ headers }) => end("session", headers)],
    ["a password that was changed", (session) => endAll(session, "password_changed")],
    ["a phone that was changed", (session) => endAll(session, "phone_changed")],
    ["the admin's kick", (session) => endAll(session, "kicked")],
    ["a suspension", ({ userId }) => run("update user_account set suspended = true where id = $1", userId)],
    ["being erased", ({ userId }) => run("update user_account set erased_at = now() where id = $1", userId)],
    ["time", ({ sessionId }) => run("update session set expires_at = now() where id = $1", sessionId)],
  ];
  const endAll = ({ userId }: TestSession, reason: "password_changed" | "phone_changed" | "kicked") =>
    endSessions(shop.node, userId, { reason });

  test.each(endings)("by %s opens no door with the next request", async (_, happens) => {
    const { session, ways } = await aDoorkeeper();
    expect(await through(ways)).toEqual([200, 200, 200, 200]);
    await happens(session);
    expect(await through(ways)).toEqual([401, 401, 401, 401]);
    expect(await status("/v1/auth/me", session.headers)).toBe(401);
  });

  test("stays ended, and keeps the reason it ended by", async () => {
    const session = await aBuyerSession(shop.world);
    await end("session", session.headers);
    expect(await endSessions(shop.node, session.userId, { reason: "kicked" })).toBe(0);
    const { rows } = await run("select end_reason from session where user_id = $1", session.userId);
    expect(rows).toEqual([{ end_reason: "signed_out" }]);
  });
});

describe("a right that was taken away", () => {
  test.each(["vendor", "support", "admin"] as const)("closes the %s door at once", async (audience) => {
    const { session, ways } = await aDoorkeeper();
    await run("delete from user_role where user_id = $1", session.userId);
    await run("delete from vendor_member where user_id = $1", session.userId);
    const way = ways.find(([door]) => door === doors[audience]);
    expect(await status(...(way ?? ["", {}]))).toBe(403);
    expect(await status("/v1/store/orders", await session.as("store"))).toBe(200);
  });

  test("of a shop that was refused is gone with the shop", async () => {
    const vendor = await aVendor(shop.world);
    const { headers } = await aVendorSession(shop.world, vendor);
    await run("update vendor set state = 'refused' where id = $1", vendor.id);
    expect(await status(doors.vendor, headers)).toBe(403);
  });
});

describe("my sessions", () => {
  test("are listed with their devices, this one first, and nobody else's", async () => {
    const here = await aBuyerSession(shop.world);
    const there = await aSessionOf(shop.world, here.userId);
    await aBuyerSession(shop.world);
    const items = await sessionsOf(here.headers);
    expect(items.map(({ id, isCurrent, device }) => [id, isCurrent, device])).toEqual([
      [here.sessionId, true, "Chrome · Android"],
      [there.sessionId, false, "Chrome · Android"],
    ]);
    expect(Object.keys(items[0] ?? {}).toSorted()).toEqual([
      ...["createdAt", "device", "id", "isCurrent", "lastSeenAt"],
    ]);
  });

  test("end one by one, or all but this one", async () => {
    const here = await aBuyerSession(shop.world);
    const others = [await aSessionOf(shop.world, here.userId), await aSessionOf(shop.world, here.userId)];
    const [first, second] = others;
    expect(await end(`sessions/${first?.sessionId}`, here.headers)).toBe(204);
    expect(await status(doors.store, first?.headers ?? {})).toBe(401);
    expect(await status(doors.store, second?.headers ?? {})).toBe(200);
    expect(await end("sessions", here.headers)).toBe(204);
    expect(await status(doors.store, second?.headers ?? {})).toBe(401);
    expect(await sessionsOf(here.headers)).toHaveLength(1);
  });

  test("are nobody else's to end: another's answers as one that never was, or is over", async () => {
    const [me, stranger] = [await aBuyerSession(shop.world), await aBuyerSession(shop.world)];
    const over = await aSessionOf(shop.world, me.userId);
    await end(`sessions/${over.sessionId}`, me.headers);
    const ids = [stranger.sessionId, newId("session", new Date()), over.sessionId];
    const bodies = await Promise.all(
      ids.map(async (id) => {
        const path = `/v1/auth/sessions/${id}`;
        const reply = await shop.world.fetch(path, { method: "DELETE", headers: me.headers });
        const { instance: _instance, ...body } = (await reply.json()) as Record<string, unknown>;
        return [reply.status, body];
      }),
    );
    expect(new Set(bodies.map((body) => JSON.stringify(body))).size).toBe(1);
    expect(bodies[0]?.[0]).toBe(404);
    expect(await end("sessions", me.headers)).toBe(204);
    expect(await status(doors.store, stranger.headers)).toBe(200);
  });

  test("never outlive what a stolen dead token asks", async () => {
    const [here, support] = [await aBuyerSession(shop.world), await aStaffSession(shop.world, "support_1")];
    await end("session", here.headers);
    expect(await end("sessions", here.headers)).toBe(401);
    expect(await end(`sessions/${support.sessionId}`, here.headers)).toBe(401);
    expect(await status(doors.support, support.headers)).toBe(200);
  });
});
